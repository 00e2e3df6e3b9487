import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One text of a catalogue, with the file that holds it. */
export type Message = { readonly key: string; readonly text: string; readonly file: string };

/** Full key (`namespace:path.in.file`) -> message, of one language. */
export type Catalogue = ReadonlyMap<string, Message>;

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Reads `ui/messages/<language>/*.json`; the file's name is the namespace, nested objects are joined with dots. */
export function readCatalogue(root: string, language: Language): Catalogue {
  const folder = path.join(root, 'ui', 'messages', language);
  const messages = new Map<string, Message>();
  if (!existsSync(folder)) return messages;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = `ui/messages/${language}/${name}`;
    const content: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    for (const [key, text] of flatten(content, '')) {
      const full = `${name.slice(0, -'.json'.length)}:${key}`;
      messages.set(full, { key: full, text, file });
    }
  }
  return messages;
}

function flatten(node: unknown, prefix: string): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]];
  if (node === null || typeof node !== 'object') return [[prefix, '']];
  return Object.entries(node).flatMap(([key, value]) => flatten(value, prefix === '' ? key : `${prefix}.${key}`));
}

/** Chinese has one plural form, English two: `count_one` and `count_other` are the one key `count`. */
export const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** The marks that code fills in: `{{name}}` of the catalogues, `{name}` of the contracts, `<0>` around words. */
export function placeholders(text: string): string {
  const marks = [...text.matchAll(/\{\{?\s*(\w+)[^}]*\}\}?|<(\d+|[a-z]+)\s*\/?>/g)].map(
    (match) => match[1] ?? `<${match[2]}>`,
  );
  return [...new Set(marks)].sort().join(', ');
}
