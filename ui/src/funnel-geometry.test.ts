import { describe, expect, test } from 'vitest';
import { layFunnel } from './funnel-geometry.ts';

describe('stages against one target line', () => {
  test('a stage that met its target exactly ends at the line, whatever its size', () => {
    const { target, rows } = layFunnel([
      { target: 60_000, actual: 60_000 },
      { target: 225, actual: 225 },
    ]);
    expect(rows[0]?.actual).toBeCloseTo(target);
    expect(rows[1]?.actual).toBeCloseTo(target);
  });

  test('the best stage fills the picture and the others keep their proportion to it', () => {
    const { target, rows } = layFunnel([
      { target: 100, actual: 125 },
      { target: 100, actual: 50, pace: 70 },
    ]);
    expect(target).toBeCloseTo(0.8);
    expect(rows[0]?.actual).toBeCloseTo(1);
    expect(rows[1]?.actual).toBeCloseTo(0.4);
    expect(rows[1]?.pace).toBeCloseTo(0.56);
  });

  test('there is always room right of the line', () => {
    expect(layFunnel([{ target: 100, actual: 3 }]).target).toBeLessThan(0.9);
  });

  test('a runaway stage is cut instead of pressing the others flat', () => {
    const { target, rows } = layFunnel([
      { target: 100, actual: 900 },
      { target: 100, actual: 80 },
    ]);
    expect(rows[0]).toMatchObject({ actual: 1, isCut: true });
    expect(rows[1]?.isCut).toBe(false);
    expect(target).toBeGreaterThan(0.6);
  });

  test('a stage without a target draws nothing', () => {
    expect(layFunnel([{ target: 0, actual: 12 }]).rows[0]).toEqual({ isCut: false });
  });
});
