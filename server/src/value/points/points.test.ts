import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { NewFact } from '../../kernel/facts.ts';
import { transaction } from '../../kernel/transaction.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { balanceOf, earningsDueReaction, pointsOfCampaign, pointsReaction } from './public.ts';

let house: TestHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

const campaignId = randomUUID();
const open = async (rules: readonly { trigger: string; points: number; cap: number }[]): Promise<TestHouse> => {
  house = await createTestHouse({
    inTransaction: [earningsDueReaction],
    afterCommit: (base) => [pointsReaction(base)],
  });
  for (const rule of rules) {
    await house.sql`insert into value.earning_rules (campaign_id, trigger, points, cap_points, content_hash) values (${campaignId}, ${rule.trigger}, ${rule.points}, ${rule.cap}, 'x')`;
  }
  return house;
};
const checkedIn = (participantId: string): NewFact => ({
  kind: 'checked-in',
  body: { bookingId: randomUUID(), slotId: randomUUID(), checkInId: randomUUID(), lane: 'A', track: 'personal' },
  actor: { kind: 'system', id: null },
  subject: { kind: 'participant', id: participantId },
  campaignId,
});
const finished = (participantId: string): NewFact => ({
  kind: 'stage-finished',
  body: { runId: randomUUID(), packHash: 'p', endingId: 'e', rating: 700 },
  actor: { kind: 'participant', id: participantId },
  subject: { kind: 'participant', id: participantId },
  campaignId,
});

test('a check-in is due with the act and posted right after', async () => {
  const { sql, record, reactions } = await open([{ trigger: 'checked-in', points: 20, cap: 20 }]);
  const guest = randomUUID();
  await transaction(sql, (tx) => record(tx, [checkedIn(guest)]));
  await reactions.drain();
  expect(await balanceOf(sql, guest)).toBe(20);
  expect(await pointsOfCampaign(sql, campaignId)).toEqual({ postedPoints: 20, duePoints: 0 });
});

test('the cap holds under 20 parallel finished stages', async () => {
  const { sql, record, reactions } = await open([{ trigger: 'stage-finished', points: 10, cap: 80 }]);
  const guest = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => transaction(sql, (tx) => record(tx, [finished(guest)]))));
  await reactions.drain();
  expect(await balanceOf(sql, guest)).toBe(80);
});

test('a broken earning rule never closes the door: 200 guests are in, their points wait and come once it is mended', async () => {
  const { sql, record, reactions } = await open([]);
  await sql`alter table value.earning_rules drop constraint earning_rules_points`;
  await sql`insert into value.earning_rules (campaign_id, trigger, points, cap_points, content_hash) values (${campaignId}, 'checked-in', -5, 20, 'x')`;
  const guests = Array.from({ length: 200 }, () => randomUUID());
  await Promise.all(guests.map((guest) => transaction(sql, (tx) => record(tx, [checkedIn(guest)]))));
  await reactions.drain();
  const due = await sql<{ n: number }[]>`select count(*)::int as n from value.earnings_due where state = 'due'`;
  expect(due[0]?.n).toBe(200);
  await sql`update value.earning_rules set points = 20`;
  await sql`update kernel.reactions_due set not_before = now(), is_parked = false`;
  await reactions.drain();
  const posted = await sql<
    { n: number; sum: number }[]
  >`select count(*)::int as n, sum(points)::bigint as sum from value.points_transfers`;
  expect(posted[0]).toEqual({ n: 200, sum: 4000 });
});

test('a posted transfer cannot be changed, only corrected', async () => {
  const { sql, record, reactions } = await open([{ trigger: 'checked-in', points: 20, cap: 20 }]);
  await transaction(sql, (tx) => record(tx, [checkedIn(randomUUID())]));
  await reactions.drain();
  await expect(sql`update value.points_transfers set points = 99`).rejects.toThrow('corrected by new transfers');
});
