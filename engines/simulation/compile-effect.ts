import { compileExpression, type Vocabulary } from './cel-program.ts';
import {
  type Fields,
  find,
  NO_FIGURES,
  type Report,
  readFields,
  readId,
  readList,
  readOneOf,
  readString,
  readText,
} from './findings.ts';
import { OP } from './operations.ts';
import type { CreditChange, Effect, Entry, Leg, Program, Risk, RuleFact, Text } from './pack-types.ts';

/** What is known while a pack is compiled. */
export interface Compiling extends Report {
  readonly vocabulary: Vocabulary;
  readonly rules: ReadonlyMap<string, RuleFact>;
  readonly badges: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Endings some effect leads to, collected on the way. */
  readonly endingsUsed: Set<string>;
}

/** Where an effect stands: which figures its words may show and which decisions it may ask for. */
export interface Place {
  readonly figures: ReadonlySet<string>;
  readonly decided?: ReadonlySet<string>;
  readonly mayDraw: boolean;
}

export const EFFECT_FIELDS = [
  'when',
  'move',
  'entries',
  'set',
  'credit',
  'badges',
  'say',
  'risk',
  'refusedBy',
  'ending',
] as const;

export function compileInt(c: Compiling, source: unknown, where: string, place: Place): Program {
  const { mayDraw, decided } = place;
  return compileExpression(c, source, where, { vocabulary: c.vocabulary, rules: { want: 'int', mayDraw, decided } });
}

export function compileCondition(c: Compiling, source: unknown, where: string, place: Place): Program | null {
  if (source === undefined || source === null) return null;
  const { mayDraw, decided } = place;
  return compileExpression(c, source, where, { vocabulary: c.vocabulary, rules: { want: 'bool', mayDraw, decided } });
}

function readAccount(c: Compiling, value: unknown, where: string): string {
  const account = readString(c, value, where);
  if (account !== '' && !c.vocabulary.accounts.has(account)) find(c, 'unknown-reference', where, `account ${account}`);
  return account;
}

function constantOf(program: Program): number | null {
  return program.length === 2 && program[0] === OP.push ? (program[1] ?? null) : null;
}

/** Constant legs must add up to 0; as soon as one is computed, exactly one other leg must be the `rest`. */
function checkBalance(c: Compiling, legs: readonly Leg[], where: string): void {
  const rests = legs.filter((leg) => leg.amountFen === null).length;
  if (legs.length < 2) find(c, 'unbalanced-posting', where, 'an entry has at least two legs');
  else if (rests > 1) find(c, 'unbalanced-posting', where, 'only one leg can take the rest');
  else if (rests === 0) {
    const amounts = legs.map((leg) => (leg.amountFen === null ? null : constantOf(leg.amountFen)));
    const sum = amounts.reduce((total: number, amount) => total + (amount ?? Number.NaN), 0);
    if (sum !== 0) find(c, 'unbalanced-posting', where, 'the legs do not add up to 0; let one leg be `rest`');
  }
}

function compileEntry(c: Compiling, value: unknown, where: string, place: Place): Entry {
  const fields = readFields(c, value, where, ['memo', 'legs']);
  const legs = readList(c, fields.legs, `${where}.legs`).map((leg, i): Leg => {
    const at = `${where}.legs[${i}]`;
    const { account, amountFen } = readFields(c, leg, at, ['account', 'amountFen']);
    const amount = amountFen === 'rest' ? null : compileInt(c, amountFen, `${at}.amountFen`, place);
    return { account: readAccount(c, account, `${at}.account`), amountFen: amount };
  });
  checkBalance(c, legs, where);
  return { memo: readText(c, fields.memo, `${where}.memo`, NO_FIGURES), legs };
}

function compileMove(c: Compiling, value: unknown, where: string, place: Place): Entry {
  const fields = readFields(c, value, where, ['from', 'to', 'amountFen', 'memo']);
  const amountFen = compileInt(c, fields.amountFen, `${where}.amountFen`, place);
  const to = readAccount(c, fields.to, `${where}.to`);
  const from = readAccount(c, fields.from, `${where}.from`);
  const legs = [
    { account: to, amountFen },
    { account: from, amountFen: null },
  ];
  return { memo: readText(c, fields.memo, `${where}.memo`, NO_FIGURES), legs };
}

function compileCredit(c: Compiling, value: unknown, where: string): CreditChange {
  const fields = readFields(c, value, where, ['open', 'inquiry', 'adverse', 'key', 'settle']);
  if (fields.open !== undefined) return { kind: 'open', credit: readId(c, fields.open, where) };
  if (fields.inquiry !== undefined) return { kind: 'inquiry' };
  if (fields.settle !== undefined) return { kind: 'settle', key: readId(c, fields.settle, where) };
  const adverse = readOneOf(c, fields.adverse, where, ['late30', 'late60', 'late90', 'misconduct']);
  return { kind: 'adverse', adverse, key: readId(c, fields.key, `${where}.key`) };
}

function readRuleIds(c: Compiling, value: unknown, where: string): string[] {
  return readList(c, value, where).map((item) => {
    const id = readString(c, item, where);
    if (!c.rules.has(id)) find(c, 'unknown-reference', where, `rule fact ${id}`);
    return id;
  });
}

export function compileRisk(c: Compiling, value: unknown, where: string, figures: ReadonlySet<string>): Risk {
  const fields = readFields(c, value, where, ['level', 'text', 'rules']);
  const level = readOneOf(c, fields.level, `${where}.level`, ['info', 'caution', 'red']);
  const ruleFactIds = readRuleIds(c, fields.rules, `${where}.rules`);
  if (level === 'red' && ruleFactIds.length === 0) find(c, 'missing-rule-source', where, 'a red line needs its rule');
  return { level, text: readText(c, fields.text, `${where}.text`, figures), ruleFactIds };
}

function compileRefusal(c: Compiling, value: unknown, where: string): string | null {
  if (value === undefined) return null;
  const id = readString(c, value, where);
  const rule = c.rules.get(id);
  if (!rule) find(c, 'unknown-reference', where, `rule fact ${id}`);
  else if (rule.checked === 'memory') find(c, 'memory-rule-blocks', where, `${id} was never checked against a text`);
  return id;
}

function compileSets(c: Compiling, value: unknown, where: string, place: Place): Effect['sets'] {
  if (value === undefined) return [];
  const fields: Fields = readFields(c, value, where, [...c.vocabulary.variables]);
  return Object.entries(fields).map(([name, source]) => ({
    name,
    value: compileInt(c, source, `${where}.${name}`, place),
  }));
}

function optionalText(c: Compiling, value: unknown, where: string, place: Place): Text | null {
  return value === undefined ? null : readText(c, value, where, place.figures);
}

export function compileEffect(c: Compiling, value: unknown, where: string, place: Place): Effect {
  const fields = readFields(c, value, where, ['id', ...EFFECT_FIELDS]);
  const moves = fields.move === undefined ? [] : Array.isArray(fields.move) ? fields.move : [fields.move];
  const ending = fields.ending === undefined ? null : readString(c, fields.ending, `${where}.ending`);
  if (ending !== null && !c.endings.has(ending)) find(c, 'unknown-reference', where, `ending ${ending}`);
  if (ending !== null) c.endingsUsed.add(ending);
  const badges = readList(c, fields.badges, `${where}.badges`).map((badge) => readString(c, badge, `${where}.badges`));
  for (const badge of badges) if (!c.badges.has(badge)) find(c, 'unknown-reference', where, `badge ${badge}`);
  const risk = fields.risk === undefined ? null : compileRisk(c, fields.risk, `${where}.risk`, place.figures);
  const refusedBy = compileRefusal(c, fields.refusedBy, `${where}.refusedBy`);
  if (refusedBy !== null && risk === null)
    find(c, 'missing-rule-source', where, 'a refusal explains itself: add `risk`');
  return {
    when: compileCondition(c, fields.when, `${where}.when`, place),
    entries: [
      ...moves.map((move, i) => compileMove(c, move, `${where}.move[${i}]`, place)),
      ...readList(c, fields.entries, `${where}.entries`).map((e, i) =>
        compileEntry(c, e, `${where}.entries[${i}]`, place),
      ),
    ],
    sets: compileSets(c, fields.set, `${where}.set`, place),
    credit: readList(c, fields.credit, `${where}.credit`).map((one, i) =>
      compileCredit(c, one, `${where}.credit[${i}]`),
    ),
    badges,
    feedback: optionalText(c, fields.say, `${where}.say`, place),
    risk,
    refusedBy,
    ending,
  };
}
