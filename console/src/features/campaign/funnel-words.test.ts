import { expect, test } from 'vitest';
import { judgeFigure, scorePlace } from './funnel-words.ts';

test('a target that is met is reached, one guest short is not', () => {
  expect(judgeFigure({ value: 1200, target: 1200, paceToday: null })).toEqual({ tone: 'reached', percent: 100 });
  expect(judgeFigure({ value: 1199, target: 1200, paceToday: null })).toEqual({ tone: 'underway', percent: 99 });
});

test('a figure under today’s pace is behind, one on it is under way', () => {
  expect(judgeFigure({ value: 839, target: 1200, paceToday: 840 }).tone).toBe('behind');
  expect(judgeFigure({ value: 840, target: 1200, paceToday: 840 }).tone).toBe('underway');
});

test('a stage without a target is never behind', () => {
  expect(judgeFigure({ value: 0, target: 0, paceToday: null })).toEqual({ tone: 'reached', percent: 100 });
});

test('the scale of the score runs from −100 to 100', () => {
  expect([-100, 0, 100, 140].map(scorePlace)).toEqual([0, 0.5, 1, 1]);
});
