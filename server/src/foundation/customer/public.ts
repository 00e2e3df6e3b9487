/** What other modules may use of customer. */
export { maskedMobiles, mobileOfCustomer, openForCustomer, sealForCustomer } from './customer-keys.ts';
export { customerRoutes } from './customer-routes.ts';
export { ensureParticipantCustomer, insertCustomers, type NewCustomer } from './customer-store.ts';
