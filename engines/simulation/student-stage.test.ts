// The student stage as players meet it: its lessons hold in the figures, not only in the words.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Pack } from './pack-types.ts';
import { projectBand } from './project-band.ts';
import type { Stepped } from './step-types.ts';
import { compileOrFail, type Played, playThrough, shippedSources } from './testing-runs.ts';

const readContent = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

let pack: Pack;
beforeAll(() => {
  pack = compileOrFail(shippedSources(readContent));
});

function play(prefer: Readonly<Record<string, string>>, seed = 'story', personaId = 'xiaoman'): Played {
  const careful = { 'p-stu-08-lend-account': 'b-refuse', 'p-stu-07-part-time': 'c-study', ...prefer };
  return playThrough(pack, { seed, personaId, player: 'quiet' }, careful);
}

function stepAt(played: Played, eventId: string): Stepped {
  const found = played.steps.find((one) => one.decision.eventId === eventId);
  if (!found) throw new Error(`never came to ${eventId}`);
  return found;
}

test('random play reaches every event, every choice and every ending', () => {
  const endings = new Set<string | null>();
  const choices = new Set<string>();
  for (let i = 0; i < 600; i++) {
    const personaId = pack.personas[i % pack.personas.length]?.id ?? '';
    const { state, log } = playThrough(pack, { seed: `seed-${i}`, personaId, player: `player-${i}` });
    endings.add(state.endingId);
    for (const { eventId, choiceId } of log.decisions) choices.add(`${eventId}/${choiceId}`);
  }
  expect([...endings].sort()).toEqual(pack.endings.map((ending) => ending.id).sort());
  const all = pack.stages.flatMap(({ events }) =>
    events.flatMap((event) => event.choices.map((c) => `${event.id}/${c.id}`)),
  );
  expect(all.filter((choice) => !choices.has(choice))).toEqual([]);
});

test('renting out the bank card ends the run at once, in red, with the law and 120 points', () => {
  const played = play({
    'p-stu-08-lend-account': 'a-rent',
    'p-stu-04-needs-wants': 'a-wait',
    'p-stu-06-student-loan': 'c-none',
  });
  const last = stepAt(played, 'p-stu-08-lend-account');
  expect(played.state).toMatchObject({ eventId: null, endingId: 'red-card' });
  expect(last.ruleHits).toMatchObject([{ level: 'red', ruleFactIds: ['FRAUD-LAW'] }]);
  expect(last.meterChanges.before.rating.score - last.meterChanges.after.rating.score).toBe(120);
});

test('a small-loan company’s offer is refused by the rule and nothing is owed', () => {
  const applied = stepAt(play({ 'p-stu-05-campus-loan-ad': 'a-apply' }), 'p-stu-05-campus-loan-ad');
  expect(applied.ruleHits).toMatchObject([{ isRefusal: true, ruleFactIds: ['LOAN-STUDENT'] }]);
  expect(applied.meterChanges.now.debtFen).toBe(applied.meterChanges.before.debtFen);
  expect(applied.calm).toContain('refused');
});

test('instalments that eat most of the allowance pull the rating down to a capped grade', () => {
  const bought = stepAt(play({ 'p-stu-04-needs-wants': 'b-instalment' }), 'p-stu-04-needs-wants');
  expect(bought.meterChanges.after.debtServiceBp).toBeGreaterThan(7000);
  expect(bought.meterChanges.after.rating).toMatchObject({ score: 599, capReason: 'debt-service' });
  expect(bought.calm).toEqual(['net-worth-fell', 'rating-fell']);
});

test('the phone’s instalments are paid off after twelve months and cost 720', () => {
  const played = play({
    'p-stu-04-needs-wants': 'b-instalment',
    'p-stu-12-graduate-close': 'b-on-time',
    'p-stu-06-student-loan': 'c-none',
  });
  expect(played.state.balancesFen['loan:instalment']).toBe(0);
  expect(played.state.balancesFen['expense:fee']).toBe(72_000);
});

test('the yearly cost shown for the instalments is the true one', () => {
  // Twelve times the monthly rate at which twelve payments of 560 are worth 6,000 today.
  let [low, high] = [0, 0.1];
  for (let i = 0; i < 100; i++) {
    const rate = (low + high) / 2;
    const worth = Array.from({ length: 12 }, (_, k) => 560 / (1 + rate) ** (k + 1)).reduce(
      (sum, part) => sum + part,
      0,
    );
    if (worth > 6000) low = rate;
    else high = rate;
  }
  const figures = pack.stages[0]?.events[3]?.figures.find((figure) => figure.id === 'cost');
  expect(figures?.value.at(-1)).toBe(Math.round(low * 12 * 10_000));
});

test('a loan to a classmate comes back late about four times in ten', () => {
  let late = 0;
  for (let i = 0; i < 300; i++) {
    const { steps } = play({ 'p-stu-02-red-envelope': 'c-lend' }, `lend-${i}`);
    const afterOneYear = steps.find((one) => one.state.month >= 12)?.state;
    if ((afterOneYear?.balancesFen['owed:classmate'] ?? 0) > 0) late += 1;
  }
  expect(late).toBeGreaterThan(90);
  expect(late).toBeLessThan(150);
});

test('a term deposit broken early earns less than the same deposit held for the year', () => {
  const fixed = { 'p-stu-02-red-envelope': 'b-term' };
  const interestOf = (prefer: Record<string, string>) => {
    const { steps } = play({ ...fixed, ...prefer });
    const about = steps
      .flatMap((one) => one.postings)
      .filter((posting) => posting.legs.some((leg) => leg.account === 'term:spring'));
    return about
      .flatMap((posting) => posting.legs)
      .filter((leg) => leg.account === 'income:interest')
      .reduce((sum, leg) => sum - leg.amountFen, 0);
  };
  const [early, held] = [
    interestOf({ 'p-stu-03-deposit-choice': 'c-early' }),
    interestOf({ 'p-stu-03-deposit-choice': 'a-demand' }),
  ];
  expect(early).toBeLessThan(held);
  expect(held).toBeGreaterThan(0);
});

test('a wish for R3 is refused below C3, and the 1,000 stays', () => {
  for (let i = 0; i < 12; i++) {
    const played = play({ 'p-stu-09-small-wealth': 'a-honest', 'p-stu-10-money-fund': 'b-r3' }, `grade-${i}`);
    const bought = stepAt(played, 'p-stu-10-money-fund');
    if (bought.decision.choiceId !== 'b-r3') continue;
    const isRefused = bought.ruleHits.some((hit) => hit.isRefusal);
    expect(isRefused).toBe((played.state.variables.riskGrade ?? 0) < 3);
    expect((played.state.balancesFen['fund:r3'] ?? 0) > 0).toBe(!isRefused);
  }
});

test('whoever reported the loan card loses less to the deposit trap', () => {
  const trap = { 'p-stu-07-part-time': 'b-deposit-first' };
  const lostOf = (first: string) => {
    const { state } = play({ ...trap, 'p-stu-05-campus-loan-ad': first }, 'trap-1');
    return state.balancesFen['expense:scam'] ?? 0;
  };
  expect(lostOf('b-report')).toBe(30_000);
  expect(lostOf('a-apply')).toBeGreaterThanOrEqual(30_000);
  expect(lostOf('a-apply')).toBeLessThanOrEqual(80_000);
});

test('late payment at graduation is on file, caps the rating and is felt afterwards', () => {
  const { state, steps } = play({ 'p-stu-06-student-loan': 'a-full', 'p-stu-12-graduate-close': 'c-late' });
  expect(state.endingId).toBe('amber-late');
  expect(state.variables.startsLate).toBe(1);
  expect(steps.at(-1)?.meterChanges.after.rating).toMatchObject({ score: 649, capReason: 'late-payment' });
});

test('the two savings plans put in the same and come out as two bands of different width', () => {
  const lab = pack.stages[0]?.events[10]?.choices ?? [];
  const ends = lab.map((choice) => {
    const band = choice.bands[0];
    return (band && projectBand(pack, band))?.points.at(-1);
  });
  expect(ends.map((end) => end?.paidFen)).toEqual([2_400_000, 2_400_000]);
  const widths = ends.map((end) => (end ? end.p90Fen - end.p10Fen : 0));
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  for (const end of ends)
    expect((end?.p10Fen ?? 0) < (end?.p50Fen ?? 0) && (end?.p50Fen ?? 0) < (end?.p90Fen ?? 0)).toBe(true);
});

test('a finished run reports the stage as finished, a red one does not', () => {
  expect(play({}).steps.at(-1)?.stagesFinished).toEqual(['student']);
  expect(play({ 'p-stu-08-lend-account': 'a-rent' }).steps.at(-1)?.stagesFinished).toEqual([]);
});
