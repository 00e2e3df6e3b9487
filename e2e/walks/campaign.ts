import { randomUUID } from 'node:crypto';
import type { ApiActor } from '../world/api.ts';
import type { World } from '../world/world.ts';

type Section = Record<string, unknown>;

export interface Campaign {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly plan: Readonly<Record<string, Section>>;
}

export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

/** A draft from the template, 45 days ahead, with some sections changed. Sets the stage; the wizard has its own journey. */
export async function draftCampaign(
  author: ApiActor,
  title: { readonly zh: string; readonly en: string },
  change: (plan: Campaign['plan']) => Readonly<Record<string, Section>> = () => ({}),
): Promise<Campaign> {
  const id = randomUUID();
  const body = { id, templateKey: 'simulation-day', title, startsOn: dayAhead(45) };
  let campaign = await author.send<Campaign>('POST', '/api/campaigns', body);
  for (const [section, value] of Object.entries(change(campaign.plan))) {
    campaign = await author.send('PUT', `/api/campaigns/${id}/plan/${section}`, { revision: campaign.revision, value });
  }
  return campaign;
}

export async function submit(author: ApiActor, { id, contentHash }: Campaign): Promise<string> {
  const reviewId = randomUUID();
  await author.send('POST', `/api/campaigns/${id}/submit`, { reviewId, contentHash });
  return reviewId;
}

/** Signed by all three levels and published. */
export async function publishCampaign(
  world: World,
  title: { readonly zh: string; readonly en: string },
  change: (plan: Campaign['plan']) => Readonly<Record<string, Section>>,
): Promise<Campaign> {
  const operator = await world.staff.as('operator');
  const campaign = await draftCampaign(operator, title, change);
  const reviewId = await submit(operator, campaign);
  for (const level of [1, 2, 3]) {
    const reviewer = await world.staff.as(`reviewer${level}`);
    await reviewer.send('POST', `/api/reviews/${reviewId}/sign`, {
      level,
      contentHash: campaign.contentHash,
      comment: '',
    });
  }
  return operator.send('POST', `/api/campaigns/${campaign.id}/publish`, { contentHash: campaign.contentHash });
}
