import { participantOperations as operations } from '@fairground/contracts/participant';
import { batched, type Route, read } from '../../http/route.ts';
import { createBatch } from '../../kernel/batch.ts';
import { oneRow } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import { findPublished, listPublished } from './published-campaign.ts';
import { recordVisits, type Visit } from './record-visits.ts';

interface Now {
  readonly now: string;
  readonly today: string;
}

const readNow = async (db: Db): Promise<Now> =>
  oneRow(await db<Now[]>`select kernel.now() as now, (kernel.now() at time zone 'Asia/Shanghai')::date as today`);

/** First day after the event. */
const dayAfter = (startsOn: string, days: number): string =>
  new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10);

const stateOn = (today: string, startsOn: string, days: number): 'upcoming' | 'running' | 'over' => {
  if (today < startsOn) return 'upcoming';
  return today < dayAfter(startsOn, days) ? 'running' : 'over';
};

/** What everybody may see: signed versions and nothing else. */
export const publicCampaignRoutes = (house: House): Record<string, Route> => {
  const visits = createBatch({ run: (items: readonly Visit[]) => recordVisits(house, items) });
  return {
    getPublicCampaign: read(operations.getPublicCampaign, async (sql, { params }) => {
      const published = (await findPublished(sql, { slug: params.slug })) ?? refuse('not-found');
      const { now, today } = await readNow(sql);
      const { basics, content, survey, slots, play, rewards } = published.plan;
      return {
        id: published.id,
        slug: published.slug,
        contentHash: published.contentHash,
        approvalCode: published.approvalCode,
        basics,
        content,
        survey,
        slots,
        play: { ...play, packHash: published.packHash },
        earning: rewards.earning,
        state: stateOn(today, basics.startsOn, basics.days),
        serverNow: now,
      };
    }),
    listPublicCampaigns: read(operations.listPublicCampaigns, async (sql) => ({
      items: (await listPublished(sql)).map(({ slug, plan: { basics } }) => ({
        slug,
        title: basics.title,
        tagline: basics.tagline,
        startsOn: basics.startsOn,
        days: basics.days,
      })),
    })),
    recordVisit: batched(operations.recordVisit, ({ key, language, params, body }) =>
      visits.submit({ key, language, slug: params.slug, visitId: body.visitId.toLowerCase() }),
    ),
  };
};
