import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lanternGlyphs, sealGlyphs } from './glyph-lists.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const list = (folder: string, pattern: RegExp) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}${name}`);

const code = list('./', /(?<!\.test)\.tsx?$/);
const styles = [...list('./', /\.css$/), ...list('./styles/', /\.css$/)];
const art = list('./art/', /\.svg$/);

describe('one place for colour', () => {
  test.each([...code, ...styles.filter((path) => path !== './tokens.css')])(
    '%s writes no colour of its own',
    (path) => {
      expect(read(path).match(/#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\brgba?\(|\bhsla?\(/gi) ?? []).toEqual([]);
    },
  );

  test('components use roles that exist', () => {
    const known = new Set([...read('./tokens.css').matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
    const used = styles.flatMap((path) => [...read(path).matchAll(/var\((--(?!fg-)[\w-]+)/g)].map((match) => match[1]));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('artwork', () => {
  test.each(art)('%s weighs at most 12 KB on the wire and calls nothing from outside', (path) => {
    const text = read(path);
    expect(gzipSync(text).length).toBeLessThanOrEqual(12 * 1024);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|data:|<script|<text/);
  });

  test('every character that is promised as artwork is drawn', () => {
    for (const [sheet, glyphs] of [
      ['./art/seal-glyphs.svg', sealGlyphs],
      ['./art/lantern-glyphs.svg', lanternGlyphs],
    ] as const) {
      const text = read(sheet);
      for (const character of glyphs)
        expect(text, character).toContain(`id="u${character.codePointAt(0)?.toString(16)}"`);
    }
  });
});

test('no style hides the focus ring, and everything that loops stops for those who asked for stillness', () => {
  for (const path of styles) {
    const text = read(path);
    expect(text.match(/focus-visible[^{]*\{[^}]*outline: none/g) ?? []).toHaveLength(path === './base.css' ? 1 : 0);
    if (/infinite/.test(text)) expect(text, path).toContain('prefers-reduced-motion');
  }
});
