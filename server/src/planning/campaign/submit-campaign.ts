import type { campaignOperations } from '@fairground/contracts/campaign';
import { factActor } from '../../http/actor.ts';
import type { Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { openReview, voidReview } from '../review/public.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { whyNot } from './campaign-rules.ts';
import { startRound, storeVersion, takeBack } from './campaign-store.ts';
import { readCampaign } from './campaign-views.ts';
import { standingOf } from './present-campaign.ts';

type Operations = typeof campaignOperations;

/** Sends the plan as it stands to the three levels. The version is kept word for word under its hash. */
export const submitCampaign = async (
  tx: Tx,
  house: House,
  deps: CampaignDeps,
  request: Request<Operations['submitCampaign']>,
): Promise<void> => {
  const { actor, body, params } = request;
  const campaign = (await readCampaign(tx, actor, params.campaignId)) ?? refuse('not-found');
  const live = await standingOf(deps, campaign);
  const reason = whyNot('submit', live);
  if (reason) return refuse(reason.code, { params: reason.params });
  if (body.contentHash !== live.contentHash) return refuse('hash-changed');
  const { id: campaignId, plan, orgPath, authorId, reviewId: seenReviewId } = campaign;
  const content = { campaignId, plan, parts: live.parts, contentHash: live.contentHash };
  const started = await startRound(tx, {
    ...content,
    revision: campaign.revision,
    seenReviewId,
    reviewId: body.reviewId,
  });
  if (!started) return refuse('hash-changed');
  // A pack that changed under an open review: its round ends, the new content gets its own.
  if (seenReviewId !== null && seenReviewId !== campaign.publishedReviewId) {
    await voidReview(tx, house, { reviewId: seenReviewId, campaignId, cause: 'edited', actor: factActor(actor) });
  }
  await storeVersion(tx, { ...content, round: started.round });
  const { contentHash } = content;
  const { round, editorIds } = started;
  // Whoever sends a plan to review stands behind its words as much as whoever wrote them.
  const authors = [...new Set([authorId, ...editorIds, actor.id])];
  const review = {
    id: body.reviewId,
    campaignId,
    round,
    contentHash,
    orgPath,
    title: plan.basics.title,
    authorId,
    editorIds: authors,
  };
  await openReview(tx, house, review, factActor(actor));
};

/** Takes the plan back from review; it is a draft again. */
export const withdrawCampaign = async (
  tx: Tx,
  house: House,
  request: Request<Operations['withdrawCampaign']>,
): Promise<void> => {
  const { actor, params } = request;
  const campaign = (await readCampaign(tx, actor, params.campaignId)) ?? refuse('not-found');
  const reason = whyNot('withdraw', { state: campaign.state, hasDrifted: false, blocks: 0 });
  if (reason) return refuse(reason.code, { params: reason.params });
  const reviewId = await takeBack(tx, campaign.id);
  if (reviewId === null) return refuse('review-closed');
  if (
    !(await voidReview(tx, house, { reviewId, campaignId: campaign.id, cause: 'withdrawn', actor: factActor(actor) }))
  )
    return refuse('review-closed');
};
