import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawInteger } from './draw.ts';

const name = { seed: 'seed', sourceId: 'p-stu-02-red-envelope', occurrence: 0, purpose: 'late' };

test('the same name always draws the same number, in any order', () => {
  const first = drawInteger(name, 100);
  drawInteger({ ...name, purpose: 'other' }, 7);
  expect(drawInteger(name, 100)).toBe(first);
});

test('every part of the name matters', () => {
  const values = [
    name,
    { ...name, seed: 'seed2' },
    { ...name, sourceId: 'other' },
    { ...name, occurrence: 1 },
    { ...name, purpose: 'early' },
  ].map((one) => drawInteger(one, 2 ** 32));
  expect(new Set(values).size).toBe(values.length);
});

test('a draw stays below its bound', () => {
  const bounds = fc.integer({ min: 1, max: 2 ** 32 });
  fc.assert(
    fc.property(bounds, fc.nat(), (bound, occurrence) => {
      const value = drawInteger({ ...name, occurrence }, bound);
      return Number.isInteger(value) && value >= 0 && value < bound;
    }),
  );
});

test('ten thousand draws of one in six are even (chi-square below the 0.1 % limit of 20.5)', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let occurrence = 0; occurrence < 10_000; occurrence++) {
    const value = drawInteger({ ...name, occurrence }, 6);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const expected = 10_000 / 6;
  expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(20.5);
});

test('a bound that is no positive integer is our own mistake', () => {
  expect(() => drawInteger(name, 0)).toThrow(/bound/);
});
