import type { components, paths } from '@fairground/contracts/generated/api';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../app/api.ts';

export type CampaignCard = components['schemas']['CampaignCard'];
export type CampaignDetail = components['schemas']['CampaignDetail'];
export type ReadinessItem = components['schemas']['ReadinessItem'];
export type Template = paths['/api/templates']['get']['responses'][200]['content']['application/json']['items'][number];

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => answerOf(api.GET('/api/templates')),
  staleTime: 300_000,
});

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => answerOf(api.GET('/api/campaigns')),
});

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId],
    queryFn: () => answerOf(api.GET('/api/campaigns/{campaignId}', { params: { path: { campaignId } } })),
  });

export const readinessQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'readiness'],
    queryFn: () => answerOf(api.GET('/api/campaigns/{campaignId}/readiness', { params: { path: { campaignId } } })),
  });
