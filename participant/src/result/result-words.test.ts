import { expect, test } from 'vitest';
import { curvePoints, yearOf, yearTicks } from './result-words.ts';

const point = (month: number, netWorthFen: number) => ({
  eventId: `e${month}`,
  month,
  netWorthFen,
  ratingScore: 500,
  wellbeing: 60,
});

test('the curve begins before the first decision, and one month has one point', () => {
  expect(curvePoints(80_000, [point(5, 90_000), point(5, 70_000), point(12, 100_000)])).toEqual([
    { x: 0, y: 80_000 },
    { x: 5, y: 70_000 },
    { x: 12, y: 100_000 },
  ]);
});

test('years are counted from one, and every year of the story has its tick', () => {
  expect([yearOf(0), yearOf(11), yearOf(12)]).toEqual([1, 1, 2]);
  expect(yearTicks(48)).toEqual([0, 12, 24, 36]);
});
