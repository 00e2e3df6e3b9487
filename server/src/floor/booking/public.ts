/** What other modules may use of booking. */
import type { Db } from '../../kernel/sql.ts';

export { admitBookings, type DoorRow, doorRowsOf } from './admit-bookings.ts';
export { applyPublishedSlots } from './apply-published-slots.ts';
export type { BookableCampaign, BookingDeps } from './booking-deps.ts';
export { databaseNow, slotsOfCampaign, trackOf } from './booking-views.ts';
export { passSecret, passToken, readPassToken } from './pass-code.ts';
export { publishSlots } from './publish-slots.ts';
export { type ReserveRequest, reserveSlots } from './reserve-slots.ts';

/** Whether this person has been admitted to the campaign; play and survey ask it. */
export const isCheckedIn = async (db: Db, participantId: string, campaignId: string): Promise<boolean> => {
  const rows = await db<{ id: string }[]>`
    select id from floor.bookings where participant_id = ${participantId} and campaign_id = ${campaignId} and state = 'checked-in' limit 1`;
  return rows.length > 0;
};
