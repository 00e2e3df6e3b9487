import type { RejectedRow } from './reject-reasons.ts';

/** Where rejected rows go, as CSV text piece by piece; called only where there is something to keep. */
export interface RejectSink {
  readonly add: (csv: string) => Promise<void>;
}

/** Spreadsheets take a cell that begins so for a formula: an apostrophe in front keeps it text. */
const formulaStart = /^[=+\-@\t\r]/;

const cell = (word: string): string => {
  const safe = formulaStart.test(word) ? `'${word}` : word;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The mark lets spreadsheets read it as UTF-8. */
export const rejectedHeader = '\uFEFFline,reason,column,row\r\n';

/** Broken and zero letters would make the file itself unreadable for the next program. */
const readable = (raw: string): string => raw.replaceAll('\0', '\u2400');

export const rejectedLine = (row: RejectedRow): string =>
  `${row.line},${row.reason},${cell(row.column)},${cell(readable(row.raw))}\r\n`;
