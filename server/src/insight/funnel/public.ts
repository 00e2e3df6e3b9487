/** What main, rehearsals and measurements may use of funnel; other modules read facts themselves. */
export { funnelRoutes } from './funnel-routes.ts';
export { createLiveHub, type LiveHub } from './live-hub.ts';
