/** Campaign 活动: from template to publication. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { plan, planSectionNames } from './plan.ts';
import { campaignParams, can, day, hash, id, instant, text } from './shapes.ts';

/**
 * draft 草稿 -> in-review 审核中 -> approved 已批待发布 -> published 已发布 -> ended 已结束.
 * An edit in any state before `ended` makes a new draft version; the published version keeps being served
 * until the new one has its own three signatures and is published.
 */
export const campaignStates = ['draft', 'in-review', 'approved', 'published', 'ended'] as const;
export const campaignState = z.enum(campaignStates);
export type CampaignState = z.infer<typeof campaignState>;

export const templateCard = z.object({
  key: z.string(),
  name: text,
  summary: text,
  kind: z.string(),
  days: z.number().int(),
  capacity: z.number().int(),
  inputs: z.number().int().describe('How many inputs the wizard asks for at most'),
});

export const campaignCard = z
  .object({
    id,
    slug: z.string(),
    title: text,
    state: campaignState,
    startsOn: day,
    days: z.number().int(),
    orgZh: z.string(),
    orgEn: z.string(),
    hasUnpublishedEdits: z.boolean(),
    updatedAt: instant,
  })
  .meta({ id: 'CampaignCard' });

export const campaignDetail = campaignCard
  .extend({
    revision: z
      .number()
      .int()
      .describe('Counts saves; sent back with each save so that two editors cannot overwrite each other'),
    templateKey: z.string(),
    plan,
    doneSections: z.array(z.enum(planSectionNames as [string, ...string[]])),
    contentHash: hash.describe('Hash of the plan as it stands'),
    publishedHash: hash.nullable(),
    authorName: z.string(),
    path: z.array(z.object({ key: z.string(), day: day.nullable(), state: z.enum(['done', 'now', 'ahead']) })),
    can: z.object({ edit: can, submit: can, withdraw: can, publish: can }),
  })
  .meta({ id: 'CampaignDetail' });

export const readinessItem = z
  .object({
    id: z.string(),
    group: z.enum(['block', 'evidence', 'later', 'lit']),
    zh: z.object({ title: z.string(), reason: z.string() }),
    en: z.object({ title: z.string(), reason: z.string() }),
    section: z.string().nullable().describe('Section of the plan where it is repaired'),
  })
  .meta({ id: 'ReadinessItem' });

export const campaignOperations = defineOperations({
  listTemplates: {
    method: 'get',
    path: '/api/templates',
    origin: 'console',
    permission: 'campaign.edit',
    summary: 'Campaign templates',
    response: z.object({ items: z.array(templateCard) }),
    refusals: [],
  },
  listCampaigns: {
    method: 'get',
    path: '/api/campaigns',
    origin: 'console',
    permission: 'campaign.read',
    summary: 'Campaigns of the own organisation and those below it',
    response: z.object({ items: z.array(campaignCard) }),
    refusals: [],
  },
  createCampaign: {
    method: 'post',
    path: '/api/campaigns',
    origin: 'console',
    permission: 'campaign.edit',
    summary: 'Start a campaign from a template',
    request: z.object({ id, templateKey: z.string().max(60), title: text, startsOn: day }),
    response: campaignDetail,
    refusals: [],
  },
  getCampaign: {
    method: 'get',
    path: '/api/campaigns/:campaignId',
    origin: 'console',
    permission: 'campaign.read',
    summary: 'A campaign with its plan and what may be done with it now',
    params: campaignParams,
    response: campaignDetail,
    refusals: [],
  },
  savePlanSection: {
    method: 'put',
    path: '/api/campaigns/:campaignId/plan/:section',
    origin: 'console',
    permission: 'campaign.edit',
    summary: 'Save one section of the plan; an edit voids the signatures on the version before',
    params: campaignParams.extend({ section: z.enum(planSectionNames as [string, ...string[]]) }),
    request: z.object({ revision: z.number().int().min(0), value: z.record(z.string(), z.unknown()) }),
    response: campaignDetail,
    refusals: ['plan-outdated', 'campaign-state'],
    bodyLimitBytes: 512 * 1024,
  },
  getReadiness: {
    method: 'get',
    path: '/api/campaigns/:campaignId/readiness',
    origin: 'console',
    permission: 'campaign.read',
    summary: 'The list of checks before opening, each with its reason',
    params: campaignParams,
    response: z.object({ items: z.array(readinessItem) }),
    refusals: [],
  },
  submitCampaign: {
    method: 'post',
    path: '/api/campaigns/:campaignId/submit',
    origin: 'console',
    permission: 'campaign.edit',
    summary: 'Send the plan as it stands to the three levels of review',
    params: campaignParams,
    request: z.object({ reviewId: id, contentHash: hash }),
    response: campaignDetail,
    refusals: ['plan-not-ready', 'campaign-state', 'hash-changed'],
  },
  withdrawCampaign: {
    method: 'post',
    path: '/api/campaigns/:campaignId/withdraw',
    origin: 'console',
    permission: 'campaign.edit',
    summary: 'Take the plan back from review',
    params: campaignParams,
    response: campaignDetail,
    refusals: ['campaign-state'],
  },
  publishCampaign: {
    method: 'post',
    path: '/api/campaigns/:campaignId/publish',
    origin: 'console',
    permission: 'campaign.publish',
    summary: 'Publish exactly the version that carries three signatures',
    params: campaignParams,
    request: z.object({ contentHash: hash }),
    response: campaignDetail,
    refusals: ['not-approved', 'campaign-state', 'hash-changed'],
  },
});
