import type { components } from '@fairground/contracts/generated/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type AuditEntry = components['schemas']['AuditEntry'];

export interface AuditFilter {
  readonly kind?: string;
  readonly actorId?: string;
  readonly campaignId?: string;
  /** Calendar days in the bank's zone, both included. */
  readonly from?: string;
  readonly to?: string;
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/audit', {
          params: { query: { ...filter, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const actorsQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: () => answerOf(api.GET('/api/staff')),
});
