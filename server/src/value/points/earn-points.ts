import type { AfterCommitReaction, Fact, InTransactionReaction } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';
import { grantWithinCaps, openAccounts, postTransfers, type Transfer } from './points-store.ts';

const triggers = ['checked-in', 'stage-finished', 'survey-answered'] as const;

const earnersOf = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => fact.subject.kind === 'participant' && fact.campaignId !== null);

/** Writes what is due in the transaction of the act. It reads no rule: that comes after the commit. */
export const earningsDueReaction: InTransactionReaction = {
  name: 'earnings-due',
  kinds: triggers,
  write: async (tx, facts) => {
    const earners = earnersOf(facts);
    await tx`
      insert into value.earnings_due (fact_id, participant_id, campaign_id, trigger)
      select * from unnest(${earners.map((fact) => fact.id)}::uuid[], ${earners.map((fact) => fact.subject.id)}::uuid[],
        ${earners.map((fact) => fact.campaignId)}::uuid[], ${earners.map((fact) => fact.kind)}::text[])
      on conflict (fact_id) do nothing`;
  },
};

interface DueRow {
  readonly fact_id: string;
  readonly participant_id: string;
  readonly campaign_id: string;
  readonly trigger: string;
  readonly points: number | null;
  readonly cap_points: number | null;
}

const groupName = (row: {
  readonly participant_id: string;
  readonly campaign_id: string;
  readonly trigger: string;
}): string => `${row.participant_id} ${row.campaign_id} ${row.trigger}`;

/** Shares what the caps left over the causes, oldest first. */
const allot = (rows: readonly DueRow[], granted: ReadonlyMap<string, number>): Map<string, number> => {
  const left = new Map(granted);
  return new Map(
    rows.map((row): [string, number] => {
      const available = left.get(groupName(row)) ?? 0;
      const points = Math.min(row.points ?? 0, available);
      left.set(groupName(row), available - points);
      return [row.fact_id, points];
    }),
  );
};

const settleDue = async (house: House, tx: Tx, facts: readonly Fact[]): Promise<void> => {
  const rows = await tx<DueRow[]>`
    select d.fact_id, d.participant_id, d.campaign_id, d.trigger, r.points, r.cap_points
    from unnest(${facts.map((fact) => fact.id)}::uuid[]) with ordinality as f(id, place)
    join value.earnings_due d on d.fact_id = f.id and d.state = 'due'
    left join value.earning_rules r on r.campaign_id = d.campaign_id and r.trigger = d.trigger
    order by f.place for update of d`;
  if (rows.length === 0) return;
  const points = allot(
    rows,
    await grantWithinCaps(
      tx,
      rows.filter((row) => row.points !== null),
    ),
  );
  const earning = rows.filter((row) => (points.get(row.fact_id) ?? 0) > 0);
  const accounts = await openAccounts(tx, [
    ...earning.map((row) => ({ kind: 'participant' as const, ownerId: row.participant_id })),
    ...earning.map((row) => ({ kind: 'issuer' as const, ownerId: row.campaign_id })),
  ]);
  const transfers = earning.map(
    (row): Transfer => ({
      id: newId(),
      debitAccountId: accounts.get(`issuer ${row.campaign_id}`) ?? '',
      creditAccountId: accounts.get(`participant ${row.participant_id}`) ?? '',
      points: points.get(row.fact_id) ?? 0,
      trigger: row.trigger,
      campaignId: row.campaign_id,
      causeFactId: row.fact_id,
    }),
  );
  await postTransfers(tx, transfers);
  await tx`
    update value.earnings_due d set state = 'settled', points = s.points
    from unnest(${rows.map((row) => row.fact_id)}::uuid[], ${rows.map((row) => points.get(row.fact_id) ?? 0)}::int[]) as s(fact_id, points)
    where d.fact_id = s.fact_id`;
  const earnerOf = new Map(earning.map((row) => [row.fact_id, row.participant_id]));
  await house.record(
    tx,
    transfers.map((one) => ({
      kind: 'points-posted' as const,
      body: { transferId: one.id, points: one.points, trigger: one.trigger, causeFactId: one.causeFactId },
      actor: { kind: 'system' as const, id: null },
      subject: { kind: 'participant', id: earnerOf.get(one.causeFactId) ?? '' },
      campaignId: one.campaignId,
    })),
  );
};

/** Applies the earning rules to what is due and posts it. */
export const pointsReaction = (house: House): AfterCommitReaction => ({
  name: 'points',
  kinds: triggers,
  react: async (tx, facts) => settleDue(house, tx, earnersOf(facts)),
});
