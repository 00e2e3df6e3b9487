/** What other modules may use of planning/campaign. */
export type { ReadinessRule } from './campaign-deps.ts';
export type { CampaignKey, PublishApplier, PublishedCampaign } from './published-campaign.ts';
export { findPublished, listPublished } from './published-campaign.ts';
export type { VisibleCampaign } from './visible-campaign.ts';
export { draftPlan, visibleCampaign } from './visible-campaign.ts';
