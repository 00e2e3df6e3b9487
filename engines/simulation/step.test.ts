import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { netWorthFen } from './meters.ts';
import type { Pack } from './pack-types.ts';
import { replay } from './replay.ts';
import { startRun } from './start-run.ts';
import { stateHash } from './state-hash.ts';
import { step } from './step.ts';
import { compileOrFail, playThrough, shippedSources, startOrFail } from './testing-runs.ts';

const readContent = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

let pack: Pack;
beforeAll(() => {
  pack = compileOrFail(shippedSources(readContent));
});

const games = () =>
  fc.record({
    seed: fc.stringMatching(/^[0-9a-f]{8}$/),
    personaId: fc.constantFrom(...pack.personas.map((persona) => persona.id)),
    player: fc.stringMatching(/^[0-9a-f]{8}$/),
  });

test('the same log gives the same state, hash and feedback every time', () => {
  fc.assert(
    fc.property(games(), (game) => {
      const { log, state } = playThrough(pack, game);
      const [first, second] = [replay(pack, log), replay(structuredClone(pack), JSON.parse(JSON.stringify(log)))];
      expect(second).toEqual(first);
      expect(first.kind === 'replayed' && first.stateHash).toBe(stateHash(state));
    }),
    { numRuns: 40 },
  );
});

test('the ledger adds up to 0 and every posting balances, whatever is decided', () => {
  fc.assert(
    fc.property(games(), (game) => {
      for (const { state, postings } of playThrough(pack, game).steps) {
        expect(Object.values(state.balancesFen).reduce((sum, amountFen) => sum + amountFen, 0)).toBe(0);
        for (const { legs } of postings) expect(legs.reduce((sum, leg) => sum + leg.amountFen, 0)).toBe(0);
        expect(Object.values(state.balancesFen).every(Number.isSafeInteger)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('the postings of a step explain its change of net worth to the fen', () => {
  const { steps } = playThrough(pack, { seed: 'ledger', personaId: 'ahe', player: 'p1' });
  const counted = new Set(
    pack.accounts.filter(({ kind }) => kind === 'asset' || kind === 'liability').map(({ id }) => id),
  );
  for (const { postings, meterChanges } of steps) {
    const moved = postings.flatMap(({ legs }) => legs).filter((leg) => counted.has(leg.account));
    const changeFen = moved.reduce((sum, leg) => sum + leg.amountFen, 0);
    expect(meterChanges.after.netWorthFen - meterChanges.before.netWorthFen).toBe(changeFen);
  }
});

test('purse and deposit never end a step below zero, and meters stay in range', () => {
  fc.assert(
    fc.property(games(), (game) => {
      for (const { state, meterChanges } of playThrough(pack, game).steps) {
        expect(state.balancesFen.cash ?? 0).toBeGreaterThanOrEqual(0);
        expect(state.balancesFen.deposit ?? 0).toBeGreaterThanOrEqual(0);
        expect(meterChanges.after.wellbeing).toBeGreaterThanOrEqual(0);
        expect(meterChanges.after.wellbeing).toBeLessThanOrEqual(100);
        expect(netWorthFen(pack, state)).toBe(meterChanges.after.netWorthFen);
      }
    }),
    { numRuns: 150 },
  );
});

test('a step does not touch the state it was given', () => {
  const before = startOrFail(pack, 'frozen', 'xiaoman');
  const copy = structuredClone(before);
  step(pack, before, { eventId: 'p-stu-01-first-allowance', choiceId: 'b-spend-first' });
  expect(before).toEqual(copy);
});

test('an event inserted into the story shifts nobody else’s luck', () => {
  const files = shippedSources(readContent);
  const stage = files[1]?.value as {
    events: { id: string; card: string; atMonth: number; choices: { id: string }[] }[];
  };
  const model = stage.events[6];
  if (!model) throw new Error('no model event');
  const inserted = structuredClone({ ...model, id: 'p-stu-99-new', card: 'S-99', atMonth: 2 });
  stage.events.splice(1, 0, inserted);
  const longer = compileOrFail(files);
  const game = { seed: 'luck', personaId: 'yueyue', player: 'p2' };
  const prefer = {
    'p-stu-01-first-allowance': 'b-spend-first',
    'p-stu-02-red-envelope': 'c-lend',
    'p-stu-07-part-time': 'b-deposit-first',
    'p-stu-99-new': 'b-deposit-first',
    'p-stu-08-lend-account': 'b-refuse',
  };
  const drawsOf = (of: Pack) => playThrough(of, game, prefer).steps.flatMap((one) => one.draws);
  const [short, long] = [drawsOf(pack), drawsOf(longer)];
  const key = (draw: (typeof short)[number]) => `${draw.sourceId}|${draw.occurrence}|${draw.purpose}`;
  const luck = new Map(long.map((draw) => [key(draw), draw.value]));
  expect(short.length).toBeGreaterThan(40);
  const shared = short.filter((draw) => luck.has(key(draw)));
  expect(shared.length).toBeGreaterThan(40);
  for (const draw of shared) expect(luck.get(key(draw))).toBe(draw.value);
  expect(long.some((draw) => draw.sourceId === 'p-stu-99-new')).toBe(true);
});

test('a log with one changed decision never keeps its hash', () => {
  const { log, state } = playThrough(pack, { seed: 'tamper', personaId: 'dapeng', player: 'p3' });
  const honest = stateHash(state);
  for (const [at, decision] of log.decisions.entries()) {
    const event = pack.stages[0]?.events.find((one) => one.id === decision.eventId);
    for (const choice of event?.choices ?? []) {
      if (choice.id === decision.choiceId) continue;
      const decisions = log.decisions.with(at, { ...decision, choiceId: choice.id });
      const told = replay(pack, { ...log, decisions });
      expect(told.kind === 'replayed' && told.stateHash).not.toBe(honest);
    }
  }
});

test('another seed or persona under the same decisions does not pass for this run', () => {
  const { log, state } = playThrough(pack, { seed: 'mine', personaId: 'xiaoman', player: 'p4' });
  for (const other of [
    { ...log, seed: 'yours' },
    { ...log, personaId: 'ahe' },
  ]) {
    const told = replay(pack, other);
    expect(told.kind === 'replayed' && told.stateHash).not.toBe(stateHash(state));
  }
});

test('a decision that does not fit is refused with its reason and changes nothing', () => {
  const state = startOrFail(pack, 'refused', 'xiaoman');
  const [eventId, choiceId] = ['p-stu-01-first-allowance', 'a-split'];
  const codes = [
    step(pack, state, { eventId, choiceId: 'z-nothing' }),
    step(pack, state, { eventId: 'p-stu-77-nowhere', choiceId }),
    step(pack, state, { eventId: 'p-stu-02-red-envelope', choiceId: 'a-demand' }),
    step({ ...pack, hash: 'other' }, state, { eventId, choiceId }),
  ].map((result) => result.kind === 'refused' && result.code);
  expect(codes).toEqual(['unknown-choice', 'unknown-event', 'not-this-event', 'wrong-pack']);
});

test('a closed choice is refused: nobody breaks a term deposit that was never made', () => {
  const prefer = { 'p-stu-02-red-envelope': 'a-demand' };
  const { steps } = playThrough(pack, { seed: 'closed', personaId: 'xiaoman', player: 'p5' }, prefer);
  const atCounter = steps[1]?.state;
  const result = atCounter && step(pack, atCounter, { eventId: 'p-stu-03-deposit-choice', choiceId: 'c-early' });
  expect(result).toMatchObject({ kind: 'refused', code: 'choice-closed' });
});

test('after the end nothing more can be decided', () => {
  const { state } = playThrough(pack, { seed: 'end', personaId: 'xiaoman', player: 'p6' });
  expect(step(pack, state, { eventId: 'p-stu-01-first-allowance', choiceId: 'a-split' })).toMatchObject({
    code: 'run-ended',
  });
});

test('a run needs a usable seed and a known persona', () => {
  expect(startRun(pack, { seed: 'a|b', personaId: 'xiaoman' })).toEqual({ kind: 'refused', code: 'bad-seed' });
  expect(startRun(pack, { seed: 'ok', personaId: 'nobody' })).toEqual({ kind: 'refused', code: 'unknown-persona' });
  const log = { packHash: 'other', seed: 'ok', personaId: 'xiaoman', decisions: [] };
  expect(replay(pack, log)).toEqual({ kind: 'refused', code: 'wrong-pack', at: -1 });
});
