import type { components } from '@fairground/contracts/generated/api';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type StaffMember = components['schemas']['StaffMember'];
export type Organisation = components['schemas']['Organisation'];

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: () => answerOf(api.GET('/api/staff')),
});

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => answerOf(api.GET('/api/organisations')),
  staleTime: 300_000,
});
