import type { Plan } from '@fairground/contracts/plan';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';

/** Replaces the earning rules of a campaign with those of its newly published version. */
export const applyEarningRules = async (
  tx: Tx,
  published: { readonly id: string; readonly plan: Plan; readonly contentHash: string },
): Promise<void> => {
  const rules = published.plan.rewards.earning;
  await tx`delete from value.earning_rules where campaign_id = ${published.id} and trigger <> all(${rules.map((rule) => rule.trigger)}::text[])`;
  await tx`
    insert into value.earning_rules (campaign_id, trigger, points, cap_points, content_hash)
    select ${published.id}::uuid, trigger, points, cap_points, ${published.contentHash}
    from unnest(${rules.map((rule) => rule.trigger)}::text[], ${rules.map((rule) => rule.points)}::int[], ${rules.map((rule) => rule.capPoints)}::int[])
      as n(trigger, points, cap_points)
    on conflict (campaign_id, trigger) do update
      set points = excluded.points, cap_points = excluded.cap_points, content_hash = excluded.content_hash`;
};

interface Wanted {
  readonly participant_id: string;
  readonly campaign_id: string;
  readonly trigger: string;
  readonly points: number | null;
  readonly cap_points: number | null;
}

/** Grants what the caps allow, one upsert per person, campaign and trigger; answers what each group was granted now. */
export const grantWithinCaps = async (tx: Tx, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx<
    { participant_id: string; campaign_id: string; trigger: string; last_granted_points: number }[]
  >`
    insert into value.earning_totals as t (participant_id, campaign_id, trigger, posted_points, last_granted_points)
    select participant_id, campaign_id, trigger, least(sum(points), max(cap_points))::int, least(sum(points), max(cap_points))::int
    from unnest(${wanted.map((row) => row.participant_id)}::uuid[], ${wanted.map((row) => row.campaign_id)}::uuid[], ${wanted.map((row) => row.trigger)}::text[],
      ${wanted.map((row) => row.points)}::int[], ${wanted.map((row) => row.cap_points)}::int[]) as w(participant_id, campaign_id, trigger, points, cap_points)
    group by participant_id, campaign_id, trigger order by participant_id, campaign_id, trigger
    on conflict (participant_id, campaign_id, trigger) do update set
      last_granted_points = greatest(least(t.posted_points + excluded.posted_points,
        (select r.cap_points from value.earning_rules r where r.campaign_id = t.campaign_id and r.trigger = t.trigger)) - t.posted_points, 0),
      posted_points = t.posted_points + greatest(least(t.posted_points + excluded.posted_points,
        (select r.cap_points from value.earning_rules r where r.campaign_id = t.campaign_id and r.trigger = t.trigger)) - t.posted_points, 0)
    returning participant_id, campaign_id, trigger, last_granted_points`;
  return new Map(
    rows.map((row) => [`${row.participant_id} ${row.campaign_id} ${row.trigger}`, row.last_granted_points]),
  );
};

interface Owner {
  readonly kind: 'participant' | 'issuer';
  readonly ownerId: string;
}

/** Accounts by `kind owner`, opened where missing. */
export const openAccounts = async (tx: Tx, owners: readonly Owner[]): Promise<ReadonlyMap<string, string>> => {
  const distinct = [...new Map(owners.map((owner) => [`${owner.kind} ${owner.ownerId}`, owner])).values()];
  const kinds = distinct.map((owner) => owner.kind);
  const ids = distinct.map((owner) => owner.ownerId);
  await tx`
    insert into value.points_accounts (id, kind, owner_id)
    select * from unnest(${distinct.map(() => newId())}::uuid[], ${kinds}::text[], ${ids}::uuid[])
    on conflict (kind, owner_id) do nothing`;
  const rows = await tx<{ id: string; kind: string; owner_id: string }[]>`
    select a.id, a.kind, a.owner_id from value.points_accounts a
    join unnest(${kinds}::text[], ${ids}::uuid[]) as o(kind, owner_id) on o.kind = a.kind and o.owner_id = a.owner_id`;
  return new Map(rows.map((row) => [`${row.kind} ${row.owner_id}`, row.id]));
};

export interface Transfer {
  readonly id: string;
  readonly debitAccountId: string;
  readonly creditAccountId: string;
  readonly points: number;
  readonly trigger: string;
  readonly campaignId: string;
  readonly causeFactId: string;
}

/** Posts transfers. A cause that was posted already is a defect of the caller: the ledger refuses it by constraint. */
export const postTransfers = async (tx: Tx, transfers: readonly Transfer[]): Promise<void> => {
  await tx`
    insert into value.points_transfers (id, debit_account_id, credit_account_id, points, code, trigger, campaign_id, cause_fact_id)
    select id, debit_account_id, credit_account_id, points, 'earn', trigger, campaign_id, cause_fact_id
    from unnest(${transfers.map((one) => one.id)}::uuid[], ${transfers.map((one) => one.debitAccountId)}::uuid[],
      ${transfers.map((one) => one.creditAccountId)}::uuid[], ${transfers.map((one) => one.points)}::int[],
      ${transfers.map((one) => one.trigger)}::text[], ${transfers.map((one) => one.campaignId)}::uuid[], ${transfers.map((one) => one.causeFactId)}::uuid[])
      as n(id, debit_account_id, credit_account_id, points, trigger, campaign_id, cause_fact_id)`;
};
