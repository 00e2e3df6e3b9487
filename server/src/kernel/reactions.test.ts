import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { createTestHouse, type TestHouse } from '../testing/test-house.ts';
import { type AfterCommitReaction, systemActor } from './facts.ts';
import { transaction } from './transaction.ts';

let house: TestHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

const visit = (slug: string) => ({
  kind: 'page-visited' as const,
  body: { slug },
  actor: systemActor,
  subject: { kind: 'visit', id: randomUUID() },
  campaignId: null,
});

test('one fact that a reaction cannot take holds up none of the 200 others', async () => {
  const seen: string[] = [];
  const reaction: AfterCommitReaction = {
    name: 'test',
    kinds: ['page-visited'],
    react: async (tx, facts) => {
      if (facts.some((fact) => (fact.body as { slug: string }).slug === 'poison')) await tx`select 1 / 0`;
      seen.push(...facts.map((fact) => fact.id));
    },
  };
  house = await createTestHouse({ afterCommit: () => [reaction] });
  const { sql, record } = house;
  const facts = Array.from({ length: 201 }, (_, place) => visit(place === 77 ? 'poison' : 'day'));
  await transaction(sql, (tx) => record(tx, facts));
  await house.reactions.drain();
  expect(new Set(seen).size).toBe(200);
  const due = await sql<{ attempts: number }[]>`select attempts from kernel.reactions_due`;
  expect(due.map((row) => row.attempts)).toEqual([1]);
});

test('a fact of a rolled back act leaves nothing behind', async () => {
  house = await createTestHouse();
  const { sql, record } = house;
  await expect(
    transaction(sql, async (tx) => {
      await record(tx, [visit('day')]);
      await tx`select 1 / 0`;
    }),
  ).rejects.toThrow();
  expect((await sql<{ n: number }[]>`select count(*)::int as n from kernel.facts`)[0]?.n).toBe(0);
});

test('nobody can change or delete a fact, not even with SQL', async () => {
  house = await createTestHouse();
  const { sql, record } = house;
  await transaction(sql, (tx) => record(tx, [visit('day')]));
  await expect(sql`update kernel.facts set kind = 'x'`).rejects.toThrow('never changed');
  await expect(sql`delete from kernel.facts`).rejects.toThrow('never changed');
});
