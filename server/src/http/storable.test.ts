import { expect, test } from 'vitest';
import { isStorable } from './storable.ts';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test('ordinary content of any language is fine', () => {
  for (const value of ['灯笼', '👩‍👩‍👧', 'a\tb\n', '', 0, null, undefined, { a: [1, { b: '元' }] }, []])
    expect(isStorable(value)).toBe(true);
});

test('NUL and half characters are found in values, keys and lists', () => {
  for (const bad of ['a\u0000', '\ud83d', '\udc00\ud83d', 'x\ud800y']) {
    expect([bad, { a: bad }, { [bad]: 1 }, [[bad]]].map((value) => isStorable(value))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  }
});

test('a body of brackets alone is refused without exhausting the stack', () => {
  expect(isStorable(nested(30))).toBe(true);
  expect(isStorable(nested(30_000))).toBe(false);
});
