import type { FactActor } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { refuseField } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { endReview, insertReview, type NewReview } from './review-store.ts';

/** Opens the review of one version. The caller has stored that version in the same transaction. */
export const openReview = async (tx: Tx, house: House, review: NewReview, actor: FactActor): Promise<void> => {
  if (!(await insertReview(tx, review)))
    refuseField(
      'body.reviewId',
      'taken',
      '这个编号用过了，刷新页面再提交',
      'This id is taken; reload the page and submit again',
    );
  const { id, campaignId, contentHash, round } = review;
  await house.record(tx, [
    {
      kind: 'review-submitted',
      body: { reviewId: id, contentHash, round },
      actor,
      subject: { kind: 'review', id },
      campaignId,
    },
  ]);
};

interface Ending {
  readonly reviewId: string;
  readonly campaignId: string;
  readonly cause: 'edited' | 'withdrawn';
  /** After an edit: the hash the plan has now. A review of exactly this hash stands. */
  readonly keepHash?: string;
  readonly actor: FactActor;
}

/** Takes signatures their force: after an edit, or because the plan is taken back. False where nothing ended. */
export const voidReview = async (tx: Tx, house: House, ending: Ending): Promise<boolean> => {
  const { reviewId, campaignId, cause, keepHash = null, actor } = ending;
  const contentHash = await endReview(tx, reviewId, cause === 'edited' ? 'void' : 'withdrawn', keepHash);
  if (contentHash === null) return false;
  await house.record(tx, [
    {
      kind: 'review-voided',
      body: { reviewId, contentHash, cause },
      actor,
      subject: { kind: 'review', id: reviewId },
      campaignId,
    },
  ]);
  return true;
};
