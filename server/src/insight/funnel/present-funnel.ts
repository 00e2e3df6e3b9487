import type { FactBody } from '@fairground/contracts/facts';
import type { funnelOperations } from '@fairground/contracts/funnel';
import { type FunnelStage, funnelStages, type Plan } from '@fairground/contracts/plan';
import { aliasesOf } from '../../foundation/participant/public.ts';
import type { Answer } from '../../http/route.ts';
import type { Db } from '../../kernel/sql.ts';
import { type FunnelFactRow, type FunnelFigures, pageSize } from './funnel-views.ts';
import { npsOf } from './nps.ts';
import { paceOf } from './pace.ts';

type Funnel = Answer<(typeof funnelOperations)['getFunnel']>;
type Rows = Answer<(typeof funnelOperations)['listFunnelRows']>;

const sources: Readonly<Record<FunnelStage, Funnel['rows'][number]['source']>> = {
  impression: 'channel-report',
  visit: 'landing-page',
  booked: 'bookings',
  'checked-in': 'check-ins',
  completed: 'runs',
  surveyed: 'surveys',
  'follow-up': 'consents',
};

const valuesOf = (figures: FunnelFigures): Readonly<Record<FunnelStage, number>> => ({
  impression: figures.impression,
  visit: figures.visit,
  booked: figures.booked,
  'checked-in': figures.checked_in,
  completed: figures.completed,
  surveyed: figures.surveyed,
  'follow-up': figures.follow_up,
});

interface Setting {
  readonly plan: Plan;
  readonly publishedAt: string | null;
  readonly duePoints: number;
}

export const presentFunnel = (figures: FunnelFigures, { plan, publishedAt, duePoints }: Setting): Funnel => {
  const targets = new Map(plan.goals.funnel.map((row) => [row.stage, row.target]));
  const values = valuesOf(figures);
  const minResponses = plan.goals.quality.find((goal) => goal.key === 'nps')?.minResponses ?? 0;
  return {
    asOf: figures.now,
    rows: funnelStages.map((stage) => {
      const target = targets.get(stage) ?? 0;
      return {
        stage,
        target,
        value: values[stage],
        paceToday: paceOf(stage, target, { plan, publishedAt, now: figures.now }),
        source: sources[stage],
      };
    }),
    nps: npsOf(figures, minResponses),
    pointsPosted: figures.points_posted,
    pointsDue: duePoints,
  };
};

/** One short line per fact: codes and counts as the fact holds them, no words that need a language. */
const detailOf = (row: FunnelFactRow): string => {
  switch (row.kind) {
    case 'impressions-reported': {
      const { channel, day, impressions } = row.body as FactBody<'impressions-reported'>;
      return `${channel} · ${day} · +${impressions}`;
    }
    case 'page-visited':
      return `/${(row.body as FactBody<'page-visited'>).slug}`;
    case 'slot-booked':
    case 'waitlist-promoted':
      return (row.body as FactBody<'slot-booked'>).track;
    case 'checked-in': {
      const { track, lane } = row.body as FactBody<'checked-in'>;
      return `${track} · ${lane}`;
    }
    case 'stage-finished': {
      const { endingId, rating } = row.body as FactBody<'stage-finished'>;
      return `${endingId} · ${rating}`;
    }
    case 'survey-answered':
      return `NPS ${(row.body as FactBody<'survey-answered'>).nps}`;
    default:
      return `v${(row.body as FactBody<'consent-decided'>).version}`;
  }
};

export const presentRows = async (db: Db, found: readonly FunnelFactRow[]): Promise<Rows> => {
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const people = page.filter((row) => row.subject_kind === 'participant').map((row) => row.subject_id);
  const aliases = await aliasesOf(db, people);
  return {
    items: page.map((row) => ({
      factId: row.id,
      at: row.at,
      subject: `${row.subject_kind} ${row.subject_id.slice(0, 4).toUpperCase()}`,
      alias: aliases.get(row.subject_id) ?? null,
      detail: detailOf(row),
    })),
    next: found.length > pageSize && last ? String(last.seq) : null,
    total: found[0]?.total ?? 0,
  };
};
