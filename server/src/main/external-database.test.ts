import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { checkExternalDatabase } from './external-database.ts';

test('a database that answers and is new enough is accepted', async () => {
  const database = await createTestDatabase();
  await expect(checkExternalDatabase(database.url)).resolves.toBeUndefined();
  await database.drop();
});

test('an address that nobody answers is told without its password, after some patience', async () => {
  const check = checkExternalDatabase('postgres://bank:hunter2@127.0.0.1:1/fairground', 600);
  const failure = await check.then(
    () => '',
    (error: unknown) => String(error),
  );
  expect(failure).toContain('127.0.0.1:1/fairground) cannot be reached');
  expect(failure).not.toContain('hunter2');
});

test('a wrong password is told at once instead of being tried again', async () => {
  const database = await createTestDatabase();
  const wrong = new URL(database.url);
  wrong.password = 'guess';
  const startedAt = performance.now();
  await expect(checkExternalDatabase(wrong.href)).rejects.toThrow(/password authentication failed/);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await database.drop();
});
