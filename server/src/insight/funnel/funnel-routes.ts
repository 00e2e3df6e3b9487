import { funnelOperations as operations } from '@fairground/contracts/funnel';
import { type Route, raw, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { draftPlan, findPublished, visibleCampaign } from '../../planning/campaign/public.ts';
import { pointsOfCampaign } from '../../value/points/public.ts';
import { readFactRows, readFigures } from './funnel-views.ts';
import type { LiveHub } from './live-hub.ts';
import { presentFunnel, presentRows } from './present-funnel.ts';
import { recordImpressions } from './record-impressions.ts';
import { createSharedCount } from './share-count.ts';
import { watchCampaign } from './watch-campaign.ts';

const cursorOf = (after: string | undefined): number | null =>
  after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : null;

export const funnelRoutes = (house: House, hub: LiveHub): Record<string, Route> => {
  const count = createSharedCount(async (campaignId) => {
    const [figures, published, { duePoints }] = await Promise.all([
      readFigures(house.sql, campaignId),
      findPublished(house.sql, { campaignId }),
      pointsOfCampaign(house.sql, campaignId),
    ]);
    const plan = published?.plan ?? (await draftPlan(house.sql, campaignId));
    return presentFunnel(figures, { plan, publishedAt: published?.publishedAt ?? null, duePoints });
  });
  return {
    getFunnel: read(operations.getFunnel, async (sql, { actor, params }) =>
      count((await visibleCampaign(sql, actor, params.campaignId)).id),
    ),
    listFunnelRows: read(operations.listFunnelRows, async (sql, { actor, params, query }) => {
      const campaign = await visibleCampaign(sql, actor, params.campaignId);
      return presentRows(sql, await readFactRows(sql, campaign.id, params.stage, cursorOf(query.after)));
    }),
    watchCampaign: raw(operations.watchCampaign, (request, http, reply) =>
      watchCampaign(house.sql, hub, request, http, reply),
    ),
    recordImpressions: write(operations.recordImpressions, (tx, request) => recordImpressions(tx, house, request)),
  };
};
