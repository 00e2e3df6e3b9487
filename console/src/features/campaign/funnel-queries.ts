import type { paths } from '@fairground/contracts/generated/api';
import type { FunnelStage } from '@fairground/contracts/plan';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type Funnel =
  paths['/api/campaigns/{campaignId}/funnel']['get']['responses'][200]['content']['application/json'];

export type FunnelRows =
  paths['/api/campaigns/{campaignId}/funnel/{stage}/rows']['get']['responses'][200]['content']['application/json'];

/** Without the live line the figures are asked for this often; the promise is five seconds. */
const pollMs = 5000;
/** With the live line a slow poll still heals an event that was lost on the way. */
const slowPollMs = 30_000;

export const funnelQuery = (campaignId: string, isLive: boolean) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'funnel'],
    queryFn: () => answerOf(api.GET('/api/campaigns/{campaignId}/funnel', { params: { path: { campaignId } } })),
    staleTime: 1000,
    refetchInterval: isLive ? slowPollMs : pollMs,
  });

export const funnelRowsQuery = (campaignId: string, stage: FunnelStage) =>
  infiniteQueryOptions({
    queryKey: ['campaign', campaignId, 'funnel-rows', stage],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/campaigns/{campaignId}/funnel/{stage}/rows', {
          params: { path: { campaignId, stage }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
