/**
 * Which keys a file has shown so far, in about 10 bytes a key: a Set of strings would take over a gigabyte for the ten
 * million rows of a large file. Keys are told apart by 63 bits of a hash seeded per import; the odds that any two of
 * ten million keys meet are one in 180,000, and then one row is rejected as a duplicate, which the report shows.
 */
export interface KeySet {
  /** True where the key in these bytes is new. */
  readonly add: (bytes: Uint8Array, from: number, to: number) => boolean;
}

/** Many small tables grow one at a time, so that growing never holds two copies of everything. */
const partCount = 256;
const maxLoad = 0.8;
const growth = 1.5;

interface Part {
  low: Uint32Array;
  high: Uint32Array;
  used: number;
}

const emptyPart = (slots: number): Part => ({ low: new Uint32Array(slots), high: new Uint32Array(slots), used: 0 });

/** Finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Puts a hash into a part; false where it was there. A free slot has `high` = 0, which no hash has. */
const put = (part: Part, low: number, high: number): boolean => {
  const slots = part.high.length;
  let at = low % slots;
  while (part.high[at] !== 0) {
    if (part.high[at] === high && part.low[at] === low) return false;
    at = at + 1 === slots ? 0 : at + 1;
  }
  part.low[at] = low;
  part.high[at] = high;
  part.used += 1;
  return true;
};

const grown = (part: Part): Part => {
  const larger = emptyPart(Math.ceil(part.high.length * growth));
  for (let at = 0; at < part.high.length; at += 1) {
    const high = part.high[at] ?? 0;
    if (high !== 0) put(larger, part.low[at] ?? 0, high);
  }
  return larger;
};

/** `seed`: a random 32-bit number, so that nobody can write a file whose keys meet on purpose. */
export const createKeySet = (seed: number): KeySet => {
  const parts = Array.from({ length: partCount }, () => emptyPart(64));
  return {
    add: (bytes, from, to) => {
      let one = seed | 0;
      let two = ~seed;
      for (let at = from; at < to; at += 1) {
        const code = bytes[at] ?? 0;
        one = Math.imul(one ^ code, 0x01000193) + 0x7f4a7c15;
        two = Math.imul(two + code, 0x5bd1e995) ^ (two >>> 15);
      }
      const low = mix(one ^ (to - from));
      const high = (mix(two + low) | 1) >>> 0;
      const place = high >>> 24;
      const part = parts[place] as Part;
      if (!put(part, low, high)) return false;
      if (part.used > part.high.length * maxLoad) parts[place] = grown(part);
      return true;
    },
  };
};
