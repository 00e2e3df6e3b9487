import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression, type ExpressionRules, type Vocabulary } from './cel-program.ts';
import type { Report } from './findings.ts';
import { mulDiv, type ProgramView, runProgram } from './run-program.ts';

function aVocabulary(): Vocabulary {
  return {
    accounts: new Set(['cash', 'loan:student']),
    variables: new Set(['a', 'b', 'c']),
    ranges: new Set(['r1']),
    choices: new Map([['event-1', new Set(['yes', 'no'])]]),
    names: [],
  };
}

function compiled(source: unknown, rules: Partial<ExpressionRules> = {}) {
  const vocabulary = aVocabulary();
  const report: Report = { findings: [] };
  const full: ExpressionRules = { want: 'int', mayDraw: true, ...rules };
  const program = compileExpression(report, source, 'here', { vocabulary, rules: full });
  return { program, vocabulary, codes: report.findings.map((finding) => finding.code) };
}

interface Values {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

function viewOn(values: Values, names: readonly string[]): ProgramView<Values> {
  return {
    names,
    subject: values,
    reader: {
      variable: (subject, id) => subject[id as keyof Values],
      balanceFen: (_, account) => (account === 'cash' ? 5_000 : -90_000),
      hasChosen: (_, eventId, choiceId) => eventId === 'event-1' && choiceId === 'yes',
      draw: (_, purpose, bound) => purpose.length % bound,
      sample: () => 123,
      meter: (_, name) => name.length,
    },
  };
}

function evaluate(source: string, values: Values, want: 'int' | 'bool' = 'int'): number {
  const { program, vocabulary, codes } = compiled(source, { want });
  expect(codes).toEqual([]);
  return runProgram(program, viewOn(values, vocabulary.names));
}

test('a compiled program gives what CEL itself gives, for random expressions and values', () => {
  const { expression } = fc.letrec<{ expression: string; condition: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 0, max: 999 }).map(String),
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
        .map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(tie('expression'), fc.constantFrom('/', '%')).map(([l, o]) => `(${l} ${o} 7)`),
      fc.tuple(tie('condition'), tie('expression'), tie('expression')).map(([t, y, n]) => `(${t} ? ${y} : ${n})`),
      tie('expression').map((inner) => `-(${inner})`),
    ),
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a < b', 'a == c', 'b >= c', 'a != b', 'c <= a', 'b > 3', 'true', 'false'),
      fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map(([l, o, r]) => `(${l} ${o} ${r})`),
      tie('condition').map((inner) => `!(${inner})`),
    ),
  }));
  const env = new Environment();
  for (const name of ['a', 'b', 'c']) env.registerVariable(name, 'int');
  const number = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(expression, fc.record({ a: number, b: number, c: number }), (source, values) => {
      const { a, b, c } = values;
      const expected = env.evaluate(source, { a: BigInt(a), b: BigInt(b), c: BigInt(c) }) as bigint;
      // Deep products may leave the safe integers; there the machine stops instead of answering wrongly.
      fc.pre(expected < 2n ** 50n && expected > -(2n ** 50n));
      expect(evaluate(source, values)).toBe(Number(expected));
    }),
    { numRuns: 500 },
  );
});

test('accounts, decisions, draws, ranges and meters can be asked for', () => {
  const values = { a: 1, b: 2, c: 3 };
  expect(evaluate("balance('cash') + balance('loan:student')", values)).toBe(-85_000);
  expect(evaluate("chosen('event-1', 'yes') && !chosen('event-1', 'no')", values, 'bool')).toBe(1);
  expect(evaluate("draw('abc', 100) + sample('r1', 'x')", values)).toBe(126);
  expect(evaluate('month + min(a, b) + max(b, c)', values)).toBe(9);
});

test('a share of an amount is rounded half away from zero and never passes through a float', () => {
  expect(mulDiv(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517);
  expect([mulDiv(5, 1, 2), mulDiv(-5, 1, 2), mulDiv(4, 1, 3)]).toEqual([3, -3, 1]);
});

test('a number that leaves the safe integers stops the machine', () => {
  const { program, vocabulary } = compiled('a * a * a');
  const view = viewOn({ a: 1e9, b: 0, c: 0 }, vocabulary.names);
  expect(() => runProgram(program, view)).toThrow(/out of range/);
});

describe('refused when published', () => {
  test.each([
    ['an unknown variable', 'salary + 1', 'unknown-name'],
    ['an unknown account', "balance('csah')", 'unknown-name'],
    ['an unknown choice', "chosen('event-1', 'maybe') ? 1 : 0", 'unknown-name'],
    ['an unknown function', 'rand()', 'unknown-name'],
    ['an unknown range', "sample('r9', 'x')", 'unknown-name'],
    ['a syntax error', 'a +', 'bad-expression'],
    ['a wrong type', 'a == true', 'bad-expression'],
    ['a condition where an amount is wanted', 'a > 1', 'bad-expression'],
    ['a floating number', 'a * 1.5', 'bad-expression'],
    ['text', "'abc'", 'bad-expression'],
  ])('%s', (_, source, code) => {
    expect(compiled(source).codes).toContain(code);
  });

  test('luck in a condition that decides what is shown', () => {
    expect(compiled("draw('x', 2) == 1", { want: 'bool', mayDraw: false }).codes).toEqual(['draw-not-allowed']);
  });

  test('a decision that is not taken yet', () => {
    const rules = { want: 'bool', decided: new Set<string>() } as const;
    expect(compiled("chosen('event-1', 'yes')", rules).codes).toEqual(['looks-ahead']);
  });
});
