import { defect } from './defect.ts';
import { sha256Words } from './sha256.ts';

export interface DrawName {
  readonly seed: string;
  /** Event or rule that draws. */
  readonly sourceId: string;
  readonly occurrence: number;
  readonly purpose: string;
}

const SPAN = 2 ** 48;

/**
 * The luck of one named moment: an integer in [0, bound). It depends on its own name only, never on how many draws
 * came before, so that content can be added without shifting anybody's luck. No modulo bias: values beyond the last
 * whole multiple of `bound` are thrown away and the next 48 bits are taken. bound: 1 to 2^32.
 */
export function drawInteger(name: DrawName, bound: number): number {
  if (!Number.isSafeInteger(bound) || bound < 1 || bound > 2 ** 32) return defect(`draw bound ${bound}`);
  const text = `${name.seed}|${name.sourceId}|${name.occurrence}|${name.purpose}`;
  const limit = SPAN - (SPAN % bound);
  for (let attempt = 0; attempt < 64; attempt++) {
    const words = sha256Words(attempt === 0 ? text : `${text}|${attempt}`);
    for (let i = 0; i + 1 < words.length; i += 2) {
      const value = ((words[i] as number) >>> 0) * 0x10000 + ((words[i + 1] as number) >>> 16);
      if (value < limit) return value % bound;
    }
  }
  return defect('a draw found no value');
}
