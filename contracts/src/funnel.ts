/** Live funnel 漏斗: targets against live figures, every figure opens to its masked rows. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { funnelStage } from './plan.ts';
import { campaignParams, cursor, day, id, instant, ok, text } from './shapes.ts';

export const funnelRow = z.object({
  stage: funnelStage,
  target: z.number().int(),
  value: z.number().int(),
  paceToday: z.number().int().nullable().describe('Where the figure should be today for the target to be met'),
  source: z.enum(['channel-report', 'landing-page', 'bookings', 'check-ins', 'runs', 'surveys', 'consents']),
});

export const npsFigure = z
  .object({
    responses: z.number().int(),
    minResponses: z.number().int(),
    score: z.number().int().nullable().describe('-100..100; null below the minimum number of responses'),
    low: z.number().int().nullable(),
    high: z.number().int().nullable(),
    promoters: z.number().int(),
    passives: z.number().int(),
    detractors: z.number().int(),
  })
  .meta({ id: 'NpsFigure' });

export const funnelOperations = defineOperations({
  getFunnel: {
    method: 'get',
    path: '/api/campaigns/:campaignId/funnel',
    origin: 'console',
    permission: 'funnel.read',
    summary: 'Targets against live figures',
    params: campaignParams,
    response: z.object({
      asOf: instant,
      rows: z.array(funnelRow),
      nps: npsFigure,
      pointsPosted: z.number().int(),
      pointsDue: z.number().int(),
    }),
    refusals: [],
  },
  listFunnelRows: {
    method: 'get',
    path: '/api/campaigns/:campaignId/funnel/:stage/rows',
    origin: 'console',
    permission: 'funnel.rows',
    summary: 'The facts behind one figure, masked',
    params: campaignParams.extend({ stage: funnelStage }),
    query: z.object({ after: cursor }),
    response: z.object({
      items: z.array(
        z.object({ factId: id, at: instant, subject: z.string(), alias: text.nullable(), detail: z.string() }),
      ),
      next: z.string().nullable(),
      total: z.number().int(),
    }),
    refusals: [],
  },
  watchCampaign: {
    method: 'get',
    path: '/api/campaigns/:campaignId/live',
    origin: 'console',
    permission: 'campaign.read',
    summary:
      'Server-sent events: `changed` with the latest fact number whenever something happened; resumes by Last-Event-ID',
    params: campaignParams,
    response: 'stream',
    refusals: [],
  },
  recordImpressions: {
    method: 'post',
    path: '/api/campaigns/:campaignId/impressions',
    origin: 'console',
    permission: 'impressions.record',
    summary: 'Enter impressions as a channel reported them',
    params: campaignParams,
    request: z.object({
      id,
      channel: z.string().trim().min(1).max(40),
      impressions: z.number().int().min(1).max(100_000_000),
      day,
    }),
    response: ok,
    refusals: [],
  },
});
