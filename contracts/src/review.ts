/** Compliance review 三级审核: signatures bound to the hash of the content. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { can, hash, id, instant, text } from './shapes.ts';

export const reviewLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const signature = z.object({
  level: reviewLevel,
  state: z.enum(['signed', 'waiting', 'not-yet', 'returned', 'void']),
  signerName: z.string().nullable(),
  at: instant.nullable(),
  comment: z.string().nullable(),
});

export const reviewCard = z
  .object({
    id,
    campaignId: id,
    title: text,
    round: z.number().int(),
    contentHash: hash,
    state: z.enum(['open', 'approved', 'returned', 'withdrawn', 'void']),
    submittedAt: instant,
    dueAt: instant.nullable(),
    authorName: z.string(),
    waitingLevel: reviewLevel.nullable(),
  })
  .meta({ id: 'ReviewCard' });

/** One reviewed piece of text, with its words in this and in the version reviewed before. */
export const reviewPiece = z.object({
  key: z.string(),
  label: text,
  now: text.nullable(),
  before: text.nullable(),
  isChanged: z.boolean(),
});

export const reviewDetail = reviewCard
  .extend({
    signatures: z.array(signature),
    pieces: z.array(reviewPiece),
    previousHash: hash.nullable(),
    can: z.object({ sign: can, return: can }),
  })
  .meta({ id: 'ReviewDetail' });

const reviewParams = z.object({ reviewId: id });

export const reviewOperations = defineOperations({
  listReviews: {
    method: 'get',
    path: '/api/reviews',
    origin: 'console',
    permission: 'review.read',
    summary: 'Reviews of the own organisation, those waiting for me first',
    response: z.object({ items: z.array(reviewCard) }),
    refusals: [],
  },
  getReview: {
    method: 'get',
    path: '/api/reviews/:reviewId',
    origin: 'console',
    permission: 'review.read',
    summary: 'One review: pieces now and before, signatures, what I may do',
    params: reviewParams,
    response: reviewDetail,
    refusals: [],
  },
  signReview: {
    method: 'post',
    path: '/api/reviews/:reviewId/sign',
    origin: 'console',
    permission: 'review.read',
    summary: 'Sign the shown hash at one level; needs the permission of that level',
    params: reviewParams,
    request: z.object({ level: reviewLevel, contentHash: hash, comment: z.string().trim().max(1000).default('') }),
    response: reviewDetail,
    refusals: ['self-review', 'second-level', 'level-order', 'level-signed', 'hash-changed', 'review-closed'],
  },
  returnReview: {
    method: 'post',
    path: '/api/reviews/:reviewId/return',
    origin: 'console',
    permission: 'review.read',
    summary: 'Send the plan back to its author with a comment',
    params: reviewParams,
    request: z.object({ level: reviewLevel, contentHash: hash, comment: z.string().trim().min(1).max(1000) }),
    response: reviewDetail,
    refusals: ['self-review', 'level-order', 'level-signed', 'hash-changed', 'review-closed'],
  },
});
