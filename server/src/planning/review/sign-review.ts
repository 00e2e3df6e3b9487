import type { reviewOperations } from '@fairground/contracts/review';
import { factActor, type StaffActor } from '../../http/actor.ts';
import type { Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { actOf, standingOf } from './present-review.ts';
import { type ReviewAct, type ReviewRefusal, whyNot } from './review-rules.ts';
import { type SignatureToWrite, writeReturn, writeSignature } from './review-store.ts';
import { type ReviewRow, readReview, readSignatures } from './review-views.ts';

type Act = Pick<ReviewAct, 'kind' | 'level' | 'contentHash'>;

const reasonAgainst = async (
  tx: Tx,
  actor: StaffActor,
  reviewId: string,
  act: Act,
): Promise<{ review: ReviewRow; reason: ReviewRefusal | null }> => {
  const review = (await readReview(tx, actor, reviewId)) ?? refuse('not-found');
  const signatures = await readSignatures(tx, [reviewId]);
  return { review, reason: whyNot(standingOf(review, signatures), actOf(actor, act)) };
};

/** Does the act, or refuses with the reason. The reason read before is only words: the statement itself decides. */
const actOnReview = async (
  tx: Tx,
  actor: StaffActor,
  sign: SignatureToWrite,
  kind: 'sign' | 'return',
): Promise<ReviewRow> => {
  const act: Act = { kind, level: sign.level, contentHash: sign.contentHash };
  const { review, reason } = await reasonAgainst(tx, actor, sign.reviewId, act);
  if (reason) return refuse(reason.code, { params: reason.params });
  const isDone = await (kind === 'sign' ? writeSignature(tx, sign) : writeReturn(tx, sign));
  if (isDone) return review;
  const later = await reasonAgainst(tx, actor, sign.reviewId, act);
  return refuse(later.reason?.code ?? 'level-signed', { params: { level: sign.level } });
};

type Operations = typeof reviewOperations;

/** Signs the shown hash at one level. The third signature approves the version. */
export const signReview = async (tx: Tx, house: House, request: Request<Operations['signReview']>): Promise<void> => {
  const { actor, body, params } = request;
  const sign = {
    reviewId: params.reviewId,
    level: body.level,
    signerId: actor.id,
    contentHash: body.contentHash,
    comment: body.comment,
  };
  const review = await actOnReview(tx, actor, sign, 'sign');
  await house.record(tx, [
    {
      kind: 'review-signed',
      body: { reviewId: review.id, level: body.level, contentHash: body.contentHash },
      actor: factActor(actor),
      subject: { kind: 'review', id: review.id },
      campaignId: review.campaignId,
    },
  ]);
};

/** Sends the plan back to its author with a comment; the round is over. */
export const returnReview = async (
  tx: Tx,
  house: House,
  request: Request<Operations['returnReview']>,
): Promise<void> => {
  const { actor, body, params } = request;
  const back = {
    reviewId: params.reviewId,
    level: body.level,
    signerId: actor.id,
    contentHash: body.contentHash,
    comment: body.comment,
  };
  const review = await actOnReview(tx, actor, back, 'return');
  await house.record(tx, [
    {
      kind: 'review-returned',
      body: { reviewId: review.id, level: body.level, contentHash: body.contentHash },
      actor: factActor(actor),
      subject: { kind: 'review', id: review.id },
      campaignId: review.campaignId,
    },
  ]);
};
