import { isAscii, isUtf8 } from 'node:buffer';
import type { RejectedRow, RejectReason } from './reject-reasons.ts';
import { createRow, needsMore, type Row, rowText, type Source, scanRow } from './scan-row.ts';

/**
 * Splits CSV into rows as its bytes arrive. A library takes some two microseconds a field, more than the whole import may
 * take for a row of seventeen; even one string per cell fills the memory faster than it is collected. So this makes one
 * pass over the bytes and hands out places.
 *
 * A row that is malformed costs its own first line and no more: reading resumes at the line after it, so that a quote
 * that is never closed cannot swallow the file. A quoted cell may run over several lines, if in the end the row is whole.
 */
export interface RowSplitter {
  /** Takes bytes of UTF-8; they are copied. */
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

export interface RowSplitterOptions {
  readonly delimiter: string;
  /** Cells a row must have. */
  readonly width: number;
  /** The row is used again for the next one. */
  readonly onRow: (row: Row, line: number) => void;
  readonly onReject: (row: RejectedRow) => void;
  /** Number of the first line pushed. */
  readonly firstLine: number;
}

/** Longest row; a longer line is rejected and not kept. */
export const maxRowBytes = 256 * 1024;
/** Most line breaks inside one row: beyond, the quote was surely never closed. */
const maxRowBreaks = 30;
/** What is kept of a rejected row that is too long. */
const keptBytes = 2000;

const newline = 10;
const carriageReturn = 13;
/** U+FFFD in UTF-8: what a decoder leaves where letters were broken. */
const broken = Buffer.from([0xef, 0xbf, 0xbd]);

/** What a row is rejected for whose letters cannot be read or kept. */
const oddityIn = (bytes: Buffer): RejectReason | null => {
  if (bytes.includes(0)) return 'nul-byte';
  return !isAscii(bytes) && (!isUtf8(bytes) || bytes.includes(broken)) ? 'bad-encoding' : null;
};

const lineEndIn = ({ bytes, used }: Source, from: number): number => {
  const end = bytes.indexOf(newline, from);
  return end < 0 || end >= used ? -1 : end;
};

const breaksIn = (source: Source, from: number, to: number): number => {
  let found = 0;
  for (let at = lineEndIn(source, from); at >= 0 && at < to; at = lineEndIn(source, at + 1)) found += 1;
  return found;
};

/** Why the row just read cannot be taken as it is, so that only its first line is rejected. */
const flawOf = (row: Row, width: number, breaks: number): RejectReason | null => {
  if (row.problem) return row.problem;
  const isTooLong = row.to - row.from > maxRowBytes;
  if (breaks > maxRowBreaks || (isTooLong && breaks > 0)) return 'unclosed-quote';
  if (isTooLong) return 'too-long';
  if (row.count !== width) return breaks > 0 ? 'unclosed-quote' : 'wrong-field-count';
  return null;
};

/** Adds bytes behind those that wait; room grows to the largest piece and stays. */
const append = (source: Source, more: Uint8Array): void => {
  if (source.used + more.length > source.bytes.length)
    source.bytes = Buffer.concat([source.bytes.subarray(0, source.used)], (source.used + more.length) * 2);
  source.bytes.set(more, source.used);
  source.used += more.length;
};

const dropUntil = (source: Source, at: number): void => {
  const from = Math.min(at, source.used);
  source.bytes.copyWithin(0, from, source.used);
  source.used -= from;
};

/** A rejected line for the report, without its return; of one that is too long only the beginning. */
const lineText = ({ bytes }: Source, start: number, stop: number): string => {
  if (stop - start > maxRowBytes) return bytes.toString('utf8', start, start + keptBytes);
  return bytes.toString('utf8', start, stop > start && bytes[stop - 1] === carriageReturn ? stop - 1 : stop);
};

export const createRowSplitter = (options: RowSplitterOptions): RowSplitter => {
  const { width, onRow, onReject, firstLine } = options;
  const mark = options.delimiter.charCodeAt(0);
  const source: Source = { bytes: Buffer.alloc(0), used: 0, isLast: false };
  const row = createRow(width);
  let line = firstLine;
  let mayBeOdd = false;
  /** The rest of a line that is too long goes by unread. */
  let isSkipping = false;

  /** Rejects the one line at `start`; returns where the next begins, or that its end has not come yet. */
  const rejectLine = (start: number, reason: RejectReason): number => {
    const end = lineEndIn(source, start);
    const stop = end < 0 ? source.used : end;
    const isTooLong = stop - start > maxRowBytes;
    if (end < 0 && !source.isLast && !isTooLong) return needsMore;
    onReject({ line, reason: isTooLong ? 'too-long' : reason, column: '', raw: lineText(source, start, stop) });
    isSkipping = end < 0 && !source.isLast;
    if (end < 0) return source.used;
    line += 1;
    return end + 1;
  };
  const takeRow = (start: number): number => {
    const next = scanRow(row, source, mark, start);
    if (next === needsMore) return source.used - start > maxRowBytes ? rejectLine(start, 'unclosed-quote') : needsMore;
    if (!row.problem && row.to === start) {
      line += 1;
      return next;
    }
    const breaks = row.problem ? 0 : breaksIn(source, start, row.to);
    const flaw = flawOf(row, width, breaks);
    if (flaw) return rejectLine(start, flaw);
    const oddity = mayBeOdd ? oddityIn(source.bytes.subarray(start, row.to)) : null;
    if (oddity) onReject({ line, reason: oddity, column: '', raw: rowText(row) });
    else onRow(row, line);
    line += 1 + breaks;
    return next;
  };
  const skipLine = (): number => {
    const end = lineEndIn(source, 0);
    if (end < 0) return source.used;
    isSkipping = false;
    line += 1;
    return end + 1;
  };
  const takeRows = (): void => {
    let at = isSkipping ? skipLine() : 0;
    while (at < source.used) {
      const next = takeRow(at);
      if (next === needsMore) break;
      at = next;
    }
    dropUntil(source, at);
  };

  return {
    push: (bytes) => {
      append(source, bytes);
      mayBeOdd = oddityIn(source.bytes.subarray(0, source.used)) !== null;
      takeRows();
    },
    end: () => {
      source.isLast = true;
      takeRows();
    },
  };
};
