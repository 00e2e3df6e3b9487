import type { CampaignState } from '@fairground/contracts/campaign';
import type { Plan } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';
import type { StaffActor } from '../../http/actor.ts';
import { assertDefect } from '../../kernel/defect.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';

/** A campaign as staff see it, without its plan: light enough to be asked at every scan. */
export interface VisibleCampaign {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  readonly state: CampaignState;
  readonly startsOn: string;
  readonly days: number;
  readonly publishedAt: string | null;
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly title: unknown;
  readonly state: string;
  readonly starts_on: string;
  readonly days: number;
  readonly published_at: string | null;
}

/** The campaign, or `not-found`: what belongs to another branch does not exist for this actor. */
export const visibleCampaign = async (db: Db, actor: StaffActor, campaignId: string): Promise<VisibleCampaign> => {
  const [row] = await db<Row[]>`
    select id, slug, plan #> '{basics,title}' as title, state, starts_on, days, published_at
    from planning.campaigns_now where id = ${campaignId} and starts_with(org_path, ${actor.orgPath})`;
  if (!row) return refuse('not-found');
  return {
    id: row.id,
    slug: row.slug,
    title: row.title as Text,
    state: row.state as CampaignState,
    startsOn: row.starts_on,
    days: row.days,
    publishedAt: row.published_at,
  };
};

/** The plan as it stands in the editor, signed or not: for figures of staff, never for participants. */
export const draftPlan = async (db: Db, campaignId: string): Promise<Plan> => {
  const [row] = await db<{ plan: unknown }[]>`select plan from planning.campaigns where id = ${campaignId}`;
  assertDefect(row, 'the plan of a campaign that is not there');
  return row.plan as Plan;
};
