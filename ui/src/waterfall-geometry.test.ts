import { describe, expect, test } from 'vitest';
import { waterfallBars } from './waterfall-geometry.ts';

describe('where the money goes', () => {
  const month = waterfallBars([
    { amount: 9200, kind: 'in' },
    { amount: 1640, kind: 'out' },
    { amount: 6300, kind: 'out' },
    { amount: 1260, kind: 'sum' },
  ]);

  test('each bar begins where the one before it ended', () => {
    expect(month[1]?.top).toBeCloseTo(month[0]?.after ?? -1);
    expect(month[2]?.top).toBeCloseTo(month[1]?.after ?? -1);
  });

  test('the sum stands on the floor and is as high as what is left', () => {
    expect(month[3]?.bottom).toBeCloseTo(1);
    expect(month[3]?.top).toBeCloseTo(month[2]?.after ?? -1);
  });

  test('a month in the red reaches below the zero line', () => {
    const red = waterfallBars([
      { amount: 100, kind: 'in' },
      { amount: 150, kind: 'out' },
      { amount: -50, kind: 'sum' },
    ]);
    expect(red[0]?.bottom).toBeCloseTo(100 / 150);
    expect(red[2]).toMatchObject({ bottom: 1 });
    expect(red[2]?.top).toBeCloseTo(100 / 150);
  });

  test('an outflow written as a negative number is the same outflow', () => {
    const signed = waterfallBars([
      { amount: 100, kind: 'in' },
      { amount: -30, kind: 'out' },
    ]);
    expect(signed[1]?.after).toBeCloseTo(0.3);
  });

  test('a budget with nothing in it draws flat bars and no NaN', () => {
    expect(waterfallBars([{ amount: 0, kind: 'sum' }])).toEqual([{ top: 1, bottom: 1, after: 1 }]);
  });
});
