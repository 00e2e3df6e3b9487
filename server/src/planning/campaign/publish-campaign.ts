import type { campaignOperations } from '@fairground/contracts/campaign';
import { factActor } from '../../http/actor.ts';
import type { Request } from '../../http/route.ts';
import { assertDefect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { whyNot } from './campaign-rules.ts';
import { storePublication } from './campaign-store.ts';
import { readCampaign } from './campaign-views.ts';
import { standingOf } from './present-campaign.ts';
import { findPublished } from './published-campaign.ts';

/**
 * Publishes exactly the version that carries three signatures. Later districts bring slots, rules and packs to what it
 * says in the same transaction: either all of it is open or nothing is.
 */
export const publishCampaign = async (
  tx: Tx,
  house: House,
  deps: CampaignDeps,
  request: Request<(typeof campaignOperations)['publishCampaign']>,
): Promise<void> => {
  const { actor, body, params } = request;
  const campaign = (await readCampaign(tx, actor, params.campaignId)) ?? refuse('not-found');
  const live = await standingOf(deps, campaign);
  const reason = whyNot('publish', live);
  if (reason) return refuse(reason.code, { params: reason.params });
  if (body.contentHash !== live.contentHash) return refuse('hash-changed');
  if (!(await storePublication(tx, campaign.id, body.contentHash))) return refuse('not-approved');
  const published = await findPublished(tx, { campaignId: campaign.id });
  assertDefect(published?.contentHash === body.contentHash, 'published a version that is not served');
  for (const apply of deps.onPublish) await apply(tx, published);
  await house.record(tx, [
    {
      kind: 'campaign-published',
      body: {
        contentHash: published.contentHash,
        packHash: published.packHash,
        slots: published.plan.slots.items.length,
      },
      actor: factActor(actor),
      subject: { kind: 'campaign', id: campaign.id },
      campaignId: campaign.id,
    },
  ]);
};
