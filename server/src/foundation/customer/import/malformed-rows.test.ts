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

const stored = (source: string) => house.sql<{ external_no: string; attributes: unknown }[]>`
  select external_no, attributes from foundation.customers where source = ${source} order by external_no`;

const wordsYaml = (source: string): string => columnsYaml(source, '  - {column: word}');

test('a row with a cell too many costs its own line and no other', async () => {
  const report = await importWords(house, wordsYaml('cells'), 'no,word\n1,a\n2,b,c\n3\n4,d\n');

  expect(report).toMatchObject({ read: 4, created: 2, rejected: 2, rejectedByReason: { 'wrong-field-count': 2 } });
  expect(report.rejectedCsv).toContain('3,wrong-field-count,,"2,b,c"');
  expect(report.rejectedCsv).toContain('4,wrong-field-count,,3');
});

test('a quote that is never closed does not swallow the rest of the file', async () => {
  const rest = Array.from({ length: 500 }, (_, place) => `${place + 10},w${place}`).join('\n');
  const report = await importWords(house, wordsYaml('open'), `no,word\n1,a\n2,"b\n3,c\n${rest}\n`);

  expect(report).toMatchObject({ read: 503, created: 502, rejected: 1, rejectedByReason: { 'unclosed-quote': 1 } });
});

test('a quote that is never closed before quoted rows costs one line as well', async () => {
  const report = await importWords(house, wordsYaml('open-quoted'), 'no,word\n"1","a"\n"2","b\n"3","c"\n"4","d"\n');

  expect(report).toMatchObject({ read: 4, created: 3, rejectedByReason: { 'unclosed-quote': 1 } });
});

test('text behind a closing quote rejects the row', async () => {
  const report = await importWords(house, wordsYaml('stray'), 'no,word\n1,"a"b\n2,c"d\n');

  expect(report).toMatchObject({ read: 2, created: 1, rejectedByReason: { 'stray-quote': 1 } });
  expect((await stored('stray'))[0]?.attributes).toEqual({ word: 'c"d' });
});

test('a quoted cell may hold the delimiter, doubled quotes and line breaks, and lines are still counted right', async () => {
  const report = await importWords(house, wordsYaml('quotes'), 'no,word\r\n1,"a,""b""\r\nc"\r\n2,x,y\r\n3,\\t"\r\n');

  expect(report).toMatchObject({ read: 3, created: 2, rejected: 1 });
  expect(report.rejectedCsv).toContain('\r\n4,wrong-field-count');
  expect((await stored('quotes')).map((row) => row.attributes)).toEqual([{ word: 'a,"b"\r\nc' }, { word: '\\t"' }]);
});

test('blank lines are not rows; a last line without a break is one', async () => {
  const report = await importWords(house, wordsYaml('blank'), '\n\nno,word\n1,a\n\n\r\n2,b\n3,c');

  expect(report).toMatchObject({ read: 3, created: 3, rejected: 0 });
});

test('a file of a header alone imports nothing and is no mistake', async () => {
  const report = await importWords(house, wordsYaml('alone'), 'no,word\r\n');

  expect(report).toMatchObject({ read: 0, created: 0, rejected: 0 });
});

test('a line of a megabyte is rejected, shortened, and the next one is read', async () => {
  const report = await importWords(house, wordsYaml('long'), `no,word\n1,${'x'.repeat(1_000_000)}\n2,b\n`);

  expect(report).toMatchObject({ read: 2, created: 1, rejectedByReason: { 'too-long': 1 } });
  expect(report.rejectedCsv.length).toBeLessThan(5000);
});

test('a zero byte and broken letters reject their row alone', async () => {
  const good = Array.from({ length: 30_000 }, (_, place) => `${place},词${place}`).join('\n');
  const bad = Buffer.concat([
    Buffer.from(`no,word\n${good}\nA,a\0b\nB,`),
    Buffer.from([0xd6, 0xd0]),
    Buffer.from('\nC,好\n'),
  ]);
  const report = await importWords(house, wordsYaml('odd'), bad);

  expect(report).toMatchObject({
    read: 30_003,
    created: 30_001,
    rejectedByReason: { 'nul-byte': 1, 'bad-encoding': 1 },
  });
});

test('the second row with a key is rejected, also in other quotes', async () => {
  const report = await importWords(house, wordsYaml('twice'), 'no,word\n7,a\n"7",b\n 7 ,c\n8,d\n');

  expect(report).toMatchObject({ read: 4, created: 2, rejectedByReason: { 'duplicate-key-in-file': 2 } });
  expect((await stored('twice'))[0]?.attributes).toEqual({ word: 'a' });
});

test('a key is missing, too long or unprintable', async () => {
  const report = await importWords(house, wordsYaml('keys'), `no,word\n,a\n${'9'.repeat(65)},b\n"1\t2",c\n`);

  expect(report.rejectedByReason).toEqual({ 'missing-key': 1, 'too-long': 1, 'bad-key': 1 });
});

test('a cell that a spreadsheet would take for a formula is kept harmless in the file of rejected rows', async () => {
  const report = await importWords(
    house,
    wordsYaml('formula'),
    'no,word\n=HYPERLINK("x"),a,b\n@SUM(1),c,d\n+1,2,3\n-1,2,3\n',
  );

  const rows = report.rejectedCsv.trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row).toMatch(/^\d+,wrong-field-count,,"'[=@+-]/);
});
