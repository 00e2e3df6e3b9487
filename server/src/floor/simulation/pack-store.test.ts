import { join } from 'node:path';
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../kernel/transaction.ts';
import { createTestApp, createTestHouse, type TestApp, type TestHouse } from '../../testing/test-house.ts';
import { loadPacks, publishedPack, startMoneyFen, storePack } from './public.ts';
import { simulationRoutes } from './simulation-routes.ts';

let house: TestHouse;
let app: TestApp;
let pack: Pack;
beforeAll(async () => {
  house = await createTestHouse();
  const unasked = async () => expect.fail('serving a pack asks for no campaign');
  app = await createTestApp(house, simulationRoutes({ house, findPublished: unasked, isCheckedIn: unasked }), {});
  const packs = await loadPacks(join(import.meta.dirname, '..', '..', '..', '..', 'content'));
  pack = packs.get('personal') ?? expect.fail('no personal pack');
});
afterAll(async () => {
  await app.close();
  await house.close();
});

/** What stands in the database under the right hash, with one figure changed. */
const alter = async (change: (words: string) => string): Promise<string> => {
  const altered = change(JSON.stringify(pack));
  await house.sql`delete from floor.packs`;
  await house.sql`insert into floor.packs (hash, pack_id, pack) values (${pack.hash}, ${pack.id}, ${altered}::text::jsonb)`;
  return altered;
};

// The order matters: a pack once found intact is kept for the life of the process, because it never changes.
test('a pack of which one digit was changed in the database is neither served nor played', async () => {
  const altered = await alter((words) =>
    words.replace(/"amountFen":(\d)/, (_, digit: string) => `"amountFen":${digit === '9' ? 8 : 9}`),
  );
  expect(altered).not.toBe(JSON.stringify(pack));
  const served = await app.call(null, 'GET', `/api/public/packs/${pack.hash}`);
  expect([served.status, served.body.code]).toEqual([500, 'server-defect']);
  expect(JSON.stringify(served.body)).not.toContain('amountFen');
  await expect(publishedPack(house.sql, pack.hash)).rejects.toThrow('altered');
});

test('a changed word and a pack under the hash of another are found as well', async () => {
  const word = pack.personas[0]?.name.zh ?? '';
  await alter((words) => words.replace(word, `${word}。`));
  await expect(publishedPack(house.sql, pack.hash)).rejects.toThrow('altered');
  await alter((words) => words.replace(pack.hash, 'f'.repeat(64)));
  await expect(publishedPack(house.sql, pack.hash)).rejects.toThrow('altered');
});

test('a pack that was published is served under its hash, and one that was not does not exist', async () => {
  await house.sql`delete from floor.packs`;
  expect((await app.call(null, 'GET', `/api/public/packs/${pack.hash}`)).status).toBe(404);
  await transaction(house.sql, (tx) => storePack(tx, pack));
  await transaction(house.sql, (tx) => storePack(tx, pack));
  const served = await app.call(null, 'GET', `/api/public/packs/${pack.hash}`);
  expect(served.body).toEqual({ packHash: pack.hash, pack: JSON.parse(JSON.stringify(pack)) });
  const cash = pack.personas[0]?.start
    .filter((one) => one.account === 'cash')
    .reduce((sum, one) => sum + one.amountFen, 0);
  expect(await startMoneyFen(house.sql, pack.hash)).toBe(cash);
  expect(await startMoneyFen(house.sql, 'f'.repeat(64))).toBe(0);
});
