import type { Plan } from '@fairground/contracts/plan';
import type { Tx } from '../../kernel/sql.ts';
import type { Parts } from './campaign-deps.ts';

interface Content {
  readonly plan: Plan;
  readonly parts: Parts;
  readonly contentHash: string;
}

export interface NewCampaign extends Content {
  readonly id: string;
  readonly slug: string;
  readonly orgId: string;
  readonly orgPath: string;
  readonly authorId: string;
  readonly templateKey: string;
}

/** False where the id is taken. */
export const insertCampaign = async (tx: Tx, campaign: NewCampaign): Promise<boolean> => {
  const { basics } = campaign.plan;
  const rows = await tx<{ id: string }[]>`
    insert into planning.campaigns (id, slug, org_id, org_path, author_id, editor_ids, template_key, plan, parts, content_hash, starts_on, days)
    values (${campaign.id}, ${campaign.slug}, ${campaign.orgId}, ${campaign.orgPath}, ${campaign.authorId}, ${[campaign.authorId]}::uuid[],
      ${campaign.templateKey}, ${JSON.stringify(campaign.plan)}::text::jsonb, ${JSON.stringify(campaign.parts)}::text::jsonb,
      ${campaign.contentHash}, ${basics.startsOn}, ${basics.days})
    on conflict (id) do nothing returning id`;
  return rows.length === 1;
};

interface Save extends Content {
  readonly campaignId: string;
  readonly revision: number;
  readonly section: string;
  readonly editorId: string;
}

/**
 * Stores the plan over exactly the revision the editor read; null = somebody else saved in between. Tells the review
 * that stands at this moment, unless it is the one already published, whose version goes on being served.
 */
export const storePlan = async (tx: Tx, save: Save): Promise<{ readonly openReviewId: string | null } | null> => {
  const { basics } = save.plan;
  const [row] = await tx<{ review_id: string | null; published_review_id: string | null }[]>`
    update planning.campaigns
    set plan = ${JSON.stringify(save.plan)}::text::jsonb, parts = ${JSON.stringify(save.parts)}::text::jsonb,
      content_hash = ${save.contentHash}, starts_on = ${basics.startsOn}, days = ${basics.days}, revision = revision + 1,
      editor_ids = case when ${save.editorId}::uuid = any (editor_ids) then editor_ids else editor_ids || ${save.editorId}::uuid end,
      done_sections = case when ${save.section}::text = any (done_sections) then done_sections else done_sections || ${save.section}::text end,
      updated_at = kernel.now()
    where id = ${save.campaignId} and revision = ${save.revision}::bigint returning review_id, published_review_id`;
  if (!row) return null;
  return { openReviewId: row.review_id === row.published_review_id ? null : row.review_id };
};

interface Submission extends Content {
  readonly campaignId: string;
  readonly revision: number;
  readonly seenReviewId: string | null;
  readonly reviewId: string;
}

/** Takes the next round for this review, unless somebody saved or submitted since; null = too late. */
export const startRound = async (
  tx: Tx,
  submission: Submission,
): Promise<{ readonly round: number; readonly editorIds: string[] } | null> => {
  const [row] = await tx<{ rounds: number; editor_ids: string[] }[]>`
    update planning.campaigns
    set review_id = ${submission.reviewId}, rounds = rounds + 1, parts = ${JSON.stringify(submission.parts)}::text::jsonb,
      content_hash = ${submission.contentHash}, updated_at = kernel.now()
    where id = ${submission.campaignId} and revision = ${submission.revision}
      and review_id is not distinct from ${submission.seenReviewId}::uuid
    returning rounds, editor_ids`;
  return row ? { round: row.rounds, editorIds: row.editor_ids } : null;
};

/** Keeps what is sent to review, word for word. The same content sent again is the same version. */
export const storeVersion = async (
  tx: Tx,
  version: Content & { readonly campaignId: string; readonly round: number },
): Promise<void> => {
  await tx`
    insert into planning.campaign_versions (campaign_id, content_hash, plan, parts, round)
    values (${version.campaignId}, ${version.contentHash}, ${JSON.stringify(version.plan)}::text::jsonb,
      ${JSON.stringify(version.parts)}::text::jsonb, ${version.round})
    on conflict (campaign_id, content_hash) do nothing`;
};

/**
 * Takes the campaign out of its review, unless that review has just been published: the row is what a publication
 * and a withdrawal at once meet at. Returns the review it stood in.
 */
export const takeBack = async (tx: Tx, campaignId: string): Promise<string | null> => {
  const [row] = await tx<{ review_id: string | null }[]>`
    with held as materialized (
      select id, review_id from planning.campaigns
      where id = ${campaignId} and review_id is not null and review_id is distinct from published_review_id for update
    )
    update planning.campaigns c set review_id = null, updated_at = kernel.now()
    from held h where c.id = h.id returning h.review_id`;
  return row?.review_id ?? null;
};

/**
 * Publishes in one statement: the plan still has this hash, its review is approved, and three different people signed
 * exactly this hash. False = it does not.
 */
export const storePublication = async (tx: Tx, campaignId: string, contentHash: string): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update planning.campaigns c
    set published_hash = c.content_hash, published_review_id = c.review_id, published_at = kernel.now(), updated_at = kernel.now()
    from planning.approved_versions v
    where c.id = ${campaignId} and c.content_hash = ${contentHash} and c.published_hash is distinct from c.content_hash
      and v.review_id = c.review_id and v.campaign_id = c.id and v.content_hash = c.content_hash
    returning c.id`;
  return rows.length === 1;
};
