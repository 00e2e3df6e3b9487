import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

const refreshMs = 5000;

export const doorQueryKey = (campaignId: string) => ['door', campaignId] as const;

/** Title, slots and counts of the door, fresh every five seconds and after every verdict. */
export const doorQuery = (campaignId: string) =>
  queryOptions({
    queryKey: doorQueryKey(campaignId),
    queryFn: () => answerOf(api.GET('/api/campaigns/{campaignId}/door', { params: { path: { campaignId } } })),
    refetchInterval: refreshMs,
    networkMode: 'always',
  });
