import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { defect } from '../../../kernel/defect.ts';
import type { House } from '../../../kernel/house.ts';
import { createBatchQueue } from './batch-queue.ts';
import { createBatch, emptyBatch, type ImportBatch } from './import-batch.ts';
import { createTarget, type ImportTarget } from './import-target.ts';
import { createKeySet } from './key-set.ts';
import type { Mapping } from './mapping.ts';
import { createFileReader, type FileForm } from './read-file.ts';
import type { Layout } from './read-header.ts';
import type { RejectedRow, RejectReason } from './reject-reasons.ts';
import { type RejectSink, rejectedHeader, rejectedLine } from './rejected-rows.ts';
import { type Row, rowText } from './scan-row.ts';
import { type BatchMood, tryBatch, writeBatch } from './write-batch.ts';
import { createRowWriter } from './write-row.ts';

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

export type ImportOutcome = ImportCounts & FileForm;

export interface ImportOptions {
  readonly chunks: AsyncIterable<Buffer>;
  readonly mapping: Mapping;
  /** Organisation that new customers belong to; customers of an organisation outside it are left alone. */
  readonly orgPath: string;
  readonly isDryRun: boolean;
  readonly rejects: RejectSink;
  /** Called after every piece of the file with figures that go on growing. */
  readonly onProgress?: (counts: ImportCounts) => void;
}

/**
 * Batches in the database while the next is read: while one waits for the disk or for bytes, the others compute. More
 * where there are more processors; each holds some 12 MB.
 */
const batchesAtOnce = Math.min(4, Math.max(3, availableParallelism()));
/** The file is worked through in pieces: after each, whoever else this process serves gets a turn. */
const pieceBytes = 256 * 1024;

async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += pieceBytes) yield chunk.subarray(from, from + pieceBytes);
  }
}

/** Counts rejected rows and hands their text on. */
const createRejects = (sink: RejectSink) => {
  const byReason: Partial<Record<RejectReason, number>> = {};
  let words = '';
  let isFirst = true;
  return {
    byReason,
    add: (row: RejectedRow): void => {
      byReason[row.reason] = (byReason[row.reason] ?? 0) + 1;
      words += rejectedLine(row);
    },
    keep: async (): Promise<void> => {
      if (words === '') return;
      const piece = isFirst ? rejectedHeader + words : words;
      isFirst = false;
      words = '';
      await sink.add(piece);
    },
  };
};

/** Batches are large and used over and over: a fresh one each time would pile up faster than it is collected. */
const createBatchPool = () => {
  const free: ImportBatch[] = [];
  return {
    take: (): ImportBatch => free.pop() ?? createBatch(),
    giveBack: (batch: ImportBatch): void => {
      emptyBatch(batch);
      free.push(batch);
    },
  };
};

/** The part between the reader and the database: fills batches, sends them, counts what came of them. */
const createIntake = (house: House, options: ImportOptions, target: ImportTarget) => {
  const keys = createKeySet(randomInt(2 ** 32));
  const mood: BatchMood = { isAllNew: false };
  const pool = createBatchPool();
  const rejects = createRejects(options.rejects);
  const tally = {
    bytesRead: 0,
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    rejectedByReason: rejects.byReason,
  };
  let batch = pool.take();
  const reject = (row: RejectedRow): void => {
    tally.rejected += 1;
    rejects.add(row);
  };
  const queue = createBatchQueue<ImportBatch>(async (full) => {
    const result = options.isDryRun ? await tryBatch(house, target, full) : await writeBatch(house, target, full, mood);
    tally.created += result.created;
    tally.updated += result.updated;
    tally.unchanged += result.unchanged;
    for (const row of result.rejected) reject(row);
    pool.giveBack(full);
  });
  const send = (): void => {
    if (batch.count === 0) return;
    queue.add(batch);
    batch = pool.take();
  };
  const onLayout = ({ places }: Layout) => {
    const write = createRowWriter({
      mapping: options.mapping,
      places,
      columnCount: target.hasContact ? 14 : 8,
      tail: target.tail,
      keys,
      nowMs: Date.now(),
    });
    return (row: Row, line: number): void => {
      tally.read += 1;
      let problem = write(row, line, batch);
      if (problem === 'full') {
        send();
        problem = write(row, line, batch);
      }
      if (problem === 'full') defect('a row is larger than a batch');
      else if (problem) reject({ line, raw: rowText(row), ...problem });
    };
  };
  const onReject = (row: RejectedRow): void => {
    tally.read += 1;
    reject(row);
  };
  return { tally, queue, rejects, send, onLayout, onReject };
};

/**
 * Reads a file to its end and writes its customers batch by batch, in memory that does not grow with the file. What was
 * written stays when the import is cut short; running it again finds that part unchanged. Refuses `import-encoding` and
 * `import-header` before anything is written.
 */
export const runImport = async (house: House, options: ImportOptions): Promise<ImportOutcome> => {
  const target = await createTarget(house, options.mapping, options.orgPath);
  const { tally, queue, rejects, send, onLayout, onReject } = createIntake(house, options, target);
  const file = createFileReader({ mapping: options.mapping, onLayout, onReject });
  try {
    for await (const piece of piecesOf(options.chunks)) {
      tally.bytesRead += piece.length;
      file.push(piece);
      await rejects.keep();
      await queue.drain(batchesAtOnce);
      options.onProgress?.(tally);
      await turn();
    }
    const form = file.end();
    send();
    await queue.drain(0);
    options.onProgress?.(tally);
    return { ...tally, ...form };
  } finally {
    await queue.settle();
    await rejects.keep();
  }
};
