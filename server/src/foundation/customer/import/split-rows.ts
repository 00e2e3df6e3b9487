import type { RejectedRow, RejectReason } from './reject-reasons.ts';

/**
 * Splits CSV text into rows as it arrives. A library was tried first: at some 2 microseconds a field it alone would
 * take longer than the whole import may. This one makes one pass over the letters and keeps nothing but the fields of
 * the row at hand.
 *
 * A row that is malformed costs its own first line and no more: reading resumes at the line after it, so that a quote
 * that is never closed cannot swallow the file. A quoted field may run over several lines, if in the end the row is whole.
 */
export interface RowSplitter {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

export interface RowSplitterOptions {
  readonly delimiter: string;
  /** Fields a row must have. */
  readonly width: number;
  /** `fields` is used again for the next row; `raw()` gives the row's own text. */
  readonly onRow: (fields: readonly string[], line: number, raw: () => string) => void;
  readonly onReject: (row: RejectedRow) => void;
  /** Line number of the first line pushed, from 1. */
  readonly firstLine: number;
}

/** Longest row in letters; a longer line is rejected and not kept. */
export const maxRowLetters = 256 * 1024;
/** Most line breaks inside one row: beyond, the quote was surely never closed. */
const maxRowBreaks = 30;
/** What is kept of a rejected row that is too long. */
const keptLetters = 2000;

const newline = 10;
const carriageReturn = 13;
const quote = 34;

/** The row runs past the text at hand. */
const needsMore = -1;

export const createRowSplitter = ({ delimiter, width, onRow, onReject, firstLine }: RowSplitterOptions): RowSplitter => {
  const mark = delimiter.charCodeAt(0);
  const fields: string[] = new Array<string>(width).fill('');
  let text = '';
  let isLast = false;
  let line = firstLine;
  let mayHoldOddities = false;
  /** The rest of a line that is too long goes by unread. */
  let isSkipping = false;
  let rowStart = 0;
  let rowEnd = 0;
  let count = 0;
  let problem: RejectReason | null = null;

  const raw = (): string => text.slice(rowStart, text.charCodeAt(rowEnd - 1) === carriageReturn ? rowEnd - 1 : rowEnd);
  const keep = (from: number, to: number): void => {
    if (count < width) fields[count] = text.slice(from, to);
    count += 1;
  };

  /** Reads a quoted field that opens at `at`; returns where it ends (at the letter after the closing quote). */
  const readQuoted = (at: number): number => {
    let from = at + 1;
    let before = '';
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) {
        problem = 'unclosed-quote';
        return isLast ? text.length : needsMore;
      }
      const next = text.charCodeAt(close + 1);
      if (next === quote) {
        before += text.slice(from, close + 1);
        from = close + 2;
        continue;
      }
      const isAtEnd = close + 1 === text.length;
      if (isAtEnd && !isLast) return needsMore;
      const isCrLf = next === carriageReturn && (text.charCodeAt(close + 2) === newline || close + 2 >= text.length);
      if (next === mark || next === newline || isCrLf || isAtEnd) {
        if (count < width) fields[count] = before === '' ? text.slice(from, close) : before + text.slice(from, close);
        count += 1;
        return isCrLf ? close + 2 : close + 1;
      }
      // A quote in the wrong place: of this line, or the opening quote of a later field that shows ours never closed.
      problem = text.lastIndexOf('\n', close) > at ? 'unclosed-quote' : 'stray-quote';
      return close;
    }
  };

  /** Reads the row at `start` into `fields`; returns the letter after its newline. Sets `problem` where it is malformed. */
  const readRow = (start: number): number => {
    const length = text.length;
    let at = start;
    count = 0;
    problem = null;
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        at = readQuoted(at);
        if (at === needsMore) return needsMore;
        if (problem) return at;
      } else {
        const from = at;
        let code = text.charCodeAt(at);
        while (code !== mark && code !== newline && at < length) {
          at += 1;
          code = text.charCodeAt(at);
        }
        if (at >= length && !isLast) return needsMore;
        keep(from, code === mark || text.charCodeAt(at - 1) !== carriageReturn || at === from ? at : at - 1);
      }
      if (at >= length && !isLast) return needsMore;
      const code = at < length ? text.charCodeAt(at) : newline;
      if (code === newline) {
        rowEnd = at;
        return at + 1;
      }
      at += 1;
    }
  };

  const newlinesWithin = (from: number, to: number): number => {
    let found = 0;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found += 1;
    return found;
  };

  /** Rejects the one line at `start`; returns where the next begins, or that its end has not come yet. */
  const rejectLine = (start: number, reason: RejectReason): number => {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const isTooLong = stop - start > maxRowLetters;
    if (end < 0 && !isLast && !isTooLong) return needsMore;
    rowStart = start;
    rowEnd = Math.min(stop, isTooLong ? start + keptLetters : stop);
    onReject({ line, reason: isTooLong ? 'too-long' : reason, column: '', raw: raw() });
    if (end < 0) {
      isSkipping = !isLast;
      return text.length;
    }
    line += 1;
    return end + 1;
  };

  const isBlank = (start: number, end: number): boolean => end === start || (end === start + 1 && text.charCodeAt(start) === carriageReturn);

  /** Takes one row; returns where the next begins. */
  const takeRow = (start: number): number => {
    const next = readRow(start);
    if (next === needsMore) return text.length - start > maxRowLetters ? rejectLine(start, 'unclosed-quote') : needsMore;
    if (problem) return rejectLine(start, problem);
    if (isBlank(start, rowEnd)) {
      line += 1;
      return next;
    }
    if (rowEnd - start > maxRowLetters) return rejectLine(start, 'too-long');
    const breaks = newlinesWithin(start, rowEnd);
    if (breaks > maxRowBreaks) return rejectLine(start, 'unclosed-quote');
    if (count !== width) return rejectLine(start, breaks > 0 ? 'unclosed-quote' : 'wrong-field-count');
    rowStart = start;
    const odd = mayHoldOddities ? text.slice(start, rowEnd) : '';
    if (odd.includes('\0')) onReject({ line, reason: 'nul-byte', column: '', raw: raw() });
    else if (odd.includes('\uFFFD')) onReject({ line, reason: 'bad-encoding', column: '', raw: raw() });
    else onRow(fields, line, raw);
    line += 1 + breaks;
    return next;
  };

  const takeRows = (): void => {
    let at = 0;
    if (isSkipping) {
      const end = text.indexOf('\n');
      if (end < 0) {
        text = '';
        return;
      }
      isSkipping = false;
      line += 1;
      at = end + 1;
    }
    while (at < text.length) {
      const next = takeRow(at);
      if (next === needsMore) break;
      at = next;
    }
    text = text.slice(at);
  };

  return {
    push: (more) => {
      text = text === '' ? more : text + more;
      mayHoldOddities = text.includes('\0') || text.includes('\uFFFD');
      takeRows();
    },
    end: () => {
      isLast = true;
      takeRows();
    },
  };
};
