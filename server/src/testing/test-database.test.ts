import postgres from 'postgres';
import { expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';

test('two test files never see each other’s rows', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const sqlOne = postgres(one.url, { max: 1 });
  const sqlOther = postgres(other.url, { max: 1 });

  await sqlOne`create table lantern (id int)`;
  const seen = await sqlOther`select to_regclass('lantern') is not null as is_there`;

  expect(seen[0]).toEqual({ is_there: false });
  await Promise.all([sqlOne.end(), sqlOther.end()]);
  await Promise.all([one.drop(), other.drop()]);
});

test('a dropped test database is gone even when a connection was forgotten', async () => {
  const database = await createTestDatabase();
  const forgotten = postgres(database.url, { max: 1, onclose: () => undefined });
  await forgotten`select 1`;

  await database.drop();

  const late = postgres(database.url, { max: 1 });
  await expect(late`select 1`).rejects.toThrow(/does not exist/);
  await late.end();
  await forgotten.end();
});
