import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePack } from './compile-pack.ts';
import { isPackIntact } from './state-hash.ts';
import { compileOrFail, shippedSources } from './testing-runs.ts';

const readContent = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

const shipped = shippedSources(readContent);

/** Where to write what: `pack`, `stage` or `facts`, then the path; undefined removes the field. */
type Fault = readonly [path: string, value: unknown];

function plant(root: unknown, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  const fields = root as Record<string, unknown>;
  if (rest.length > 0) plant(fields[key], rest, value);
  else if (value === undefined) delete fields[key];
  else fields[key] = value;
}

function findingsAfter(faults: readonly Fault[]): string[] {
  const files = structuredClone(shipped);
  const roots = { pack: files[0]?.value, stage: files[1]?.value, facts: files[2]?.value };
  for (const [path, value] of faults) plant(roots, path.split('/'), value);
  const result = compilePack(files);
  return 'findings' in result ? result.findings.map((finding) => finding.code) : [];
}

/** Position of an item in a list of the source, so that a fault names what it spoils. */
function at(list: 'monthly' | 'endings' | 'facts', id: string): string {
  const [pack, , facts] = shipped.map((file) => file.value as Record<string, { id: string }[]>);
  const items = list === 'facts' ? facts?.facts : pack?.[list];
  return String(items?.findIndex((item) => item.id === id));
}

test('the shipped pack has no findings and carries its own hash', () => {
  const pack = compileOrFail(shippedSources(readContent));
  expect(isPackIntact(pack)).toBe(true);
  expect(isPackIntact({ ...pack, minutes: pack.minutes + 1 })).toBe(false);
  expect(pack.stages[0]?.events.length).toBe(12);
  expect(pack.personas.length).toBeGreaterThanOrEqual(4);
});

test('compiling twice gives the same hash', () => {
  expect(compileOrFail(shippedSources(readContent)).hash).toBe(compileOrFail(shippedSources(readContent)).hash);
});

test('the compiled pack is plain JSON of integers and texts', () => {
  const pack = compileOrFail(shippedSources(readContent));
  expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  expect(JSON.stringify(pack)).not.toMatch(/[:[,]-?\d+\.\d/);
});

const closed = { zh: '关了', en: 'Closed' };
const first = 'stage/events/0/choices/0';
const instalment = `pack/monthly/${at('monthly', 'instalment')}/entries/0/legs`;
const lending = 'stage/events/7/choices/0/effects/0';
const applying = 'stage/events/4/choices/0';
const hint = 'stage/events/9/hint/text';
const everyChoice = (event: number, field: string, value: unknown): Fault[] =>
  [0, 1, 2].map((choice) => [`stage/events/${event}/choices/${choice}/${field}`, value]);

const faults: readonly (readonly [name: string, code: string, faults: readonly Fault[]])[] = [
  ['a missing translation', 'missing-translation', [['stage/events/0/title/en', undefined]]],
  ['Chinese left in the English text', 'missing-translation', [['stage/events/0/guide/en', '先别评对错']]],
  ['a figure in one language only', 'missing-translation', [['stage/events/3/situation/en', 'No figure.']]],
  ['a figure nobody defined', 'unknown-figure', [['stage/events/0/title', { zh: '共{sum}', en: '{sum} in all' }]]],
  ['an unknown variable', 'unknown-name', [[`${first}/effects/0/set/spendPercent`, 'salary']]],
  ['a misspelt variable to set', 'unknown-field', [[`${first}/effects/0/set/spentPercent`, 1]]],
  ['an unknown account', 'unknown-reference', [['stage/events/1/choices/0/effects/1/move/to', 'vault']]],
  ['an unknown rule fact', 'unknown-reference', [['stage/events/2/hint/rules', ['DEP-9']]]],
  ['an unknown badge', 'unknown-reference', [[`${first}/effects/0/badges`, ['hero']]]],
  ['an unknown ending', 'unknown-reference', [[`${lending}/ending`, 'jail']]],
  ['an unknown stage', 'unknown-reference', [['pack/stages', ['student', 'career']]]],
  ['an unknown range', 'unknown-reference', [['stage/events/9/choices/0/bands/0/range', 'r9']]],
  ['an event id used twice', 'duplicate-id', [['stage/events/5/id', 'p-stu-05-campus-loan-ad']]],
  ['a choice id used twice', 'duplicate-id', [['stage/events/0/choices/1/id', 'a-split']]],
  ['a paper card used twice', 'duplicate-id', [['stage/events/1/card', 'S-01']]],
  ['an id that can not name a draw', 'bad-id', [[`${first}/id`, 'A|Split']]],
  ['an expression that does not parse', 'bad-expression', [[`${first}/effects/0/set/spendPercent`, '1 +']]],
  ['legs that do not add up', 'unbalanced-posting', [[`${instalment}/2/amountFen`, -55_000]]],
  ['two legs that take the rest', 'unbalanced-posting', [[`${instalment}/1/amountFen`, 'rest']]],
  ['an event nobody reaches', 'unreachable-event', [['stage/events/4/when', 'false']]],
  ['an event everybody jumps over', 'unreachable-event', [...everyChoice(0, 'goTo', 'p-stu-03-deposit-choice')]],
  [
    'an event that asks for a later decision',
    'looks-ahead',
    [['stage/events/2/when', "chosen('p-stu-05-campus-loan-ad', 'a-apply')"]],
  ],
  ['a jump backwards', 'loop', [[`${applying}/goTo`, 'p-stu-01-first-allowance']]],
  [
    'an event whose every choice can be closed',
    'dead-end',
    [...everyChoice(4, 'available', 'wellbeing > 50'), ...everyChoice(4, 'closedBecause', closed)],
  ],
  ['an event without choices', 'dead-end', [['stage/events/4/choices', []]]],
  [
    'a choice that is never open',
    'dead-end',
    [
      [`${applying}/available`, 'false'],
      [`${applying}/closedBecause`, closed],
    ],
  ],
  [
    'a story without a last ending',
    'no-ending',
    [[`pack/endings/${at('endings', 'amber-debt')}/when`, 'netWorthFen < 0']],
  ],
  [
    'an ending behind one that always holds',
    'unreachable-ending',
    [[`pack/endings/${at('endings', 'amber-late')}/when`, undefined]],
  ],
  ['a red ending nothing leads to', 'unreachable-ending', [[`${lending}/ending`, undefined]]],
  ['a fixed yield as a field', 'single-point-yield', [['pack/ranges/2/yieldBp', 130]]],
  ['a range without width', 'single-point-yield', [['pack/ranges/2/p90Bp', 130]]],
  ['a fixed yield in words', 'single-point-yield', [[`${hint}/zh`, '收益约3%，很稳定。']]],
  ['a fixed yield in English words', 'single-point-yield', [[`${hint}/en`, 'It returns 3 % a year.']]],
  ['a promise of safety', 'forbidden-phrase', [[`${hint}/zh`, '这款保本，放心买。']]],
  ['a promise of safety in English', 'forbidden-phrase', [[`${hint}/en`, 'A risk-free product.']]],
  ['play money that looks like real money', 'forbidden-phrase', [['stage/events/0/title/zh', '零用钱￥600']]],
  ['a rule without its article', 'missing-rule-source', [['facts/facts/1/article', undefined]]],
  ['a red line without a rule', 'missing-rule-source', [['stage/events/7/hint/rules', []]]],
  ['a refusal that explains nothing', 'missing-rule-source', [[`${applying}/effects/0/risk`, undefined]]],
  ['an expired rule', 'expired-rule', [['facts/facts/1/effectiveTo', '2025-12-31']]],
  [
    'a refusal by a rule known only from memory',
    'memory-rule-blocks',
    [[`facts/facts/${at('facts', 'LOAN-STUDENT')}/checked`, 'memory']],
  ],
  [
    'luck that decides what is open',
    'draw-not-allowed',
    [
      [`${applying}/available`, "draw('x', 2) == 0"],
      [`${applying}/closedBecause`, closed],
    ],
  ],
  ['a closed choice that does not say why', 'missing-field', [['stage/events/2/choices/1/closedBecause', undefined]]],
  ['a choice that answers nothing', 'missing-field', [[`${first}/effects/0/say`, undefined]]],
  ['time that runs back', 'time-runs-back', [['stage/events/4/atMonth', 3]]],
  ['an amount with decimals', 'wrong-type', [['pack/personas/0/start/cash', 800.5]]],
];

test.each(faults)('%s is found as %s', (_, code, planted) => {
  expect(findingsAfter(planted)).toContain(code);
});

test('a range in words is no fixed yield', () => {
  const words: Fault[] = [
    [`${hint}/zh`, '收益约1%–3%，可能亏。'],
    [`${hint}/en`, 'It may return 1 % to 3 % a year, or lose.'],
  ];
  expect(findingsAfter(words)).toEqual([]);
});

test('a file of no known kind and a missing pack file are named', () => {
  const result = compilePack([{ name: 'odd.yaml', value: { kind: 'recipe' } }]);
  expect('findings' in result && result.findings.some((finding) => finding.where === 'odd.yaml.kind')).toBe(true);
});

test('garbage never makes the compiler throw', () => {
  const oddStage = { kind: 'stage', id: 'student', events: [null, 4, { choices: [null] }] };
  for (const value of [null, 3, 'x', [], { kind: 'pack' }, oddStage]) {
    const files = [...shippedSources(readContent).slice(0, 1), { name: 'garbage', value }];
    expect('findings' in compilePack(files)).toBe(true);
  }
});
