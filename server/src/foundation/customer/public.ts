/** What other modules may use of customer. */
export { maskedMobiles, mobileOfCustomer, openForCustomer, sealForCustomer } from './customer-keys.ts';
export { customerRoutes } from './customer-routes.ts';
export { ensureParticipantCustomer, insertCustomers, type NewCustomer } from './customer-store.ts';
/** For main and the command line: imports. */
export { type FileImport, importFile } from './import/import-file.ts';
export { importJobs } from './import/import-jobs.ts';
export { importRoutes } from './import/import-routes.ts';
export { type Mapping, readMapping } from './import/mapping.ts';
export { findMapping } from './import/mapping-files.ts';
export type { ImportCounts, ImportOutcome } from './import/run-import.ts';
