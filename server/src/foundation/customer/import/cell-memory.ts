/** Most cells remembered per column, and the longest one. Columns of banks repeat themselves: remembering is cheaper than converting. */
const cellsMax = 4096;
const cellBytesMax = 64;
const slots = cellsMax * 2;

interface Remembered<T> {
  readonly cell: Buffer;
  readonly made: T;
}

const isSame = (cell: Buffer, bytes: Buffer, from: number, to: number): boolean => {
  if (cell.length !== to - from) return false;
  for (let at = 0; at < cell.length; at += 1) if (cell[at] !== bytes[from + at]) return false;
  return true;
};

/** What `make` makes of a cell, remembered by its bytes so that a cell seen before costs no string. */
export const createCellMemory = <T>(make: (text: string) => T): ((bytes: Buffer, from: number, to: number) => T) => {
  const known: (Remembered<T> | undefined)[] = new Array<Remembered<T> | undefined>(slots).fill(undefined);
  let count = 0;
  return (bytes, from, to) => {
    if (to - from > cellBytesMax) return make(bytes.toString('utf8', from, to));
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let one = known[slot]; one !== undefined; one = known[slot]) {
      if (isSame(one.cell, bytes, from, to)) return one.made;
      slot = (slot + 1) & (slots - 1);
    }
    const made = make(bytes.toString('utf8', from, to));
    if (count < cellsMax) {
      known[slot] = { cell: Buffer.from(bytes.subarray(from, to)), made };
      count += 1;
    }
    return made;
  };
};
