import { randomUUID } from 'node:crypto';
import { replay } from '@fairground/engines/simulation/replay';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decideAll, type Guest, openWholeHouse, type Person, type WholeHouse } from '../../testing/whole-house.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
let personaId: string;
beforeAll(async () => {
  house = await openWholeHouse();
  personaId = house.pack.personas[0]?.id ?? '';
});
afterAll(() => house.close());

const startOf = (who: Person, runId: string, more: Record<string, unknown> = {}) =>
  house.call(who, 'POST', '/api/me/runs', {
    runId,
    campaignId: house.campaign.id,
    personaId,
    isSimulationUnderstood: true,
    ...more,
  });

/** A guest inside with a run begun, and the whole of what a phone would decide. */
const begin = async (guest?: Guest) => {
  const who = guest ?? (await house.insider());
  const runId = randomUUID();
  const { body } = await startOf(who, runId);
  return { who, runId, run: body, ...decideAll(house.pack, { seed: String(body.seed), personaId }) };
};

type Begun = Awaited<ReturnType<typeof begin>>;
const send = ({ who, runId, decisions, hashes }: Begun, from: number, to: number, stateHash = hashes[to]) =>
  house.call(who, 'POST', `/api/me/runs/${runId}/decisions`, {
    fromIndex: from,
    decisions: decisions.slice(from, to),
    stateHash,
  });

const madeDecisions = async (runId: string): Promise<number> => {
  const [row] = await house.sql<{ n: number }[]>`
    select count(*) as n from kernel.facts where kind = 'decision-made' and body ->> 'runId' = ${runId}`;
  return row?.n ?? 0;
};

test('the server replays what the phone played and reaches the same state, step by step', async () => {
  const begun = await begin();
  expect(begun.run).toMatchObject({ stateHash: begun.hashes[0], decisions: [], isFinished: false });
  for (const [index] of begun.decisions.entries()) {
    const reply = await send(begun, index, index + 1);
    expect(reply.body).toMatchObject({
      stateHash: begun.hashes[index + 1],
      isFinished: index + 1 === begun.decisions.length,
    });
  }
  const kept = await house.call(begun.who, 'GET', `/api/me/runs/${begun.runId}`);
  const log = { packHash: house.pack.hash, seed: String(kept.body.seed), personaId, decisions: begun.decisions };
  expect(replay(house.pack, log)).toMatchObject({ kind: 'replayed', stateHash: kept.body.stateHash });
  expect(kept.body.decisions).toEqual(begun.decisions);
  expect(await madeDecisions(begun.runId)).toBe(begun.decisions.length);
});

test('a run whose result does not follow from its decisions is refused and leaves nothing behind', async () => {
  const begun = await begin();
  const invented = await send(begun, 0, 2, 'a'.repeat(64));
  expect([invented.status, invented.body.code]).toEqual([422, 'run-tampered']);
  const [first] = begun.decisions;
  const swapped = [{ eventId: first?.eventId, choiceId: 'no-such-choice' }];
  const path = `/api/me/runs/${begun.runId}/decisions`;
  const wrongChoice = await house.call(begun.who, 'POST', path, {
    fromIndex: 0,
    decisions: swapped,
    stateHash: begun.hashes[1],
  });
  expect(wrongChoice.body.code).toBe('run-tampered');
  const skipped = await house.call(begun.who, 'POST', path, {
    fromIndex: 0,
    decisions: begun.decisions.slice(1, 2),
    stateHash: begun.hashes[2],
  });
  expect(skipped.body.code).toBe('run-tampered');
  const kept = await house.call(begun.who, 'GET', `/api/me/runs/${begun.runId}`);
  expect(kept.body).toMatchObject({ decisions: [], stateHash: begun.hashes[0] });
  expect(await madeDecisions(begun.runId)).toBe(0);
});

test('decisions sent again under another key, also overlapping, are not doubled', async () => {
  const begun = await begin();
  await send(begun, 0, 3);
  expect((await send(begun, 0, 3)).body).toMatchObject({ stateHash: begun.hashes[3] });
  expect((await send(begun, 1, 5)).body).toMatchObject({ stateHash: begun.hashes[5] });
  expect(await madeDecisions(begun.runId)).toBe(5);
});

test('of two phones that go on from the same step differently one is told where the server stands', async () => {
  const begun = await begin();
  await send(begun, 0, 3);
  const path = `/api/me/runs/${begun.runId}/decisions`;
  const other = [{ eventId: begun.decisions[2]?.eventId, choiceId: 'another-choice' }];
  const conflict = await house.call(begun.who, 'POST', path, {
    fromIndex: 2,
    decisions: other,
    stateHash: begun.hashes[3],
  });
  expect([conflict.status, conflict.body.code, conflict.body.params]).toEqual([409, 'run-conflict', { index: 3 }]);
  const ahead = await house.call(begun.who, 'POST', path, {
    fromIndex: 5,
    decisions: begun.decisions.slice(5, 6),
    stateHash: begun.hashes[6],
  });
  expect([ahead.body.code, ahead.body.params]).toEqual(['run-conflict', { index: 3 }]);
});

test('twenty phones that send the same end at once finish the run once', async () => {
  const begun = await begin();
  const end = begun.decisions.length;
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(begun, 0, end)));
  const codes = replies.map((reply) => (reply.status === 200 ? 'finished' : reply.body.code));
  expect(codes.filter((code) => code !== 'finished' && code !== 'run-conflict')).toEqual([]);
  expect(codes).toContain('finished');
  const [facts] = await house.sql<{ n: number }[]>`
    select count(*) as n from kernel.facts where kind = 'stage-finished' and body ->> 'runId' = ${begun.runId}`;
  expect(facts?.n).toBe(1);
  expect(await madeDecisions(begun.runId)).toBe(end);
});

test('a finished stage is due with the act and posted within a second', async () => {
  const begun = await begin();
  await house.reactions.drain();
  await send(begun, 0, begun.decisions.length);
  const balance = async () => (await house.call(begun.who, 'GET', '/api/me/points')).body.balancePoints;
  await expect.poll(balance, { timeout: 1000, interval: 50 }).toBe(30);
});

test('nine finished stages bring what eight bring: the cap of the plan holds', async () => {
  const who = await house.insider();
  await Promise.all(
    Array.from({ length: 9 }, async () => {
      const begun = await begin(who);
      expect((await send(begun, 0, begun.decisions.length)).status).toBe(200);
    }),
  );
  await house.reactions.drain();
  // 20 for coming in and at most 80 for stages.
  expect((await house.call(who, 'GET', '/api/me/points')).body).toMatchObject({ balancePoints: 100, duePoints: 0 });
});

test('who has not checked in cannot play; the seed is drawn by the server and is another for everybody', async () => {
  const outsider = await house.guest();
  await house.booked(outsider);
  expect((await startOf(outsider, randomUUID())).body.code).toBe('not-checked-in');
  const [one, two] = [await begin(), await begin()];
  expect(one.run.seed).not.toBe(two.run.seed);
  const wished = await startOf(one.who, randomUUID(), { seed: 'my-lucky-seed' });
  expect(wished.body.seed).not.toBe('my-lucky-seed');
});

test('an unknown persona, a taken run id, an unticked notice and an unknown campaign are told precisely', async () => {
  const begun = await begin();
  const fieldOf = (reply: Awaited<ReturnType<typeof startOf>>) =>
    (reply.body.errors as { path: string; code: string }[])[0];
  expect(fieldOf(await startOf(begun.who, randomUUID(), { personaId: 'nobody' }))).toMatchObject({
    path: 'body.personaId',
    code: 'unknown-persona',
  });
  expect(fieldOf(await startOf(begun.who, begun.runId))).toMatchObject({ path: 'body.runId', code: 'taken' });
  expect(fieldOf(await startOf(await house.insider(), begun.runId))).toMatchObject({
    path: 'body.runId',
    code: 'taken',
  });
  expect(fieldOf(await startOf(begun.who, randomUUID(), { isSimulationUnderstood: false }))).toMatchObject({
    path: 'body.isSimulationUnderstood',
  });
  expect((await startOf(begun.who, randomUUID(), { campaignId: randomUUID() })).status).toBe(404);
});

test('own runs are listed newest first', async () => {
  const who = await house.insider();
  await begin(who);
  await begin(who);
  const list = await house.call(who, 'GET', '/api/me/runs');
  expect(list.body.items).toHaveLength(2);
});
