/** What other modules may use of consent. */
export { consentRoutes } from './consent-routes.ts';
export { recordConsents } from './consent-store.ts';
export { consentsOfCustomer, givenPurposes } from './consent-views.ts';
