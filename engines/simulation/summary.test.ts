import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Pack } from './pack-types.ts';
import { replay } from './replay.ts';
import { summariseRun } from './summary.ts';
import { compileOrFail, playThrough, shippedSources, startOrFail } from './testing-runs.ts';
import { viewScene } from './view-scene.ts';

const readContent = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

let pack: Pack;
beforeAll(() => {
  pack = compileOrFail(shippedSources(readContent));
});

const careful = { 'p-stu-08-lend-account': 'c-report', 'p-stu-04-needs-wants': 'a-wait' };

test('the report tells the run: curve, ending, three decisions with the life not chosen', () => {
  const { log, steps } = playThrough(pack, { seed: 'report', personaId: 'xiaoman', player: 'p1' }, careful);
  const summary = summariseRun(pack, log);
  expect(summary?.curve.map((point) => point.netWorthFen)).toEqual(
    steps.map((one) => one.meterChanges.after.netWorthFen),
  );
  expect(summary?.decisive.length).toBe(3);
  expect(summary?.ending?.text.zh).not.toContain('{me}');
  expect(summary?.finalMeters).toEqual(steps.at(-1)?.meterChanges.after);
});

test('the life not chosen is really simulated with the same luck', () => {
  const { log } = playThrough(pack, { seed: 'other-me', personaId: 'ahe', player: 'p2' }, careful);
  const summary = summariseRun(pack, log);
  for (const { eventId, other, chosen } of summary?.decisive ?? []) {
    expect(other.choiceId).not.toBe(chosen.choiceId);
    const at = log.decisions.findIndex((decision) => decision.eventId === eventId);
    const told = replay(pack, { ...log, decisions: log.decisions.with(at, { eventId, choiceId: other.choiceId }) });
    // Where every later choice stays open in the other life, plain replay must tell the same end.
    if (told.kind !== 'replayed') continue;
    expect(told.steps.at(-1)?.meterChanges.after.netWorthFen).toBe(other.outcome.netWorthFen);
    expect(told.state.endingId).toBe(other.outcome.endingId);
  }
});

test('risks that were met come first in the learning list, with their source', () => {
  const trap = { ...careful, 'p-stu-07-part-time': 'b-deposit-first' };
  const { log } = playThrough(pack, { seed: 'learn', personaId: 'dapeng', player: 'p3' }, trap);
  const summary = summariseRun(pack, log);
  const risky = new Set(summary?.riskPoints.map((hit) => hit.sourceId));
  expect(risky.has('p-stu-07-part-time')).toBe(true);
  expect(summary?.learning.slice(0, risky.size).every((item) => risky.has(item.eventId))).toBe(true);
  expect(summary?.learning.flatMap((item) => item.ruleFacts).every((fact) => fact.source.zh !== '')).toBe(true);
});

test('a run in the middle can be told, a log that does not fit can not', () => {
  const { log } = playThrough(pack, { seed: 'half', personaId: 'yueyue', player: 'p4' }, careful);
  const half = { ...log, decisions: log.decisions.slice(0, 5) };
  expect(summariseRun(pack, half)).toMatchObject({ ending: null });
  expect(summariseRun(pack, half)?.curve.length).toBe(5);
  expect(summariseRun(pack, { ...log, packHash: 'other' })).toBeNull();
});

test('a scene shows filled texts, open and closed choices with their reason', () => {
  const scene = viewScene(pack, startOrFail(pack, 'scene', 'yueyue'));
  expect(scene).toMatchObject({ eventId: 'p-stu-01-first-allowance', position: 1, total: 12, month: 0 });
  expect(scene?.title.zh).toBe('第一笔零用钱：400体验币');
  expect(JSON.stringify(scene)).not.toMatch(/\{[a-z]\w*\}/i);
  const { steps } = playThrough(
    pack,
    { seed: 's', personaId: 'yueyue', player: 'p5' },
    { 'p-stu-02-red-envelope': 'd-blind-box' },
  );
  const counter = steps[1] && viewScene(pack, steps[1].state);
  const early = counter?.choices.find((choice) => choice.id === 'c-early');
  expect(early).toMatchObject({ isOpen: false, closedBecause: { zh: '春节那笔没存定期，没有可取的' } });
});

test('no text ever reaches a player with an unfilled figure', () => {
  for (let i = 0; i < 40; i++) {
    const { steps } = playThrough(pack, { seed: `fill-${i}`, personaId: 'ahe', player: `f-${i}` });
    const words = JSON.stringify(
      steps.map(({ feedback, ruleHits, state }) => [feedback, ruleHits, viewScene(pack, state)]),
    );
    expect(words).not.toMatch(/\{[a-z]\w*\}/i);
  }
});
