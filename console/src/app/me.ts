import type { components } from '@fairground/contracts/generated/api';
import type { Permission } from '@fairground/contracts/permissions';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from './api.ts';

export type Me = components['schemas']['Me'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/staff/me')),
  staleTime: 60_000,
});

/** The signed-in member of staff; the room route has loaded it before any page shows. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const holds = (me: Me, permission: Permission): boolean => me.permissions.includes(permission);
