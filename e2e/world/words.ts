import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from './folders.ts';
import type { Language } from './variants.ts';

/** The words a person reads on the screen, by their key in the catalogues: a changed sentence does not break a journey. */
export interface Words {
  readonly language: Language;
  /** Words of the console. */
  readonly desk: (key: string, values?: Values) => string;
  /** Words of the console's later rooms. */
  readonly rooms: (key: string, values?: Values) => string;
  /** Words of the participant app. */
  readonly phone: (key: string, values?: Values) => string;
  /** Like `desk`, `rooms` and `phone`, with every open mark standing for any words. */
  readonly deskLike: (key: string, values?: Values) => RegExp;
  readonly roomsLike: (key: string, values?: Values) => RegExp;
  readonly phoneLike: (key: string, values?: Values) => RegExp;
  /** Content that comes in both languages. */
  readonly say: (text: { readonly zh: string; readonly en: string }) => string;
}

type Values = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, unknown>>;

const read = (language: Language, name: string): Catalogue =>
  JSON.parse(readFileSync(join(rootDir, 'ui/messages', language, `${name}.json`), 'utf8')) as Catalogue;

function find(catalogue: Catalogue, key: string): string | undefined {
  const value = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], catalogue);
  return typeof value === 'string' ? value : undefined;
}

/** The sentence of a key in its forms: the plural of a count, the polite form in large type. */
function formOf(catalogue: Catalogue, key: string, values: Values, isLarge: boolean): string {
  const plural = values.count === 1 ? `${key}_one` : `${key}_other`;
  const found =
    (isLarge ? find(catalogue, `large.${key}`) : undefined) ?? find(catalogue, key) ?? find(catalogue, plural);
  if (found === undefined) throw new TypeError(`the catalogue has no words for ${key}`);
  return found;
}

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => (name in values ? String(values[name]) : mark));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const pattern = (sentence: string, values: Values): RegExp =>
  new RegExp(
    fill(sentence, values)
      .split(/\{\{\w+\}\}/)
      .map(escaped)
      .join('.+'),
  );

export function loadWords(language: Language, isLarge: boolean): Words {
  const shelf = {
    desk: read(language, 'console'),
    rooms: read(language, 'console-rooms'),
    phone: read(language, 'participant'),
  };
  // Only the participant app has a polite form for large type.
  const sentence = (name: keyof typeof shelf, key: string, values: Values): string =>
    formOf(shelf[name], key, values, isLarge && name === 'phone');
  const exact =
    (name: keyof typeof shelf) =>
    (key: string, values: Values = {}): string =>
      fill(sentence(name, key, values), values);
  const like =
    (name: keyof typeof shelf) =>
    (key: string, values: Values = {}): RegExp =>
      pattern(sentence(name, key, values), values);
  return {
    language,
    desk: exact('desk'),
    rooms: exact('rooms'),
    phone: exact('phone'),
    deskLike: like('desk'),
    roomsLike: like('rooms'),
    phoneLike: like('phone'),
    say: (text) => (language === 'en' ? text.en : text.zh),
  };
}
