import type { FunnelStage } from '@fairground/contracts/plan';
import { oneRow } from '../../kernel/defect.ts';
import type { Db } from '../../kernel/sql.ts';

export interface FunnelFigures {
  readonly now: string;
  readonly today: string;
  readonly impression: number;
  readonly visit: number;
  readonly booked: number;
  readonly checked_in: number;
  readonly completed: number;
  readonly surveyed: number;
  readonly follow_up: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly points_posted: number;
}

/** The whole funnel in one statement, so that its figures belong to one moment. */
export const readFigures = async (db: Db, campaignId: string): Promise<FunnelFigures> =>
  oneRow(
    await db<FunnelFigures[]>`
      with answers as (
        select (body ->> 'nps')::int as nps, subject_id from kernel.facts where campaign_id = ${campaignId} and kind = 'survey-answered'
      )
      select kernel.now() as now, (kernel.now() at time zone 'Asia/Shanghai')::date as today,
        (select coalesce(sum((body ->> 'impressions')::bigint), 0)::bigint
         from kernel.facts where campaign_id = ${campaignId} and kind = 'impressions-reported') as impression,
        (select count(*)::int from kernel.facts where campaign_id = ${campaignId} and kind = 'page-visited') as visit,
        (select count(distinct f.subject_id)::int
         from kernel.facts f where f.campaign_id = ${campaignId} and f.kind in ('slot-booked', 'waitlist-promoted')
           and not exists (
             select 1 from kernel.facts c where c.campaign_id = ${campaignId} and c.kind = 'booking-cancelled'
               and c.body ->> 'bookingId' = f.body ->> 'bookingId')) as booked,
        (select count(distinct subject_id)::int from kernel.facts where campaign_id = ${campaignId} and kind = 'checked-in') as checked_in,
        (select count(distinct subject_id)::int from kernel.facts where campaign_id = ${campaignId} and kind = 'stage-finished') as completed,
        (select count(distinct subject_id)::int from answers) as surveyed,
        (select count(*)::int from (
           select distinct on (subject_id) (body ->> 'isGiven')::boolean as is_given
           from kernel.facts where campaign_id = ${campaignId} and kind = 'consent-decided' and body ->> 'purpose' = 'follow-up'
           order by subject_id, seq desc) latest where is_given) as follow_up,
        (select count(*)::int from answers where nps >= 9) as promoters,
        (select count(*)::int from answers where nps in (7, 8)) as passives,
        (select count(*)::int from answers where nps <= 6) as detractors,
        (select coalesce(sum((body ->> 'points')::bigint), 0)::bigint
         from kernel.facts where campaign_id = ${campaignId} and kind = 'points-posted') as points_posted`,
  );

export interface FunnelFactRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly body: unknown;
  readonly total: number;
}

const kindsOf: Readonly<Record<FunnelStage, readonly string[]>> = {
  impression: ['impressions-reported'],
  visit: ['page-visited'],
  booked: ['slot-booked', 'waitlist-promoted'],
  'checked-in': ['checked-in'],
  completed: ['stage-finished'],
  surveyed: ['survey-answered'],
  'follow-up': ['consent-decided'],
};

export const pageSize = 50;

/** The facts a figure counts, the newest first: of each subject its latest, without those the figure leaves out. */
export const readFactRows = async (
  db: Db,
  campaignId: string,
  stage: FunnelStage,
  after: number | null,
): Promise<FunnelFactRow[]> =>
  db<FunnelFactRow[]>`
    with latest as materialized (
      select distinct on (f.subject_id) f.seq, f.id, f.at, f.kind, f.subject_kind, f.subject_id, f.body
      from kernel.facts f
      where f.campaign_id = ${campaignId} and f.kind = any(${[...kindsOf[stage]]}::text[])
        and (${stage}::text <> 'follow-up' or f.body ->> 'purpose' = 'follow-up')
        and (${stage}::text <> 'booked' or not exists (
          select 1 from kernel.facts c where c.campaign_id = ${campaignId} and c.kind = 'booking-cancelled'
            and c.body ->> 'bookingId' = f.body ->> 'bookingId'))
      order by f.subject_id, f.seq desc
    ), counted as materialized (
      select * from latest where ${stage}::text <> 'follow-up' or (body ->> 'isGiven')::boolean
    )
    select seq, id, at, kind, subject_kind, subject_id, body, (select count(*)::int from counted) as total
    from counted where ${after}::bigint is null or seq < ${after}::bigint
    order by seq desc limit ${pageSize + 1}`;
