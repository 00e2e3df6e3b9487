import type { RejectReason } from './reject-reasons.ts';

/** Bytes of UTF-8 at hand: `bytes` up to `used`, and whether more will come. */
export interface Source {
  bytes: Buffer;
  used: number;
  isLast: boolean;
}

/** The row at hand: its cells as places in the bytes. Everything is good until the next row. */
export interface Row {
  bytes: Buffer;
  /** First byte, and the one after the last without the line break. */
  from: number;
  to: number;
  /** Cells found; places are kept for as many as the row should have. */
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells with doubled quotes, written out; null where the bytes themselves say it. */
  readonly written: (Buffer | null)[];
  /** Why the row is malformed. */
  problem: RejectReason | null;
}

const newline = 10;
const carriageReturn = 13;
const quote = 34;

/** The row runs past the bytes at hand. */
export const needsMore = -1;

export const createRow = (width: number): Row => ({
  bytes: Buffer.alloc(0),
  from: 0,
  to: 0,
  count: 0,
  starts: new Int32Array(width),
  ends: new Int32Array(width),
  written: new Array<Buffer | null>(width).fill(null),
  problem: null,
});

/** Cell `place` as text. */
export const cellText = (row: Row, place: number): string =>
  row.written[place]?.toString('utf8') ?? row.bytes.toString('utf8', row.starts[place], row.ends[place]);

/** The row's own text. */
export const rowText = (row: Row): string => row.bytes.toString('utf8', row.from, row.to);

const keepCell = (row: Row, from: number, to: number, written: Buffer | null): void => {
  if (row.count < row.starts.length) {
    row.starts[row.count] = from;
    row.ends[row.count] = to;
    row.written[row.count] = written;
  }
  row.count += 1;
};

/** Quotes are single bytes in UTF-8, so that latin1 carries every letter through unharmed. */
const withoutDoubles = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.from(bytes.toString('latin1', from, to).replaceAll('""', '"'), 'latin1');

/** Reads a quoted cell that opens at `open`; returns the place after it, or sets `problem`. */
const readQuoted = (row: Row, { bytes, used, isLast }: Source, mark: number, open: number): number => {
  let close = open + 1;
  let hasDoubles = false;
  for (;;) {
    while (close < used && bytes[close] !== quote) close += 1;
    if (close >= used) {
      row.problem = 'unclosed-quote';
      return isLast ? used : needsMore;
    }
    const next = close + 1 < used ? bytes[close + 1] : undefined;
    if (next === quote) {
      hasDoubles = true;
      close += 2;
      continue;
    }
    const isCutReturn = next === carriageReturn && close + 2 >= used;
    if ((next === undefined || isCutReturn) && !isLast) return needsMore;
    const isReturn = isCutReturn || (next === carriageReturn && bytes[close + 2] === newline);
    if (next === undefined || next === mark || next === newline || isReturn) {
      keepCell(row, open + 1, close, hasDoubles ? withoutDoubles(bytes, open + 1, close) : null);
      return isReturn ? close + 2 : close + 1;
    }
    // A quote in the wrong place: of this line, or the opening one of a later cell that shows ours was never closed.
    row.problem = bytes.lastIndexOf(newline, close) > open ? 'unclosed-quote' : 'stray-quote';
    return close;
  }
};

/** Reads the row that begins at `start`; returns the place after its line break, or `needsMore`. */
export const scanRow = (row: Row, source: Source, mark: number, start: number): number => {
  const { bytes, used, isLast } = source;
  let at = start;
  row.bytes = bytes;
  row.from = start;
  row.count = 0;
  row.problem = null;
  for (;;) {
    if (at < used && bytes[at] === quote) {
      at = readQuoted(row, source, mark, at);
      if (at === needsMore || row.problem) return at;
    } else {
      const from = at;
      while (at < used && bytes[at] !== mark && bytes[at] !== newline) at += 1;
      if (at >= used && !isLast) return needsMore;
      const isRowEnd = at >= used || bytes[at] === newline;
      keepCell(row, from, isRowEnd && at > from && bytes[at - 1] === carriageReturn ? at - 1 : at, null);
    }
    if (at >= used && !isLast) return needsMore;
    if (at >= used || bytes[at] === newline) {
      row.to = at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
      return at + 1;
    }
    at += 1;
  }
};
