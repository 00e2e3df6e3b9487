/** What other modules, main and the command line may use of staff. */
export { authenticateStaff } from './authenticate-staff.ts';
export { insertStaff, type NewStaff } from './insert-staff.ts';
export { insertOrganisations, type NewOrganisation } from './organisation-store.ts';
export { findOrganisation, type Organisation, organisationsWithin } from './organisation-views.ts';
export { staffNames } from './staff-views.ts';
export { newTotpSecret } from './totp.ts';
