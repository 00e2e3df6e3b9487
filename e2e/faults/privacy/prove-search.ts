import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectThat } from '../../walks/expect.ts';
import { createSearch, pieceBytes } from './search.ts';

const control = 'the-search-works';

/** One string in each dress, behind as many bytes as `before` says. */
const dressed = (text: string): readonly (readonly [dress: string, before: number, bytes: Buffer])[] => [
  ['plain', 0, Buffer.from(text)],
  ['across two pieces', pieceBytes - 5, Buffer.from(text)],
  ['utf-16', 3, Buffer.from(text, 'utf16le')],
  ['hex', 0, Buffer.from(Buffer.from(text).toString('hex'))],
  ...['', 'a', 'ab'].map(
    (head) =>
      [`base64 behind ${head.length}`, 7, Buffer.from(Buffer.from(`${head}${text}.`).toString('base64'))] as const,
  ),
  ['address', 0, Buffer.from(encodeURIComponent(text))],
];

/** Finding nothing is worth something only from a search that finds: hides a planted string in every dress first. */
export const proveSearch = async (folder: string, planted: readonly string[]): Promise<void> => {
  const texts = planted.filter((_text, place) => place % 40 === 0);
  for (const text of texts) {
    const inside = join(folder, `proof-${texts.indexOf(text)}`);
    await mkdir(inside);
    await writeFile(join(inside, 'control'), control);
    const hidden = dressed(text);
    for (const [dress, before, bytes] of hidden)
      await writeFile(join(inside, dress), Buffer.concat([Buffer.alloc(before, 46), bytes]));
    const search = createSearch(planted);
    await search.folders('proof', control, [inside]);
    const found = new Set(search.hits.filter((hit) => hit.text === text).map((hit) => hit.where));
    for (const [dress] of hidden) expectThat(found.has(dress), `the search overlooks a string in the dress "${dress}"`);
  }
};
