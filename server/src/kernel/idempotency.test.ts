import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHouse, type TestHouse } from '../testing/test-house.ts';
import { claimKeys, type IdempotencyKey, keepAnswers, keyName } from './idempotency.ts';
import { transaction } from './transaction.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const aKey = (more: Partial<IdempotencyKey> = {}): IdempotencyKey => ({
  scope: `participant:${randomUUID()}`,
  key: randomUUID(),
  operation: 'test',
  requestHash: 'a',
  ...more,
});
const claim = (key: IdempotencyKey) =>
  transaction(house.sql, async (tx) => {
    const found = (await claimKeys(tx, [key])).get(keyName(key));
    if (found?.kind === 'fresh')
      await keepAnswers(tx, [{ key, answer: { status: 200, body: { z: 1, a: '灯' }, cookie: 'staff' } }]);
    return found;
  });

test('a key is fresh once; later it gives the kept answer, letter by letter in the order it was written', async () => {
  const key = aKey();
  expect(await claim(key)).toEqual({ kind: 'fresh' });
  const again = await claim(key);
  expect(again).toEqual({ kind: 'replay', answer: { status: 200, body: { z: 1, a: '灯' }, cookie: 'staff' } });
  expect(JSON.stringify(again)).toContain('{"z":1,"a":"灯"}');
});

test('the same key with another body is reused; the same key of another person is fresh', async () => {
  const key = aKey();
  await claim(key);
  expect(await claim({ ...key, requestHash: 'b' })).toEqual({ kind: 'reused' });
  expect(await claim({ ...key, scope: 'staff:somebody' })).toEqual({ kind: 'fresh' });
});

test('a key whose act was rolled back is fresh again', async () => {
  const key = aKey();
  await expect(
    transaction(house.sql, async (tx) => {
      await claimKeys(tx, [key]);
      await tx`select 1 / 0`;
    }),
  ).rejects.toThrow();
  expect(await claim(key)).toEqual({ kind: 'fresh' });
});

test('of thirty claims at once one is fresh, the others wait for its answer', async () => {
  const key = aKey();
  const kinds = (await Promise.all(Array.from({ length: 30 }, () => claim(key)))).map((found) => found?.kind);
  expect(kinds.sort()).toEqual(['fresh', ...Array(29).fill('replay')]);
});

test('a replay writes its row, so that its commit waits for the standby as the act did', async () => {
  const key = aKey();
  for (let count = 0; count < 3; count += 1) await claim(key);
  const [row] = await house.sql<{ replays: number }[]>`
    select replays from kernel.idempotency where scope = ${key.scope} and key = ${key.key}`;
  expect(row?.replays).toBe(2);
});
