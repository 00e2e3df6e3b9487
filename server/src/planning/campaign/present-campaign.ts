import type { CampaignState, campaignOperations } from '@fairground/contracts/campaign';
import type { Permission } from '@fairground/contracts/permissions';
import { canOf } from '@fairground/contracts/refusals';
import type { Text } from '@fairground/contracts/shapes';
import { organisationsWithin, staffNames } from '../../foundation/staff/public.ts';
import { hasPermission, type StaffActor } from '../../http/actor.ts';
import type { Answer } from '../../http/route.ts';
import type { Db } from '../../kernel/sql.ts';
import type { CampaignDeps, Finding, Parts, ReadinessRule } from './campaign-deps.ts';
import { type CampaignAct, type CampaignStanding, campaignPath, whyNot } from './campaign-rules.ts';
import type { CampaignListRow, CampaignRow } from './campaign-views.ts';
import { contentHashOf } from './content-hash.ts';
import { readinessRules } from './readiness-rules.ts';

type Operations = typeof campaignOperations;
type Detail = Answer<Operations['getCampaign']>;
type Card = Answer<Operations['listCampaigns']>['items'][number];
type ReadinessItem = Answer<Operations['getReadiness']>['items'][number];

export interface LiveStanding extends CampaignStanding {
  /** Parts and hash as they are now, which may differ from those stored with the last save. */
  readonly parts: Parts;
  readonly contentHash: string;
  readonly findings: readonly { readonly rule: ReadinessRule; readonly finding: Finding }[];
}

/** Where a campaign stands at this moment: its hash with the content around it, and what the checks say. */
export const standingOf = async (deps: CampaignDeps, campaign: CampaignRow): Promise<LiveStanding> => {
  const parts = await deps.resolveParts(campaign.plan);
  const contentHash = contentHashOf(campaign.plan, parts);
  const context = { today: campaign.today, state: campaign.state, parts };
  const rules = [...readinessRules, ...(deps.readinessChecks ?? [])];
  const findings = rules.map((rule) => ({ rule, finding: rule.check(campaign.plan, context) }));
  const blocks = findings.filter(({ finding }) => finding.group === 'block').length;
  return {
    state: campaign.state,
    hasDrifted: contentHash !== campaign.contentHash,
    blocks,
    parts,
    contentHash,
    findings,
  };
};

const permissionOf: Readonly<Record<CampaignAct, Permission>> = {
  edit: 'campaign.edit',
  submit: 'campaign.edit',
  withdraw: 'campaign.edit',
  publish: 'campaign.publish',
};

export const presentCampaign = async (
  db: Db,
  deps: CampaignDeps,
  actor: StaffActor,
  campaign: CampaignRow,
): Promise<Detail> => {
  const [live, staff, organisations] = await Promise.all([
    standingOf(deps, campaign),
    staffNames(db, [campaign.authorId]),
    organisationsWithin(db, actor.orgPath),
  ]);
  const org = organisations.find((one) => one.id === campaign.orgId);
  const act = (name: CampaignAct) =>
    canOf(hasPermission(actor, permissionOf[name]) ? whyNot(name, live) : { code: 'not-allowed' });
  const { basics } = campaign.plan;
  return {
    id: campaign.id,
    slug: campaign.slug,
    title: basics.title,
    state: campaign.state,
    startsOn: basics.startsOn,
    days: basics.days,
    orgZh: org?.zh ?? '—',
    orgEn: org?.en ?? '—',
    hasUnpublishedEdits: campaign.publishedHash !== null && campaign.publishedHash !== live.contentHash,
    updatedAt: campaign.updatedAt,
    revision: campaign.revision,
    templateKey: campaign.templateKey,
    plan: campaign.plan,
    doneSections: campaign.doneSections,
    contentHash: live.contentHash,
    publishedHash: campaign.publishedHash,
    authorName: staff.get(campaign.authorId) ?? '—',
    path: campaignPath(campaign.state, { ...campaign, startsOn: basics.startsOn }),
    can: { edit: act('edit'), submit: act('submit'), withdraw: act('withdraw'), publish: act('publish') },
  };
};

export const presentCards = async (db: Db, actor: StaffActor, rows: readonly CampaignListRow[]): Promise<Card[]> => {
  const organisations = new Map((await organisationsWithin(db, actor.orgPath)).map((one) => [one.id, one]));
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title as Text,
    state: row.state as CampaignState,
    startsOn: row.starts_on,
    days: row.days,
    orgZh: organisations.get(row.org_id)?.zh ?? '—',
    orgEn: organisations.get(row.org_id)?.en ?? '—',
    hasUnpublishedEdits: row.published_hash !== null && row.published_hash !== row.content_hash,
    updatedAt: row.updated_at,
  }));
};

const urgency = { block: 0, evidence: 1, later: 2, lit: 3 } as const;

/** The list before opening: what stops first, what is done last; in each group the order of the plan. */
export const presentReadiness = async (deps: CampaignDeps, campaign: CampaignRow): Promise<ReadinessItem[]> => {
  const { findings } = await standingOf(deps, campaign);
  const items = findings.map(
    ({ rule, finding }): ReadinessItem => ({
      id: rule.id,
      group: finding.group,
      zh: { title: rule.title.zh, reason: finding.zh },
      en: { title: rule.title.en, reason: finding.en },
      section: rule.section,
    }),
  );
  return items.sort((a, b) => urgency[a.group] - urgency[b.group]);
};
