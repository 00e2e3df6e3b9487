import type { Text } from '@fairground/contracts/shapes';
import type { Tx } from '../../kernel/sql.ts';
import type { Level } from './review-rules.ts';

export interface NewReview {
  readonly id: string;
  readonly campaignId: string;
  readonly round: number;
  readonly contentHash: string;
  readonly orgPath: string;
  readonly title: Text;
  readonly authorId: string;
  readonly editorIds: readonly string[];
}

/** False where the id is taken. */
export const insertReview = async (tx: Tx, review: NewReview): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    insert into planning.reviews (id, campaign_id, round, content_hash, org_path, title, author_id, editor_ids)
    values (${review.id}, ${review.campaignId}, ${review.round}, ${review.contentHash}, ${review.orgPath},
      ${JSON.stringify(review.title)}::text::jsonb, ${review.authorId}, ${[...review.editorIds]}::uuid[])
    on conflict (id) do nothing returning id`;
  return rows.length === 1;
};

export interface SignatureToWrite {
  readonly reviewId: string;
  readonly level: Level;
  readonly signerId: string;
  readonly contentHash: string;
  readonly comment: string;
}

/**
 * Takes the turn and writes the signature in one statement: the review is open, shows this hash, waits for this level,
 * and was not written by the signer. Of two at once the second finds the turn taken. False = nothing was signed.
 */
export const writeSignature = async (tx: Tx, sign: SignatureToWrite): Promise<boolean> => {
  const rows = await tx<{ review_id: string }[]>`
    with turn as (
      update planning.reviews r
      set signed_levels = ${sign.level}::int,
        state = case when ${sign.level}::int = 3 then 'approved' else 'open' end,
        closed_at = case when ${sign.level}::int = 3 then kernel.now() end
      where r.id = ${sign.reviewId} and r.state = 'open' and r.content_hash = ${sign.contentHash}
        and r.signed_levels = ${sign.level}::int - 1 and not (${sign.signerId}::uuid = any (r.editor_ids))
      returning r.id, r.content_hash
    )
    insert into planning.review_signatures (review_id, level, signer_id, content_hash, comment)
    select id, ${sign.level}::int, ${sign.signerId}::uuid, content_hash, ${sign.comment}::text from turn
    on conflict do nothing returning review_id`;
  return rows.length === 1;
};

/** Sends the review back at the level whose turn it is. False = nothing was returned. */
export const writeReturn = async (tx: Tx, back: SignatureToWrite): Promise<boolean> => {
  const rows = await tx<{ review_id: string }[]>`
    with turn as (
      update planning.reviews r set state = 'returned', closed_at = kernel.now()
      where r.id = ${back.reviewId} and r.state = 'open' and r.content_hash = ${back.contentHash}
        and r.signed_levels = ${back.level}::int - 1 and not (${back.signerId}::uuid = any (r.editor_ids))
      returning r.id
    )
    insert into planning.review_returns (review_id, level, staff_id, comment)
    select id, ${back.level}::int, ${back.signerId}::uuid, ${back.comment}::text from turn
    returning review_id`;
  return rows.length === 1;
};

/**
 * Ends a review that is open or approved; the hash it was about, or null where nothing ended. A review of `keepHash`
 * goes on: saving a section without changing a word is no edit.
 */
export const endReview = async (
  tx: Tx,
  reviewId: string,
  state: 'void' | 'withdrawn',
  keepHash: string | null,
): Promise<string | null> => {
  const [row] = await tx<{ content_hash: string }[]>`
    update planning.reviews set state = ${state}, closed_at = kernel.now()
    where id = ${reviewId} and state in ('open', 'approved') and content_hash is distinct from ${keepHash}::text returning content_hash`;
  return row?.content_hash ?? null;
};
