import { expect, test } from 'vitest';
import { createKeySet } from './key-set.ts';

test('half a million keys in a row are all new once and all known after', () => {
  const keys = createKeySet(7);
  const add = (word: string): boolean => keys.add(Buffer.from(word), 0, word.length);
  let isNew = 0;
  let isKnown = 0;
  for (let key = 0; key < 500_000; key += 1) if (add(`C${key}`)) isNew += 1;
  for (let key = 0; key < 500_000; key += 1) if (!add(`C${key}`)) isKnown += 1;

  expect([isNew, isKnown]).toEqual([500_000, 500_000]);
});

test('keys that differ only in zeros or in their length are different', () => {
  const keys = createKeySet(0);
  const words = ['', '0', '00', '000', '1', '10', '01', 'a', 'aa', 'aaa', '\0'];

  expect(words.map((word) => keys.add(Buffer.from(word), 0, word.length))).toEqual(words.map(() => true));
});
