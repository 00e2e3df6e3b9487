import type { components, paths } from '@fairground/contracts/generated/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type Customer = components['schemas']['MaskedCustomer'];
export type CustomerDetail = components['schemas']['CustomerDetail'];
export type CustomerKind = Customer['kind'];
type Unmask = paths['/api/customers/{customerId}/unmask']['post'];
export type ClearValues = Unmask['responses'][200]['content']['application/json'];
export type Reason = NonNullable<Unmask['requestBody']>['content']['application/json']['reason'];

export const reasons = [
  'call-back',
  'complaint',
  'identity-check',
  'subject-request',
  'audit',
] as const satisfies readonly Reason[];

export const customersQuery = (kind: CustomerKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['customers', { kind }],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/customers', {
          params: { query: { ...(kind ? { kind } : {}), ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId],
    queryFn: () => answerOf(api.GET('/api/customers/{customerId}', { params: { path: { customerId } } })),
  });
