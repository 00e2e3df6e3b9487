import { planSectionNames } from '@fairground/contracts/plan';
import { expect, test } from 'vitest';
import { changePlan } from './plan-draft.ts';
import { countInputs, inputsMax } from './plan-inputs.ts';
import { aPlan } from './testing-plan.ts';

const all = new Set<string>(planSectionNames);

const withSegments = (count: number) =>
  changePlan(
    aPlan(),
    'audience.segments',
    Array.from({ length: count }, (_, index) => ({ ...aPlan().audience.segments[0], key: `s${index}` })),
  );

test('the template with four segments and three earning rules asks for exactly 25 inputs', () => {
  const rule = aPlan().rewards.earning[0];
  const plan = changePlan(withSegments(4), 'rewards.earning', [rule, rule, rule]);
  expect(countInputs(plan, all)).toEqual({ filled: 25, total: 25 });
});

test('a larger template never asks for more than the promise', () => {
  expect(countInputs(withSegments(12), all).total).toBe(inputsMax);
});

test('what the template filled counts only once somebody has confirmed its section', () => {
  expect(countInputs(aPlan(), new Set()).filled).toBe(0);
  expect(countInputs(aPlan(), new Set(['survey'])).filled).toBe(2);
});

test('an emptied input is not counted as filled', () => {
  const emptied = changePlan(changePlan(aPlan(), 'survey.intro.zh', ''), 'audience.segments.0.quota', Number.NaN);
  expect(countInputs(emptied, all).filled).toBe(countInputs(aPlan(), all).filled - 2);
});
