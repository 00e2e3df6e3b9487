import type { funnelOperations } from '@fairground/contracts/funnel';
import { factActor } from '../../http/actor.ts';
import type { Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuseField } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { visibleCampaign } from '../../planning/campaign/public.ts';

/** Enters impressions as a channel reported them; a report is counted once by its id. */
export const recordImpressions = async (
  tx: Tx,
  house: House,
  { actor, body, params }: Request<(typeof funnelOperations)['recordImpressions']>,
): Promise<{ ok: true }> => {
  const campaign = await visibleCampaign(tx, actor, params.campaignId);
  const rows = await tx<{ id: string }[]>`
    insert into insight.impression_reports (id, campaign_id) values (${body.id}, ${campaign.id}) on conflict (id) do nothing returning id`;
  if (rows.length === 0) refuseField('body.id', 'taken', '这份回传已经录过了', 'This report was entered already');
  const { channel, impressions, day } = body;
  await house.record(tx, [
    {
      kind: 'impressions-reported',
      body: { channel, impressions, day },
      actor: factActor(actor),
      subject: { kind: 'impression-report', id: body.id },
      campaignId: campaign.id,
    },
  ]);
  return { ok: true };
};
