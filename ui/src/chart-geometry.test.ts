import { describe, expect, test } from 'vitest';
import { bandPaths, niceScale, type Point, project, softLine } from './chart-geometry.ts';

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
const toPoint = (index: number, value: number): Point => ({ x: index * 100, y: 200 - value });

describe('a range', () => {
  const values = [
    { low: 40, middle: 40, high: 40 },
    { low: 30, middle: 60, high: 120 },
  ];

  test('both tones meet in the same seam, so the median is never a line of its own', () => {
    const { lower, upper } = bandPaths(values, toPoint);
    const seam = softLine([toPoint(0, 40), toPoint(1, 60)]);
    expect(lower.startsWith(seam)).toBe(true);
    const back = softLine([toPoint(1, 60), toPoint(0, 40)], 'L');
    expect(upper.endsWith(`${back}Z`)).toBe(true);
  });

  test('the band reaches from P10 to P90', () => {
    const { lower, upper } = bandPaths(values, toPoint);
    expect(Math.max(...numbers(lower).filter((_, i) => i % 2 === 1))).toBe(200 - 30);
    expect(Math.min(...numbers(upper).filter((_, i) => i % 2 === 1))).toBe(200 - 120);
  });

  test('values given in the wrong order still make one band that does not cross itself', () => {
    const mixed = values.map((v) => ({ low: v.high, middle: v.low, high: v.middle }));
    expect(bandPaths(mixed, toPoint)).toEqual(bandPaths(values, toPoint));
  });
});

describe('a line of what happened', () => {
  test('never rises above its highest point or falls below its lowest', () => {
    const points = [10, 90, 20, 70].map((value, index) => ({ x: index * 50, y: value }));
    const ys = numbers(softLine(points)).filter((_, index) => index % 2 === 1);
    expect(Math.min(...ys)).toBe(10);
    expect(Math.max(...ys)).toBe(90);
  });
});

describe('a scale', () => {
  test('has round grid lines and holds every value', () => {
    expect(niceScale([42_380, 112_000])).toEqual({
      low: 40_000,
      high: 120_000,
      ticks: [40_000, 60_000, 80_000, 100_000, 120_000],
    });
  });

  test('holds debt below zero', () => {
    const scale = niceScale([-11_600, 42_000]);
    expect(scale.low).toBeLessThanOrEqual(-11_600);
    expect(scale.ticks).toContain(0);
  });

  test('equal values and no values still give a usable scale', () => {
    for (const values of [[500, 500], [0], []]) {
      const scale = niceScale(values);
      expect(scale.high).toBeGreaterThan(scale.low);
      expect(Number.isFinite(project(500, scale.low, scale.high, 0, 100))).toBe(true);
    }
  });
});
