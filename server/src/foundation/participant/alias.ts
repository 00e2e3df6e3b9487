import { randomInt } from 'node:crypto';
import { aliasWords } from './alias-words.ts';

const digits = '〇一二三四五六七八九';
const numbersMax = 999;

export interface Alias {
  readonly zh: string;
  readonly en: string;
}

/** 灯笼七号, 纸鸢六〇七号: digits are read one by one, as on a room's door. */
export const aliasOf = (word: number, number: number): Alias => {
  const [zh, en] = aliasWords[word % aliasWords.length] ?? ['灯笼', 'Lantern'];
  const read = [...String(number)].map((digit) => digits[Number(digit)]).join('');
  return { zh: `${zh}${read}号`, en: `${en} ${number}` };
};

/** A friendly alias that says nothing about the person. Two people may share one: it names, it does not identify. */
export const newAlias = (): Alias => aliasOf(randomInt(aliasWords.length), randomInt(1, numbersMax + 1));
