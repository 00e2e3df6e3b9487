import type { paths } from '@fairground/contracts/generated/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

type Page = paths['/api/campaigns/{campaignId}/bookings']['get']['responses'][200]['content']['application/json'];
export type BookingRow = Page['items'][number];
export type BookingState = BookingRow['state'];
export type SlotCount =
  paths['/api/campaigns/{campaignId}/door']['get']['responses'][200]['content']['application/json']['slots'][number];

/** Bookings change while people look: both lists ask again by themselves. */
const refreshMs = 5000;

export const bookingsQuery = (
  campaignId: string,
  filter: { readonly slotId?: string | undefined; readonly state?: BookingState | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['bookings', campaignId, filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/campaigns/{campaignId}/bookings', {
          params: { path: { campaignId }, query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: refreshMs,
  });

export const slotCountsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['bookings', campaignId, 'slots'],
    queryFn: () => answerOf(api.GET('/api/campaigns/{campaignId}/door', { params: { path: { campaignId } } })),
    refetchInterval: refreshMs,
  });
