import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasOf } from './alias.ts';
import { newCode, waitMs } from './code-rules.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2027-03-20T01:00:00Z');

test('the first code goes out at once, the second a minute later', () => {
  expect(waitMs('mobile', [now], now)).toBe(0);
  expect(waitMs('mobile', [now, now - 20_000], now)).toBe(40_000);
  expect(waitMs('mobile', [now, now - minute], now)).toBe(0);
});

test('the sixth code within an hour waits until the first of them is an hour old', () => {
  const before = [5, 10, 20, 30, 50].map((minutes) => now - minutes * minute);
  expect(waitMs('mobile', [now, ...before], now)).toBe(10 * minute);
});

test('the eleventh code of a day waits until the first of them is a day old', () => {
  const before = Array.from({ length: 10 }, (_, place) => now - (place + 1) * 2 * hour);
  expect(waitMs('mobile', [...before, now], now)).toBe(4 * hour);
});

test('a crowd of three hundred behind one address passes within an hour', () => {
  const before = Array.from({ length: 299 }, (_, place) => now - place * 1000);
  expect(waitMs('address', [now, ...before], now)).toBe(0);
  expect(waitMs('address', [now, now - 299_000, ...before], now)).toBeGreaterThan(0);
});

test('whoever waits as long as told gets a code', () => {
  const kinds = fc.constantFrom('mobile' as const, 'device' as const, 'address' as const);
  fc.assert(
    fc.property(kinds, fc.array(fc.integer({ min: 0, max: 24 * hour }), { maxLength: 12 }), (kind, ages) => {
      const before = ages.map((age) => now - age);
      const wait = waitMs(kind, [now, ...before], now);
      expect(waitMs(kind, [now + wait, ...before], now + wait)).toBe(0);
    }),
  );
});

test('a code has six digits, also where it begins with zeros', () => {
  for (let round = 0; round < 200; round += 1) expect(newCode()).toMatch(/^\d{6}$/);
});

test('an alias reads its digits one by one', () => {
  expect(aliasOf(0, 7)).toEqual({ zh: '灯笼七号', en: 'Lantern 7' });
  expect(aliasOf(1, 607)).toEqual({ zh: '纸鸢六〇七号', en: 'Kite 607' });
});
