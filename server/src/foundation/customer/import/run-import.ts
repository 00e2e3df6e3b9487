import { hash as digest, randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { House } from '../../../kernel/house.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { type ConvertedRow, createRowConverter, type RowConverter } from './convert-row.ts';
import { createTextStream } from './decode-text.ts';
import { createKeySet } from './key-set.ts';
import { attributeName, type Mapping } from './mapping.ts';
import { type Layout, readHeader } from './read-header.ts';
import { type RejectSink, rejectedHeader, rejectedLine } from './rejected-rows.ts';
import type { RejectedRow, RejectReason } from './reject-reasons.ts';
import { createRowSplitter, maxRowLetters, type RowSplitter } from './split-rows.ts';
import { type BatchMood, type ImportRow, type ImportTarget, tryBatch, writeBatch } from './write-batch.ts';

/** `read` = `created` + `updated` + `unchanged` + `rejected` once all batches are in; blank lines are not rows. */
export interface ImportCounts {
  readonly bytesRead: number;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejectedByReason: Readonly<Partial<Record<RejectReason, number>>>;
}

export interface ImportOutcome extends ImportCounts {
  readonly encoding: string;
  readonly delimiter: string;
  /** Columns of the file that the mapping does not know. */
  readonly ignoredColumns: readonly string[];
}

export interface ImportOptions {
  readonly chunks: AsyncIterable<Buffer>;
  readonly mapping: Mapping;
  readonly orgPath: string;
  readonly isDryRun: boolean;
  readonly rejects: RejectSink;
  readonly onProgress?: (counts: ImportCounts) => void;
}

const rowsPerBatch = 10_000;
/** Two batches in the database while the next is read: one waits for the disk, the other computes. */
const batchesAtOnce = 2;

const tallyOf = () => ({ bytesRead: 0, read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, rejectedByReason: {} as Partial<Record<RejectReason, number>> });

/** Contact data makes the digest keyed: without the key nobody can find a number by trying them all. */
const rowHash = (house: House, row: ConvertedRow): string =>
  row.contact === null
    ? digest('sha256', row.attributes, 'hex').slice(0, 32)
    : house.keyring.keyedHash('import-row', `${row.attributes}${JSON.stringify(row.contact)}`).toString('hex', 0, 16);

/** Batches on their way; the first failure is kept and thrown at the next step. */
const createQueue = (work: (rows: readonly ImportRow[]) => Promise<void>) => {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  const check = (): void => {
    if (failure) throw failure.error;
  };
  return {
    add: (rows: readonly ImportRow[]): void => {
      const one = work(rows)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
    /** Waits until at most `left` batches are running. */
    drain: async (left: number): Promise<void> => {
      while (running.size > left) await Promise.race(running);
      check();
    },
    settle: async (): Promise<void> => {
      await Promise.all(running);
    },
  };
};

interface Reader {
  readonly layout: Layout;
  readonly splitter: RowSplitter;
}

/** A line break by carriage return alone (old Macs): told by the first text, which then has no newline at all. */
const breaksByReturn = (text: string): boolean => !text.includes('\n') && text.includes('\r');

/**
 * Reads a file to its end and writes its customers batch by batch, in memory that does not grow with the file. What was
 * written stays when the import is cut short; running it again finds that part unchanged. Refuses `import-encoding` and
 * `import-header` before anything is written.
 */
export const runImport = async (house: House, options: ImportOptions): Promise<ImportOutcome> => {
  const { mapping, isDryRun } = options;
  const tally = tallyOf();
  const target: ImportTarget = {
    source: mapping.source,
    kind: mapping.kind,
    orgPath: options.orgPath,
    attributeNames: mapping.columns.filter((column) => column.to === 'attribute').map(attributeName),
    hasContact: mapping.columns.some((column) => column.to === 'name' || column.to === 'mobile' || column.to === 'email'),
  };
  const keys = createKeySet(randomInt(2 ** 32));
  const mood: BatchMood = { isAllNew: false };
  let rejectedWords = '';
  let isFirstReject = true;
  let batch: ImportRow[] = [];

  const reject = (row: RejectedRow): void => {
    tally.rejected += 1;
    tally.rejectedByReason[row.reason] = (tally.rejectedByReason[row.reason] ?? 0) + 1;
    rejectedWords += rejectedLine(row);
  };
  const keepRejected = async (): Promise<void> => {
    if (rejectedWords === '') return;
    const words = isFirstReject ? rejectedHeader + rejectedWords : rejectedWords;
    isFirstReject = false;
    rejectedWords = '';
    await options.rejects.add(words);
  };
  const queue = createQueue(async (rows) => {
    const result = isDryRun ? await tryBatch(house, target, rows) : await writeBatch(house, target, rows, mood);
    tally.created += result.created;
    tally.updated += result.updated;
    tally.unchanged += result.unchanged;
    for (const row of result.rejected) reject(row);
  });
  const flush = (): void => {
    if (batch.length > 0) queue.add(batch);
    batch = [];
  };
  const takeRow = (convert: RowConverter, fields: readonly string[], line: number, raw: string): void => {
    tally.read += 1;
    const row = convert(fields);
    if ('reason' in row) return reject({ line, raw, ...row });
    if (!keys.add(row.key)) return reject({ line, raw, reason: 'duplicate-key-in-file', column: '' });
    batch.push({ ...row, hash: rowHash(house, row), line, raw });
  };

  let reader: Reader | null = null;
  let head = '';
  let returnsOnly: boolean | null = null;
  /** Opens the reader as soon as the header line is whole. */
  const open = (isLast: boolean): void => {
    const start = /^[\r\n]*/.exec(head)?.[0] ?? '';
    const end = head.indexOf('\n', start.length);
    if (end < 0 && !isLast && head.length <= maxRowLetters) return;
    const header = head.slice(start.length, end < 0 ? Math.min(head.length, maxRowLetters) : end);
    const layout = readHeader(header.replace(/\r$/, ''), mapping);
    const convert = createRowConverter(mapping, layout.places);
    const firstLine = start.split('\n').length + 1;
    const splitter = createRowSplitter({
      delimiter: layout.delimiter,
      width: layout.width,
      firstLine,
      onRow: (fields, line, raw) => takeRow(convert, fields, line, raw()),
      onReject: (row) => {
        tally.read += 1;
        reject(row);
      },
    });
    reader = { layout, splitter };
    splitter.push(end < 0 ? '' : head.slice(end + 1));
    head = '';
  };
  const take = (text: string, isLast: boolean): void => {
    returnsOnly ??= text === '' ? null : breaksByReturn(text);
    const words = returnsOnly ? text.replaceAll('\r', '\n') : text;
    if (reader) reader.splitter.push(words);
    else {
      head += words;
      if (head !== '' || isLast) open(isLast);
    }
  };

  const texts = createTextStream();
  try {
    for await (const chunk of options.chunks) {
      tally.bytesRead += chunk.length;
      take(texts.push(chunk) ?? refuse('import-encoding'), false);
      if (batch.length >= rowsPerBatch) flush();
      await keepRejected();
      await queue.drain(batchesAtOnce);
      options.onProgress?.(tally);
      // Whoever else this process serves gets a turn after every piece.
      await turn();
    }
    take(texts.end() ?? refuse('import-encoding'), true);
    const { layout, splitter } = reader ?? refuse('import-header', { params: { detailZh: '文件里没有表头', detailEn: 'the file has no header' } });
    splitter.end();
    flush();
    await queue.drain(0);
    await keepRejected();
    options.onProgress?.(tally);
    return { ...tally, encoding: texts.encoding(), delimiter: layout.delimiter, ignoredColumns: layout.ignored };
  } catch (error) {
    await queue.settle();
    await keepRejected();
    throw error;
  }
};
