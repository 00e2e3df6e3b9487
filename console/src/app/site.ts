import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from './api.ts';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** The seeded sign-ins of a demo installation; null on a real one. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: () => fetchJson<{ accounts: readonly DemoAccount[] }>('/api/demo'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** By convention the participant app listens ten ports above the console. */
const neighbourOrigin = (): string => {
  const address = new URL(window.location.origin);
  address.port = String(Number(address.port || (address.protocol === 'https:' ? 443 : 80)) + 10);
  return address.origin;
};

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: async () =>
    (await fetchJson<{ participantUrl: string }>('/api/site')) ?? { participantUrl: neighbourOrigin() },
  staleTime: Number.POSITIVE_INFINITY,
});
