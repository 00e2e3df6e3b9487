import { expect, test } from 'vitest';
import { clearSeconds, secondsLeft } from './mask-timer.ts';

test('clear values show for half a minute', () => {
  expect(secondsLeft(1000, 1000)).toBe(clearSeconds);
  expect(secondsLeft(1000, 1000 + 29_001)).toBe(1);
});

test('after half a minute nothing is left, however late one looks', () => {
  expect(secondsLeft(1000, 31_000)).toBe(0);
  expect(secondsLeft(1000, 9_999_999)).toBe(0);
});
