import { reviewOperations as operations } from '@fairground/contracts/review';
import type { StaffActor } from '../../http/actor.ts';
import { type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import { presentReview, presentReviews } from './present-review.ts';
import { readReview, readReviews } from './review-views.ts';
import { returnReview, signReview } from './sign-review.ts';

export const reviewRoutes = (house: House): Record<string, Route> => {
  const detail = async (db: Db, actor: StaffActor, reviewId: string) =>
    presentReview(db, actor, (await readReview(db, actor, reviewId)) ?? refuse('not-found'));
  return {
    listReviews: read(operations.listReviews, async (sql, { actor }) => ({
      items: await presentReviews(sql, actor, await readReviews(sql, actor)),
    })),
    getReview: read(operations.getReview, (sql, { actor, params }) => detail(sql, actor, params.reviewId)),
    signReview: write(operations.signReview, async (tx, request) => {
      await signReview(tx, house, request);
      return detail(tx, request.actor, request.params.reviewId);
    }),
    returnReview: write(operations.returnReview, async (tx, request) => {
      await returnReview(tx, house, request);
      return detail(tx, request.actor, request.params.reviewId);
    }),
  };
};
