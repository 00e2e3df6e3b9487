import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '@fairground/ui/messages/en/participant.json';
import zh from '@fairground/ui/messages/zh-CN/participant.json';
import { expect, test } from 'vitest';
import { createWords, landingPart } from './words.ts';

type Messages = Readonly<Record<string, unknown>>;

function flat(messages: Messages, before = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value]] : flat(value as Messages, `${before}${name}.`),
  );
}

const source = join(import.meta.dirname, '..');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
const chinese = new Map(flat(zh));
const english = new Map(flat(en));
const marks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test('every sentence exists in both languages, with the same marks', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  for (const [key, text] of chinese) expect(marks(english.get(key) ?? ''), key).toEqual(marks(text));
});

test('every sentence a page asks for is in the catalogue', () => {
  const asked = sources.flatMap(({ name, text }) =>
    [
      ...text.matchAll(
        /['`]((?:common|landing|home|state|offline|book|signIn|pass|play|result|survey|report|me)\.[\w.-]+)['`]/g,
      ),
    ].map((match) => `${name}: ${match[1]}`),
  );
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((each) => !chinese.has(each.split(': ')[1] ?? ''))).toEqual([]);
});

test('no sentence lies unused in the catalogue', () => {
  const all = sources.map(({ text }) => text).join('\n');
  const isUsed = (key: string) => {
    const plain = key.replace(/^large\./, '');
    return all.includes(`'${plain}'`) || all.includes(`\`${plain.slice(0, plain.lastIndexOf('.'))}.\${`);
  };
  expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

test('elder mode says 您 where the page says 你', () => {
  const familiar = [...chinese].filter(([key, text]) => !key.startsWith('large.') && text.includes('你'));
  expect(familiar.length).toBeGreaterThan(10);
  expect(familiar.map(([key]) => key).filter((key) => !chinese.get(`large.${key}`)?.includes('您'))).toEqual([]);
});

test('a sentence without a polite form stays as it is in elder mode', () => {
  const words = createWords('zh-CN', zh);
  expect(words.t(['large.pass.waitingFirst', 'pass.waitingFirst'])).toContain('您');
  expect(words.t(['large.pass.title', 'pass.title'])).toBe(zh.pass.title);
});

test('the landing page brings along only the sections it says', () => {
  expect(Object.keys(landingPart(zh))).toEqual(['common', 'landing', 'large']);
});
