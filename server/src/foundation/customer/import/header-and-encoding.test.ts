import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsYaml, importWords, peopleYaml } from '../../../testing/import-words.ts';
import { createTestHouse, type TestHouse } from '../../../testing/test-house.ts';
import { readMapping } from './mapping.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(async () => {
  await house.close();
});

const words = (source: string): string => columnsYaml(source, '  - {column: 城市, name: city}');
const count = async (source: string): Promise<number> =>
  (await house.sql<{ n: number }[]>`select count(*) as n from foundation.customers where source = ${source}`)[0]?.n ??
  -1;
const cities = async (source: string): Promise<unknown[]> =>
  (
    await house.sql<
      { city: unknown }[]
    >`select attributes -> 'city' as city from foundation.customers where source = ${source} order by external_no`
  ).map((row) => row.city);

/** 'no,城市', '1,北京', '2,上海' in GB18030. */
const gb18030 = Buffer.from('6e6f2cb3c7cad00a312cb1b1bea90a322cc9cfbaa30a', 'hex');

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', 'utf-8', Buffer.from('no,城市\n1,北京\n2,上海\n')],
  ['UTF-8 with its mark', 'utf-8', Buffer.from('\uFEFFno,城市\n1,北京\n2,上海\n')],
  ['UTF-16, low byte first', 'utf-16le', utf16('no,城市\n1,北京\n2,上海\n', false)],
  ['UTF-16, high byte first', 'utf-16be', utf16('no,城市\n1,北京\n2,上海\n', true)],
  ['GB18030', 'gb18030', gb18030],
])('a file in %s is read, also in chunks of three bytes', async (name, encoding, file) => {
  for (const chunkBytes of [3, 65_536]) {
    const source = `${encoding}-${name.length}-${chunkBytes}`;
    const report = await importWords(house, words(source), file, { chunkBytes });
    expect(report).toMatchObject({ encoding, read: 2, created: 2 });
    expect(await cities(source)).toEqual(['北京', '上海']);
  }
});

test('GB18030 that shows itself only after a megabyte of plain letters is still recognised', async () => {
  const plain = Array.from({ length: 60_000 }, (_, place) => `P${place},somewhere ${place}`).join('\n');
  const file = Buffer.concat([Buffer.from(`no,city\n${plain}\n`), gb18030.subarray(8)]);
  const report = await importWords(house, columnsYaml('late', '  - {column: city}'), file);

  expect(report).toMatchObject({ encoding: 'gb18030', read: 60_002, created: 60_002 });
});

test.each([
  ['in a western one-byte encoding', Buffer.from('no,城市\n1,caf\u00e9\n', 'latin1')],
  [
    'UTF-8 with a broken letter',
    Buffer.concat([Buffer.from('no,城市\n1,北'), Buffer.from([0xe4, 0xba]), Buffer.from('\n2,c\n')]),
  ],
  ['UTF-16 without its mark', Buffer.from('no,城市\n1,Paris\n', 'utf16le')],
  ['that is no text', Buffer.from('504b030414000600080000002100b5553023f40000004c0200000b000000', 'hex')],
])('a file %s imports nothing', async (_, file) => {
  await expect(importWords(house, words('refused'), file)).rejects.toMatchObject({ code: 'import-encoding' });
  expect(await count('refused')).toBe(0);
});

test.each([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
])('cells told apart by %j are recognised', async (delimiter, name) => {
  const file = ['no', '"城市, 省; 区"'].join(delimiter) + ['\n1', '"a,b;c|d"'].join(delimiter);
  const report = await importWords(house, columnsYaml(`by-${name}`, '  - {column: "城市, 省; 区", name: city}'), file);

  expect(report).toMatchObject({ delimiter, created: 1 });
});

test('lines that end in carriage returns alone are read', async () => {
  expect(await importWords(house, words('mac'), 'no,城市\r1,北京\r2,上海\r')).toMatchObject({ read: 2, created: 2 });
});

test('header names meet in any order, case, width and with outer spaces; other columns are left out and told', async () => {
  const report = await importWords(
    house,
    peopleYaml,
    '备注,  ＪＯＢ ,NO,手机号码x,Mobile,姓名\nx,teacher,1,y,13900001111,林\n',
  );

  expect(report).toMatchObject({ created: 1, ignoredColumns: ['备注', '手机号码x'] });
});

test.each([
  ['without a mapped column', 'no,town\n1,a\n', '城市'],
  ['with a mapped column twice', 'no,城市,城市\n1,a,b\n', '城市'],
  ['that is empty', '', 'no header'],
  ['with rows but no header', '1,a\n2,b\n', 'no'],
])('a file %s imports nothing and says which column', async (_, file, told) => {
  const refused = await importWords(house, words('headless'), file).catch((error: unknown) => error);

  expect(refused).toMatchObject({ code: 'import-header', params: { detailEn: expect.stringContaining(told) } });
  expect(await count('headless')).toBe(0);
});

test('a strict mapping refuses columns it does not know', async () => {
  const strict = words('strict').replace('source:', 'strict: true\nsource:');

  await expect(importWords(house, strict, 'no,城市,extra\n1,a,b\n')).rejects.toMatchObject({
    code: 'import-header',
    params: { detailEn: expect.stringContaining('extra') },
  });
});

test.each([
  ['without a key', 'columns:\n  - {column: a}', 'key'],
  [
    'with an attribute twice',
    'columns:\n  - {column: a, to: key}\n  - {column: b, name: x}\n  - {column: c, name: x}',
    'x',
  ],
  ['with an enum without values', 'columns:\n  - {column: a, to: key}\n  - {column: b, type: enum}', 'values'],
  [
    'with a type that does not exist',
    'columns:\n  - {column: a, to: key}\n  - {column: b, type: money}',
    'columns.1.type',
  ],
  ['with a word nobody knows', 'columns:\n  - {column: a, to: key, typo: 1}', 'typo'],
  ['that is no YAML', 'columns: [', 'YAML'],
])('a mapping %s is refused and says what is wrong', (_, columns, told) => {
  const read = (): unknown =>
    readMapping('bad', `schema: customer-mapping/1\ntitle: {zh: 一, en: One}\nsource: bad\n${columns}\n`);

  expect(read).toThrow(
    expect.objectContaining({
      code: 'import-mapping',
      params: expect.objectContaining({ detailEn: expect.stringContaining(told) }),
    }),
  );
});
