import { expect, test } from 'vitest';
import { createBriefCache } from './brief-cache.ts';

const aCache = (options: { lifeMs?: number; maxEntries?: number } = {}) => {
  const clock = { ms: 0 };
  const asked: string[][] = [];
  const stored = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const find = createBriefCache<number>({
    lifeMs: options.lifeMs ?? 1000,
    maxEntries: options.maxEntries ?? 10,
    nowMs: () => clock.ms,
    loadMany: async (keys) => {
      asked.push([...keys].sort());
      return new Map(keys.flatMap((key): [string, number][] => (stored.has(key) ? [[key, stored.get(key) ?? 0]] : [])));
    },
  });
  return { clock, asked, stored, find };
};

test('a crowd that arrives together costs one load', async () => {
  const { find, asked } = aCache();
  expect(await Promise.all([find('a'), find('b'), find('a'), find('x')])).toEqual([1, 2, 1, null]);
  expect(asked).toEqual([['a', 'b', 'x']]);
});

test('a value is used until its life is over and not a moment longer', async () => {
  const { find, stored, clock } = aCache();
  await find('a');
  stored.set('a', 9);
  clock.ms = 999;
  expect(await find('a')).toBe(1);
  clock.ms = 1000;
  expect(await find('a')).toBe(9);
});

test('what does not exist is asked for again, so that it is seen as soon as it exists', async () => {
  const { find, stored } = aCache();
  expect(await find('new')).toBeNull();
  stored.set('new', 7);
  expect(await find('new')).toBe(7);
});

test('the oldest entries make room', async () => {
  const { find, asked } = aCache({ maxEntries: 2 });
  for (const key of ['a', 'b', 'c', 'a']) await find(key);
  expect(asked).toEqual([['a'], ['b'], ['c'], ['a']]);
});

test('a failed load fails those who waited for it and nobody after them', async () => {
  let isBroken = true;
  const find = createBriefCache<number>({
    lifeMs: 1000,
    maxEntries: 10,
    loadMany: async () => (isBroken ? Promise.reject(new Error('away')) : new Map([['a', 1]])),
  });
  await expect(find('a')).rejects.toThrow('away');
  isBroken = false;
  expect(await find('a')).toBe(1);
});
