import type { Plan } from '@fairground/contracts/plan';
import { assertDefect } from '../../kernel/defect.ts';
import type { Db, Tx } from '../../kernel/sql.ts';

/** The signed version of a campaign: all that participants, floor and insight ever see of a plan. */
export interface PublishedCampaign {
  readonly id: string;
  readonly slug: string;
  readonly orgId: string;
  readonly orgPath: string;
  readonly plan: Plan;
  readonly contentHash: string;
  /** Hash of the simulator pack that was signed with the plan. */
  readonly packHash: string;
  /** Short form of the approved version, such as `A93F·05`: first four letters of the hash and the round of review. */
  readonly approvalCode: string;
  readonly publishedAt: string;
}

/** What a later district does with a publication (slots, earning rules, packs), in the transaction of the publication. */
export type PublishApplier = (tx: Tx, published: PublishedCampaign) => Promise<unknown>;

export type CampaignKey = { readonly campaignId: string } | { readonly slug: string };

interface PublishedRow {
  readonly id: string;
  readonly slug: string;
  readonly org_id: string;
  readonly org_path: string;
  readonly content_hash: string;
  readonly round: number;
  readonly published_at: string;
}

interface VersionRow {
  readonly plan: unknown;
  readonly parts: unknown;
}

/** Versions never change under their hash, so a plan is read once per process. Oldest out first. */
const versions = new Map<string, { readonly plan: Plan; readonly packHash: string }>();
const versionsMax = 200;

const versionOf = async (db: Db, row: PublishedRow): Promise<{ readonly plan: Plan; readonly packHash: string }> => {
  const name = `${row.id} ${row.content_hash}`;
  const known = versions.get(name);
  if (known) return known;
  const [found] = await db<VersionRow[]>`
    select plan, parts from planning.campaign_versions where campaign_id = ${row.id} and content_hash = ${row.content_hash}`;
  assertDefect(found, 'a published version is gone');
  const version = { plan: found.plan as Plan, packHash: (found.parts as Record<string, string>).pack ?? '' };
  const [oldest] = versions.keys();
  if (versions.size >= versionsMax && oldest !== undefined) versions.delete(oldest);
  versions.set(name, version);
  return version;
};

/** `A93F·05`: the hash is shortened for people, the round tells versions of one campaign apart. */
const approvalCodeOf = (contentHash: string, round: number): string =>
  `${contentHash.slice(0, 4).toUpperCase()}·${String(round).padStart(2, '0')}`;

const present = async (db: Db, row: PublishedRow): Promise<PublishedCampaign> => ({
  id: row.id,
  slug: row.slug,
  orgId: row.org_id,
  orgPath: row.org_path,
  contentHash: row.content_hash,
  approvalCode: approvalCodeOf(row.content_hash, row.round),
  publishedAt: row.published_at,
  ...(await versionOf(db, row)),
});

/**
 * The published version, by id or by slug; null where nothing is published. The three signatures on exactly this hash
 * are looked for at every question: a published_hash that somebody wrote by hand serves nothing.
 */
export const findPublished = async (db: Db, key: CampaignKey): Promise<PublishedCampaign | null> => {
  const campaignId = 'campaignId' in key ? key.campaignId : null;
  const slug = 'slug' in key ? key.slug : null;
  const [row] = await db<PublishedRow[]>`
    select c.id, c.slug, c.org_id, c.org_path, a.content_hash, a.round, coalesce(c.published_at, c.updated_at) as published_at
    from planning.campaigns c
    join planning.approved_versions a
      on a.review_id = c.published_review_id and a.campaign_id = c.id and a.content_hash = c.published_hash
    where (c.id = ${campaignId}::uuid or c.slug = ${slug}::text)`;
  return row ? present(db, row) : null;
};

/** Published campaigns that are not over, the next one first. At most 500. */
export const listPublished = async (db: Db): Promise<PublishedCampaign[]> => {
  const rows = await db<PublishedRow[]>`
    select c.id, c.slug, c.org_id, c.org_path, a.content_hash, a.round, coalesce(c.published_at, c.updated_at) as published_at
    from planning.campaigns c
    join planning.approved_versions a
      on a.review_id = c.published_review_id and a.campaign_id = c.id and a.content_hash = c.published_hash
    join planning.campaign_versions v on v.campaign_id = c.id and v.content_hash = c.published_hash
    where (v.plan #>> '{basics,startsOn}')::date + (v.plan #>> '{basics,days}')::int > (kernel.now() at time zone 'Asia/Shanghai')::date
    order by (v.plan #>> '{basics,startsOn}')::date, c.slug limit 500`;
  return Promise.all(rows.map((row) => present(db, row)));
};
