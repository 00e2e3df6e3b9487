import { refuse } from '../../../kernel/refusal.ts';
import { createTextStream } from './decode-text.ts';
import type { Mapping } from './mapping.ts';
import { type Layout, readHeader } from './read-header.ts';
import type { RejectedRow } from './reject-reasons.ts';
import type { Row } from './scan-row.ts';
import { createRowSplitter, maxRowBytes, type RowSplitter } from './split-rows.ts';

/** Turns the bytes of a file into rows; every row reaches exactly one of the two callbacks. */
export interface FileReader {
  readonly push: (bytes: Buffer) => void;
  readonly end: () => FileForm;
}

/** What was found out about the file. */
export interface FileForm {
  readonly encoding: string;
  readonly delimiter: string;
  /** Columns of the file that the mapping does not know. */
  readonly ignoredColumns: readonly string[];
}

interface FileReaderOptions {
  readonly mapping: Mapping;
  /** Called once, before the first row; what it returns is then called for every row. */
  readonly onLayout: (layout: Layout) => (row: Row, line: number) => void;
  readonly onReject: (row: RejectedRow) => void;
}

const newline = 10;
const carriageReturn = 13;

/** A line break by carriage return alone (old Macs): told by the first bytes, which then hold no newline at all. */
const breaksByReturn = (bytes: Buffer): boolean => !bytes.includes(newline) && bytes.includes(carriageReturn);
const withNewlines = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte) => (byte === carriageReturn ? newline : byte)));

/** Refuses `import-encoding` and `import-header` before the first row is given out. */
export const createFileReader = ({ mapping, onLayout, onReject }: FileReaderOptions): FileReader => {
  const texts = createTextStream();
  let head: Buffer = Buffer.alloc(0);
  let isByReturn: boolean | null = null;
  let opened: { readonly layout: Layout; readonly splitter: RowSplitter } | null = null;

  /** Opens the splitter as soon as the header line is whole. */
  const open = (isLast: boolean) => {
    const first = head.findIndex((byte) => byte !== newline && byte !== carriageReturn);
    const start = first < 0 ? head.length : first;
    const found = head.indexOf(newline, start);
    if (found < 0 && !isLast && head.length <= maxRowBytes) return null;
    const end = found < 0 ? Math.min(head.length, maxRowBytes) : found;
    const layout = readHeader(head.toString('utf8', start, end).replace(/\r$/, ''), mapping);
    const firstLine = 2 + head.subarray(0, start).filter((byte) => byte === newline).length;
    const splitter = createRowSplitter({
      delimiter: layout.delimiter,
      width: layout.width,
      firstLine,
      onRow: onLayout(layout),
      onReject,
    });
    splitter.push(head.subarray(Math.min(head.length, end + 1)));
    head = Buffer.alloc(0);
    return { layout, splitter };
  };
  const take = (bytes: Buffer): void => {
    if (bytes.length === 0) return;
    isByReturn ??= breaksByReturn(bytes);
    const text = isByReturn ? withNewlines(bytes) : bytes;
    if (opened) {
      opened.splitter.push(text);
      return;
    }
    head = Buffer.concat([head, text]);
    opened = open(false);
  };

  return {
    push: (bytes) => take(texts.push(bytes) ?? refuse('import-encoding')),
    end: () => {
      take(texts.end() ?? refuse('import-encoding'));
      opened ??= open(true);
      const { layout, splitter } =
        opened ??
        refuse('import-header', { params: { detailZh: '文件里没有表头', detailEn: 'the file has no header' } });
      splitter.end();
      return { encoding: texts.encoding(), delimiter: layout.delimiter, ignoredColumns: layout.ignored };
    },
  };
};
