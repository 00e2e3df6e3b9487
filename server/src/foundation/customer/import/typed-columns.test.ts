import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsYaml, importWords } from '../../../testing/import-words.ts';
import { createTestHouse, type TestHouse } from '../../../testing/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(async () => {
  await house.close();
});

let turn = 0;
/** Imports one column of a type; returns what was kept by key, and the reasons. */
const tried = async (column: string, cells: readonly string[]) => {
  turn += 1;
  const source = `typed-${turn}`;
  const file = `no,value\n${cells.map((cell, place) => `${place},${cell}\n`).join('')}`;
  const report = await importWords(house, columnsYaml(source, `  - {column: value, ${column}}`), file);
  const rows = await house.sql<{ value: unknown }[]>`
    select attributes -> 'value' as value from foundation.customers where source = ${source} order by external_no::int`;
  return { values: rows.map((row) => row.value), reasons: report.rejectedByReason };
};

test('integers come as numbers; other words, sixteen digits and what is out of range are rejected', async () => {
  const { values, reasons } = await tried('type: integer, min: -5, max: 999', [
    '7',
    '-3',
    '+8',
    '007',
    ' 9 ',
    '-0',
    '',
    '1.5',
    'x',
    '1234567890123456',
    '1000',
    '-6',
  ]);

  expect(values).toEqual([7, -3, 8, 7, 9, 0, null]);
  expect(reasons).toEqual({ 'bad-integer': 3, 'out-of-range': 2 });
});

test('decimals keep their digits', async () => {
  const { values, reasons } = await tried('type: decimal', [
    '-36.4',
    '0.10',
    '00.5',
    '1e3',
    '5191',
    '.5',
    '1,5',
    'NaN',
  ]);

  expect(values).toEqual([-36.4, 0.1, 0.5, 1000, 5191]);
  expect(reasons).toEqual({ 'bad-decimal': 2, 'wrong-field-count': 1 });
});

test('yes and no are understood in both languages and in own words', async () => {
  expect(await tried('type: boolean', ['yes', 'NO', '是', '否', '1', '0', 'True', 'maybe'])).toEqual({
    values: [true, false, true, false, true, false, true],
    reasons: { 'bad-boolean': 1 },
  });
  expect((await tried('type: boolean, yes: 签约, no: [未签, 解约]', ['签约', '解约', 'yes'])).values).toEqual([
    true,
    false,
  ]);
});

test('dates in the usual forms come as one; days that do not exist are rejected', async () => {
  const { values, reasons } = await tried('type: date', [
    '2027-03-20',
    '2027/3/2',
    '20270320',
    '2027年3月20日',
    '2024-02-29',
    '2023-02-29',
    '2027-13-01',
    '20/03/2027',
  ]);

  expect(values).toEqual(['2027-03-20', '2027-03-02', '2027-03-20', '2027-03-20', '2024-02-29']);
  expect(reasons).toEqual({ 'bad-date': 3 });
});

test('an enum takes its values in any case and nothing else', async () => {
  const { values, reasons } = await tried('type: enum, values: [VIP, 普通, 1]', ['vip', '普通', '1', 'gold']);

  expect(values).toEqual(['VIP', '普通', '1']);
  expect(reasons).toEqual({ 'bad-enum': 1 });
});

test('text keeps any letter, up to its length', async () => {
  const { values, reasons } = await tried('maxLength: 6', [
    'a\\b',
    '\u0001',
    '　林小满　',
    '😀🎪',
    '"a""b"',
    'seven77',
  ]);

  expect(values).toEqual(['a\\b', '\u0001', '林小满', '😀🎪', 'a"b']);
  expect(reasons).toEqual({ 'too-long': 1 });
});

test('a required cell that is empty rejects the row', async () => {
  expect((await tried('type: integer, required: true', ['1', '', '  '])).reasons).toEqual({ 'missing-value': 2 });
});
