import type { CampaignState } from '@fairground/contracts/campaign';
import type { Plan } from '@fairground/contracts/plan';
import type { StaffActor } from '../../http/actor.ts';
import type { Db } from '../../kernel/sql.ts';
import type { Parts } from './campaign-deps.ts';

export interface CampaignRow {
  readonly id: string;
  readonly slug: string;
  readonly orgId: string;
  readonly orgPath: string;
  readonly authorId: string;
  readonly editorIds: readonly string[];
  readonly templateKey: string;
  readonly revision: number;
  readonly plan: Plan;
  readonly parts: Parts;
  readonly contentHash: string;
  readonly doneSections: string[];
  readonly rounds: number;
  readonly reviewId: string | null;
  readonly publishedHash: string | null;
  readonly publishedReviewId: string | null;
  readonly state: CampaignState;
  readonly today: string;
  readonly createdOn: string;
  readonly submittedOn: string | null;
  readonly publishedOn: string | null;
  readonly endsOn: string;
  readonly updatedAt: string;
}

interface RawRow {
  readonly id: string;
  readonly slug: string;
  readonly org_id: string;
  readonly org_path: string;
  readonly author_id: string;
  readonly editor_ids: string[];
  readonly template_key: string;
  readonly revision: number;
  readonly plan: unknown;
  readonly parts: unknown;
  readonly content_hash: string;
  readonly done_sections: string[];
  readonly rounds: number;
  readonly review_id: string | null;
  readonly published_hash: string | null;
  readonly published_review_id: string | null;
  readonly state: string;
  readonly today: string;
  readonly created_on: string;
  readonly submitted_on: string | null;
  readonly published_on: string | null;
  readonly ends_on: string;
  readonly updated_at: string;
}

const toRow = (row: RawRow): CampaignRow => ({
  id: row.id,
  slug: row.slug,
  orgId: row.org_id,
  orgPath: row.org_path,
  authorId: row.author_id,
  editorIds: row.editor_ids,
  templateKey: row.template_key,
  revision: row.revision,
  plan: row.plan as Plan,
  parts: row.parts as Parts,
  contentHash: row.content_hash,
  doneSections: row.done_sections,
  rounds: row.rounds,
  reviewId: row.review_id,
  publishedHash: row.published_hash,
  publishedReviewId: row.published_review_id,
  state: row.state as CampaignState,
  today: row.today,
  createdOn: row.created_on,
  submittedOn: row.submitted_on,
  publishedOn: row.published_on,
  endsOn: row.ends_on,
  updatedAt: row.updated_at,
});

/** One campaign of the actor's organisation or below it, or null. */
export const readCampaign = async (db: Db, actor: StaffActor, campaignId: string): Promise<CampaignRow | null> => {
  const [row] = await db<RawRow[]>`
    select id, slug, org_id, org_path, author_id, editor_ids, template_key, revision, plan, parts, content_hash, done_sections,
      rounds, review_id, published_hash, published_review_id, state, today,
      (created_at at time zone 'Asia/Shanghai')::date as created_on, (submitted_at at time zone 'Asia/Shanghai')::date as submitted_on,
      (published_at at time zone 'Asia/Shanghai')::date as published_on, starts_on + days as ends_on, updated_at
    from planning.campaigns_now where id = ${campaignId} and starts_with(org_path, ${actor.orgPath})`;
  return row ? toRow(row) : null;
};

export interface CampaignListRow {
  readonly id: string;
  readonly slug: string;
  readonly org_id: string;
  readonly title: unknown;
  readonly state: string;
  readonly starts_on: string;
  readonly days: number;
  readonly content_hash: string;
  readonly published_hash: string | null;
  readonly updated_at: string;
}

/** Campaigns of the organisation and below it, the last touched first; at most 500. */
export const readCampaigns = async (db: Db, actor: StaffActor): Promise<CampaignListRow[]> =>
  db<CampaignListRow[]>`
    select id, slug, org_id, plan #> '{basics,title}' as title, state, starts_on, days, content_hash, published_hash, updated_at
    from planning.campaigns_now where starts_with(org_path, ${actor.orgPath}) order by updated_at desc, id limit 500`;
