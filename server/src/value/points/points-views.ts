import type { Db } from '../../kernel/sql.ts';

export interface PointsEntry {
  readonly id: string;
  readonly points: number;
  readonly trigger: string;
  readonly campaign_id: string;
  readonly at: string;
  readonly state: string;
}

/** Entries of a person, newest first: what is posted, and what is due with the points its rule promises. */
export const entriesOf = (db: Db, participantId: string): Promise<PointsEntry[]> => db<PointsEntry[]>`
  select d.fact_id as id, coalesce(d.points, r.points, 0) as points, d.trigger, d.campaign_id, d.at,
    case when d.state = 'due' then 'due' else 'posted' end as state
  from value.earnings_due d left join value.earning_rules r on r.campaign_id = d.campaign_id and r.trigger = d.trigger
  where d.participant_id = ${participantId} and (d.state = 'due' or d.points > 0)
  order by d.at desc, d.fact_id limit 200`;

/** The balance of a person: what the ledger gave minus what it took. */
export const balanceOf = async (db: Db, participantId: string): Promise<number> => {
  const rows = await db<{ balance: number }[]>`
    select (coalesce(sum(case when t.credit_account_id = a.id then t.points else -t.points end), 0))::bigint as balance
    from value.points_accounts a join value.points_transfers t on a.id in (t.credit_account_id, t.debit_account_id)
    where a.kind = 'participant' and a.owner_id = ${participantId}`;
  return rows[0]?.balance ?? 0;
};

/** Points of a campaign: posted by the ledger, and acts whose points are still due. */
export const pointsOfCampaign = async (
  db: Db,
  campaignId: string,
): Promise<{ readonly postedPoints: number; readonly duePoints: number }> => {
  const rows = await db<{ posted: number; due: number }[]>`
    select
      (select coalesce(sum(t.points), 0)::bigint from value.points_transfers t where t.campaign_id = ${campaignId}) as posted,
      (select coalesce(sum(r.points), 0)::bigint from value.earnings_due d
        join value.earning_rules r on r.campaign_id = d.campaign_id and r.trigger = d.trigger
        where d.campaign_id = ${campaignId} and d.state = 'due') as due`;
  return { postedPoints: rows[0]?.posted ?? 0, duePoints: rows[0]?.due ?? 0 };
};

/** Points a trigger of a campaign promises; 0 where no rule speaks of it. */
export const promisedPoints = async (db: Db, campaignId: string, trigger: string): Promise<number> => {
  const rows = await db<
    { points: number }[]
  >`select points from value.earning_rules where campaign_id = ${campaignId} and trigger = ${trigger}`;
  return rows[0]?.points ?? 0;
};
