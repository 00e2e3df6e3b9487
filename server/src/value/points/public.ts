/** What other modules may use of points. */
export { earningsDueReaction, pointsReaction } from './earn-points.ts';
export { applyEarningRules } from './points-store.ts';
export { balanceOf, pointsOfCampaign, promisedPoints } from './points-views.ts';
