/** What main wires of report; nobody else imports insight. */
export { reportRoutes } from './report-routes.ts';
