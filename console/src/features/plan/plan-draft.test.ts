import { describe, expect, test } from 'vitest';
import {
  changedSections,
  changePlan,
  checkSection,
  fitSlotsToDays,
  rebaseDraft,
  scaleFunnel,
  sectionsInConflict,
  sharedSeats,
  totalSeats,
} from './plan-draft.ts';
import { aPlan } from './testing-plan.ts';

describe('a draft of a plan', () => {
  test('a changed field changes its own section and nothing else', () => {
    const saved = aPlan();
    const draft = changePlan(saved, 'basics.venue.name.zh', '一号厅');
    expect(draft.basics.venue.name).toEqual({ zh: '一号厅', en: 'Hall 2' });
    expect(draft.slots).toBe(saved.slots);
    expect(changedSections(draft, saved)).toEqual(['basics']);
  });

  test('a place in a list is changed by its number', () => {
    const draft = changePlan(aPlan(), 'slots.items.1.personal', 40);
    expect(draft.slots.items.map((item) => item.personal)).toEqual([80, 40]);
  });

  test('typing back what was there leaves nothing to save', () => {
    const saved = aPlan();
    expect(changedSections(changePlan(changePlan(saved, 'basics.days', 3), 'basics.days', 2), saved)).toEqual([]);
  });

  test('an emptied text and an emptied figure are each named at their field', () => {
    const draft = changePlan(changePlan(aPlan(), 'basics.title.zh', ' '), 'basics.days', Number.NaN);
    expect(checkSection(draft, 'basics')).toEqual({
      'basics.title.zh': { code: 'missing' },
      'basics.days': { code: 'no-figure' },
    });
  });

  test('a figure over its limit is told with the limit', () => {
    expect(checkSection(changePlan(aPlan(), 'basics.days', 15), 'basics')).toEqual({
      'basics.days': { code: 'too-big', limit: 14 },
    });
  });

  test('a plan as the template has it passes every section', () => {
    const plan = aPlan();
    expect(
      (['basics', 'goals', 'audience', 'slots', 'rewards', 'play', 'survey', 'content'] as const).map((section) =>
        checkSection(plan, section),
      ),
    ).toEqual(Array.from({ length: 8 }, () => ({})));
  });
});

describe('the arithmetic of the wizard', () => {
  test('half the booked target halves every stage', () => {
    expect(scaleFunnel(aPlan().goals.funnel, 600)).toEqual([
      { stage: 'visit', target: 4500 },
      { stage: 'booked', target: 600 },
      { stage: 'checked-in', target: 450 },
    ]);
  });

  test('an emptied booked target leaves the other stages alone', () => {
    expect(scaleFunnel(aPlan().goals.funnel, Number.NaN).map((row) => row.target)).toEqual([9000, Number.NaN, 900]);
  });

  test('slots that differ have no shared number of seats', () => {
    const { items } = aPlan().slots;
    expect(sharedSeats(items, 'personal')).toBe(80);
    expect(sharedSeats(changePlan(aPlan(), 'slots.items.1.personal', 40).slots.items, 'personal')).toBeNull();
    expect(totalSeats(items)).toBe(240);
  });

  test('a third day gets the slots of the first, a dropped day loses its own', () => {
    const { items } = aPlan().slots;
    expect(fitSlotsToDays(items, 3).map((item) => `${item.day} ${item.key} ${item.start}`)).toEqual([
      '1 d1s1 09:00',
      '2 d2s1 13:00',
      '3 d3s1 09:00',
    ]);
    expect(fitSlotsToDays(items, 1).map((item) => item.key)).toEqual(['d1s1']);
  });
});

describe('two people edit one plan', () => {
  const base = aPlan();
  const mine = changePlan(base, 'basics.tagline.zh', '我写的');

  test('different sections meet without a question', () => {
    const theirs = changePlan(base, 'survey.intro.zh', '他写的');
    expect(sectionsInConflict(mine, base, theirs)).toEqual([]);
    const together = rebaseDraft(mine, base, theirs);
    expect([together.basics.tagline.zh, together.survey.intro.zh]).toEqual(['我写的', '他写的']);
  });

  test('the same section needs a decision, and what I typed is kept until then', () => {
    const theirs = changePlan(base, 'basics.tagline.zh', '他写的');
    expect(sectionsInConflict(mine, base, theirs)).toEqual(['basics']);
    expect(rebaseDraft(mine, base, theirs).basics.tagline.zh).toBe('我写的');
  });

  test('the same words from both are no conflict', () => {
    expect(sectionsInConflict(mine, base, changePlan(base, 'basics.tagline.zh', '我写的'))).toEqual([]);
  });
});
