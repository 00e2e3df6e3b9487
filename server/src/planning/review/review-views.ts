import type { Plan } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';
import type { StaffActor } from '../../http/actor.ts';
import type { Db } from '../../kernel/sql.ts';
import type { ReviewState } from './review-rules.ts';

export interface ReviewRow {
  readonly id: string;
  readonly campaignId: string;
  readonly round: number;
  readonly contentHash: string;
  readonly title: Text;
  readonly authorId: string;
  readonly editorIds: readonly string[];
  readonly state: ReviewState;
  readonly signedLevels: number;
  readonly submittedAt: string;
}

interface RawRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly round: number;
  readonly content_hash: string;
  readonly title: unknown;
  readonly author_id: string;
  readonly editor_ids: string[];
  readonly state: string;
  readonly signed_levels: number;
  readonly submitted_at: string;
}

const toRow = (row: RawRow): ReviewRow => ({
  id: row.id,
  campaignId: row.campaign_id,
  round: row.round,
  contentHash: row.content_hash,
  title: row.title as Text,
  authorId: row.author_id,
  editorIds: row.editor_ids,
  state: row.state as ReviewState,
  signedLevels: row.signed_levels,
  submittedAt: row.submitted_at,
});

/** One review of the actor's organisation or below it, or null. */
export const readReview = async (db: Db, actor: StaffActor, reviewId: string): Promise<ReviewRow | null> => {
  const [row] = await db<RawRow[]>`
    select id, campaign_id, round, content_hash, title, author_id, editor_ids, state, signed_levels, submitted_at
    from planning.reviews where id = ${reviewId} and starts_with(org_path, ${actor.orgPath})`;
  return row ? toRow(row) : null;
};

/** The open ones and the newest closed ones, at most 300. */
export const readReviews = async (db: Db, actor: StaffActor): Promise<ReviewRow[]> => {
  const rows = await db<RawRow[]>`
    select id, campaign_id, round, content_hash, title, author_id, editor_ids, state, signed_levels, submitted_at
    from planning.reviews where starts_with(org_path, ${actor.orgPath})
    order by (state = 'open') desc, submitted_at desc, id limit 300`;
  return rows.map(toRow);
};

export interface SignatureRow {
  readonly review_id: string;
  readonly level: number;
  readonly signer_id: string;
  readonly comment: string;
  readonly at: string;
}

export const readSignatures = async (db: Db, reviewIds: readonly string[]): Promise<SignatureRow[]> =>
  db<SignatureRow[]>`
    select review_id, level, signer_id, comment, at from planning.review_signatures
    where review_id = any(${[...reviewIds]}::uuid[]) order by review_id, level`;

export interface ReturnRow {
  readonly level: number;
  readonly staff_id: string;
  readonly comment: string;
  readonly at: string;
}

export const readReturn = async (db: Db, reviewId: string): Promise<ReturnRow | null> => {
  const [row] = await db<
    ReturnRow[]
  >`select level, staff_id, comment, at from planning.review_returns where review_id = ${reviewId}`;
  return row ?? null;
};

export interface ReviewedVersion {
  readonly contentHash: string;
  readonly plan: Plan;
  readonly parts: Readonly<Record<string, string>>;
}

interface VersionRow {
  readonly content_hash: string;
  readonly plan: unknown;
  readonly parts: unknown;
}

const toVersion = (row: VersionRow | undefined): ReviewedVersion | null =>
  row ? { contentHash: row.content_hash, plan: row.plan as Plan, parts: row.parts as Record<string, string> } : null;

export const readVersion = async (db: Db, campaignId: string, contentHash: string): Promise<ReviewedVersion | null> => {
  const [row] = await db<VersionRow[]>`
    select content_hash, plan, parts from planning.sent_versions where campaign_id = ${campaignId} and content_hash = ${contentHash}`;
  return toVersion(row);
};

/** The last version before this round that a reviewer read to an end: signed by all three, or sent back. */
export const readVersionBefore = async (db: Db, campaignId: string, round: number): Promise<ReviewedVersion | null> => {
  const [row] = await db<VersionRow[]>`
    select v.content_hash, v.plan, v.parts
    from planning.reviews r join planning.sent_versions v on v.campaign_id = r.campaign_id and v.content_hash = r.content_hash
    where r.campaign_id = ${campaignId} and r.round < ${round} and (r.state = 'returned' or r.signed_levels = 3)
    order by r.round desc limit 1`;
  return toVersion(row);
};
