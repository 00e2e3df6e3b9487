import type { components, paths } from '@fairground/contracts/generated/api';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type ImportReport = components['schemas']['ImportReport'];
export type Mapping =
  paths['/api/import-mappings']['get']['responses'][200]['content']['application/json']['items'][number];

const pollMs = 500;

export const isUnderway = (report: ImportReport): boolean => report.state === 'waiting' || report.state === 'running';

export const mappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: () => answerOf(api.GET('/api/import-mappings')),
  staleTime: 60_000,
});

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => answerOf(api.GET('/api/imports')),
});

/** Progress and report of one import; asks again every half second until it is over. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: () => answerOf(api.GET('/api/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: (query) => (query.state.data && !isUnderway(query.state.data) ? false : pollMs),
    staleTime: 0,
  });
