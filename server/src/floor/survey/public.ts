/** What other modules may use of survey. */
export { type ResponseRow, responseOf } from './survey-store.ts';
