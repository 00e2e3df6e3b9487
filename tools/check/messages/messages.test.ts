import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { checkRefusalTexts, compareCatalogues } from './compare.ts';
import { checkMessageUse } from './usage.ts';

const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'fairground-messages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): string {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  return file;
}

function catalogues(zh: object, en: object) {
  write('ui/messages/zh-CN/console.json', JSON.stringify(zh));
  write('ui/messages/en/console.json', JSON.stringify(en));
  return { zh: readCatalogue(root, 'zh-CN'), en: readCatalogue(root, 'en') };
}

function found(zh: object, en: object): string[] {
  const both = catalogues(zh, en);
  return compareCatalogues(both.zh, both.en).map((finding) => finding.rule);
}

/** Stands for a part of a key that is known at run time only. */
const hole = '\u0024{name}';

test('two languages that say the same pass', () => {
  expect(
    found({ slot: { left: '还有 {{count}} 个' } }, { slot: { left_one: 'one left', left_other: '{{count}} left' } }),
  ).toEqual([]);
});

test('a text missing in one language is named', () => {
  expect(found({ a: '约', b: '走' }, { a: 'Book' })).toEqual(['message-missing']);
  expect(found({ a: '约' }, { a: 'Book', b: 'Go' })).toEqual(['message-missing']);
});

test('different marks, an empty text and a word of the other language are named', () => {
  expect(found({ a: '还有 {{count}} 个' }, { a: '{{number}} left' })).toEqual(['message-marks']);
  expect(found({ a: ' ' }, { a: 'Book' })).toEqual(['message-empty']);
  expect(found({ a: '点击 Submit' }, { a: 'Book' })).toEqual(['message-language']);
  expect(found({ a: '约' }, { a: 'Book 预约' })).toEqual(['message-language']);
});

test('names that Chinese readers know in Latin letters pass', () => {
  expect(found({ a: '导出 CSV，看 NPS' }, { a: 'Export CSV, see NPS' })).toEqual([]);
});

test('a key without text and a text without use are named', () => {
  const { zh } = catalogues({ shown: '约', table: { first: '一', second: '二' }, left: '没人用' }, {});
  const file = write(
    'console/src/Page.tsx',
    `export const Page = () => [t('shown'), t('gone'), t(\`table.${hole}\`), t(\`nowhere.${hole}\`)];\n`,
  );
  expect(checkMessageUse(root, [file], zh).map((finding) => finding.says.split(' ').slice(0, 4).join(' '))).toEqual([
    "t('gone') has no text:",
    'no key begins with',
    'console:left is asked for',
  ]);
});

test('a refusal says the same in both languages', () => {
  const right = {
    zh: { title: '{stateZh}了', action: '等 {seconds} 秒' },
    en: { title: 'It is {stateEn}', action: 'Wait {seconds} seconds' },
  };
  const rules = (entry: typeof right) => checkRefusalTexts({ 'slot-closed': entry }).map((finding) => finding.rule);
  expect(rules(right)).toEqual([]);
  expect(rules({ ...right, en: { ...right.en, action: 'Wait' } })).toEqual(['message-marks']);
  expect(rules({ ...right, zh: { ...right.zh, action: '' } })).toEqual(['message-empty', 'message-marks']);
});
