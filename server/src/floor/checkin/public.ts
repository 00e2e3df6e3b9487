/** What other modules and benches may use of checkin. */
export { type CheckinDeps, checkInGuests, type Presentation } from './check-in-guests.ts';
