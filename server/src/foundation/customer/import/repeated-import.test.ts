import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../../kernel/transaction.ts';
import { columnsYaml, importWords, peopleYaml } from '../../../testing/import-words.ts';
import { createTestHouse, type TestHouse } from '../../../testing/test-house.ts';
import { openContact } from '../contact-details.ts';
import { sealForCustomer } from '../customer-keys.ts';
import { eraseCustomerRow } from '../customer-store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(async () => {
  await house.close();
});

const people = (source: string): string => peopleYaml.replace('test-list', source);
const rowsOf = (source: string) => house.sql<
  { id: string; attributes: unknown; contact_sealed: Uint8Array | null; key_wrapped: Uint8Array | null }[]
>`
  select id, attributes, contact_sealed, key_wrapped from foundation.customers where source = ${source} order by external_no`;
const contactsOf = async (source: string) =>
  (await rowsOf(source)).map((row) =>
    row.contact_sealed && row.key_wrapped
      ? openContact(house.keyring.unwrapCustomerKey(row.id, row.key_wrapped), row.id, row.contact_sealed)
      : null,
  );

const list = 'no,name,mobile,job\n1,林小满,139 0000 1111,教师\n2,江谷雨,13900002222,\n3,柳白露,,司机\n';

test('the same file again changes nothing, not even a sealed byte', async () => {
  const first = await importWords(house, people('same'), list);
  const before = await rowsOf('same');
  const second = await importWords(house, people('same'), list);

  expect([first.created, second.created, second.updated, second.unchanged]).toEqual([3, 0, 0, 3]);
  expect(await rowsOf('same')).toEqual(before);
  expect(await contactsOf('same')).toEqual([
    { name: '林小满', mobile: '13900001111' },
    { name: '江谷雨', mobile: '13900002222' },
    { name: '柳白露' },
  ]);
});

test('a changed row is updated, a new one created; an emptied cell is cleared', async () => {
  await importWords(house, people('changed'), list);
  const report = await importWords(
    house,
    people('changed'),
    'no,name,mobile,job\n1,林小满,13900009999,教师\n2,,13900002222,店主\n3,柳白露,,司机\n4,石立夏,,\n',
  );

  expect(report).toMatchObject({ read: 4, created: 1, updated: 2, unchanged: 1, rejected: 0 });
  expect(await contactsOf('changed')).toEqual([
    { name: '林小满', mobile: '13900009999' },
    { mobile: '13900002222' },
    { name: '柳白露' },
    { name: '石立夏' },
  ]);
});

test('a second mapping of the same source adds its columns and leaves the others', async () => {
  await importWords(house, people('layers'), list);
  const report = await importWords(
    house,
    columnsYaml('layers', '  - {column: age, type: integer}\n  - {column: email, to: email}'),
    'no,age,email\n1,30,spring@example.com\n',
  );

  expect(report).toMatchObject({ updated: 1 });
  expect((await rowsOf('layers'))[0]?.attributes).toEqual({ age: 30, job: '教师' });
  expect((await contactsOf('layers'))[0]).toEqual({
    name: '林小满',
    mobile: '13900001111',
    email: 'spring@example.com',
  });
});

test('words sealed for a customer can still be read after an import changes the contact', async () => {
  await importWords(house, columnsYaml('words', '  - {column: job}'), 'no,job\n1,教师\n');
  const id = (await rowsOf('words'))[0]?.id ?? '';
  await transaction(house.sql, (tx) => sealForCustomer(tx, house, id, '一句话', 'diary'));
  const before = (await rowsOf('words'))[0]?.key_wrapped;
  await importWords(house, people('words'), 'no,name,mobile,job\n1,林小满,13900001111,教师\n');

  expect((await rowsOf('words'))[0]?.key_wrapped).toEqual(before);
  expect(await contactsOf('words')).toEqual([{ name: '林小满', mobile: '13900001111' }]);
});

test('a dry run changes nothing and reports what the real one then does', async () => {
  await importWords(house, people('dry'), list);
  const next =
    'no,name,mobile,job\n1,林小满,13900001111,校长\n2,江谷雨,13900002222,\n3,改,,司机\n4,新,,\n5,新,123,\n4,又,,\n';
  const before = await rowsOf('dry');

  const dry = await importWords(house, people('dry'), next, { isDryRun: true });
  expect(await rowsOf('dry')).toEqual(before);
  const real = await importWords(house, people('dry'), next);

  expect(dry).toEqual(real);
  expect(real).toMatchObject({
    read: 6,
    created: 1,
    updated: 2,
    unchanged: 1,
    rejected: 2,
    rejectedByReason: { 'bad-mobile': 1, 'duplicate-key-in-file': 1 },
  });
});

test('an erased person does not come back by a file', async () => {
  await importWords(house, people('erased'), list);
  const id = (await rowsOf('erased'))[0]?.id ?? '';
  await transaction(house.sql, (tx) => eraseCustomerRow(tx, id));

  const report = await importWords(house, people('erased'), list);

  expect(report).toMatchObject({ read: 3, unchanged: 2, rejected: 1, rejectedByReason: { 'customer-erased': 1 } });
  expect((await contactsOf('erased'))[0]).toBeNull();
});

test('a branch cannot change the customers of another; head office can', async () => {
  const root = `${randomUUID()}/`;
  const [east, west] = [`${root}${randomUUID()}/`, `${root}${randomUUID()}/`];
  const other = list.replace('教师', '园丁');
  await importWords(house, people('branches'), list, { orgPath: east });

  expect(await importWords(house, people('branches'), other, { orgPath: west })).toMatchObject({
    updated: 0,
    rejectedByReason: { 'other-organisation': 3 },
  });
  expect(await importWords(house, people('branches'), other, { orgPath: root })).toMatchObject({
    updated: 1,
    unchanged: 2,
    rejected: 0,
  });
});

test('four imports of one file at once write every customer once, and each accounts for every row', async () => {
  const file = `no,job\n${Array.from({ length: 25_000 }, (_, place) => `${place},job ${place % 50}`).join('\n')}\n`;
  const reports = await Promise.all(
    Array.from({ length: 4 }, () => importWords(house, columnsYaml('race', '  - {column: job}'), file)),
  );

  expect(reports.reduce((sum, report) => sum + report.created, 0)).toBe(25_000);
  for (const report of reports) expect(report.created + report.updated + report.unchanged).toBe(25_000);
  expect(await rowsOf('race')).toHaveLength(25_000);
});

test('an import that is cut short leaves whole batches, and running it again finishes it', async () => {
  const file = Buffer.from(
    `no,job\n${Array.from({ length: 60_000 }, (_, place) => `${place},teacher ${place % 7} of the long road`).join('\n')}\n`,
  );
  const yaml = columnsYaml('cut', '  - {column: job}');
  const { runImport } = await import('./run-import.ts');
  const { readMapping } = await import('./mapping.ts');
  async function* broken(): AsyncGenerator<Buffer> {
    yield file.subarray(0, 1_000_000);
    throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  }
  const options = {
    mapping: readMapping('cut', yaml),
    orgPath: '',
    isDryRun: false,
    rejects: { add: async () => undefined },
  };
  await expect(runImport(house, { ...options, chunks: broken() })).rejects.toThrow('gone');
  const left = (await rowsOf('cut')).length;

  const again = await importWords(house, yaml, file);

  expect(left).toBeGreaterThan(0);
  expect(again).toMatchObject({ read: 60_000, created: 60_000 - left, unchanged: left, rejected: 0 });
});
