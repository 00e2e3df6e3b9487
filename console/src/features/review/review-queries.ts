import type { components } from '@fairground/contracts/generated/api';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export type ReviewCard = components['schemas']['ReviewCard'];
export type ReviewDetail = components['schemas']['ReviewDetail'];
export type Signature = ReviewDetail['signatures'][number];
export type Piece = ReviewDetail['pieces'][number];
export type Level = Signature['level'];

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: () => answerOf(api.GET('/api/reviews')),
});

export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', reviewId],
    queryFn: () => answerOf(api.GET('/api/reviews/{reviewId}', { params: { path: { reviewId } } })),
  });
