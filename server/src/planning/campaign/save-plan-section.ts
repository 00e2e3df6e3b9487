import type { campaignOperations } from '@fairground/contracts/campaign';
import { type Plan, type PlanSection, planSections } from '@fairground/contracts/plan';
import { factActor } from '../../http/actor.ts';
import { fieldProblems } from '../../http/problem.ts';
import type { Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { voidReview } from '../review/public.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { whyNot } from './campaign-rules.ts';
import { storePlan } from './campaign-store.ts';
import { readCampaign } from './campaign-views.ts';
import { contentHashOf } from './content-hash.ts';

const withSection = (plan: Plan, section: PlanSection, value: unknown): Plan => {
  const result = planSections[section].safeParse(value, { reportInput: true });
  if (!result.success) return refuse('bad-input', { errors: fieldProblems(result.error, 'body.value') });
  return { ...plan, [section]: result.data };
};

/** Saves one section. What changes the content takes the signatures on the version before their force. */
export const savePlanSection = async (
  tx: Tx,
  house: House,
  deps: CampaignDeps,
  request: Request<(typeof campaignOperations)['savePlanSection']>,
): Promise<void> => {
  const { actor, body, params } = request;
  const campaign = (await readCampaign(tx, actor, params.campaignId)) ?? refuse('not-found');
  const section = params.section as PlanSection;
  const plan = withSection(campaign.plan, section, body.value);
  const reason = whyNot('edit', { state: campaign.state, hasDrifted: false, blocks: 0 });
  if (reason) return refuse(reason.code, { params: reason.params });
  const parts = await deps.resolveParts(plan);
  const contentHash = contentHashOf(plan, parts);
  const stored = await storePlan(tx, {
    campaignId: campaign.id,
    revision: body.revision,
    section,
    editorId: actor.id,
    plan,
    parts,
    contentHash,
  });
  if (!stored) return refuse('plan-outdated');
  if (stored.openReviewId !== null) {
    await voidReview(tx, house, {
      reviewId: stored.openReviewId,
      campaignId: campaign.id,
      cause: 'edited',
      keepHash: contentHash,
      actor: factActor(actor),
    });
  }
  await house.record(tx, [
    {
      kind: 'plan-saved',
      body: { section, revision: body.revision + 1, contentHash, before: campaign.plan[section], after: plan[section] },
      actor: factActor(actor),
      subject: { kind: 'campaign', id: campaign.id },
      campaignId: campaign.id,
    },
  ]);
};
