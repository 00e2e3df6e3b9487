import { randomFillSync } from 'node:crypto';
import { type ByteWriter, setInt32 } from './byte-writer.ts';
import type { ContactCells } from './read-contact.ts';
import type { RejectedRow, RejectReason } from './reject-reasons.ts';

/**
 * Rows on their way into the database, kept as the very bytes that COPY takes in its binary format: a million objects and
 * strings would cost more memory and time than the import itself. Each row is the count of its columns, then id, key and
 * attributes, each behind its length, and, where the mapping has no contact data, the columns that all rows share.
 */
export interface ImportBatch extends ByteWriter {
  count: number;
  /** Four places a row: its start, the end of its key, the end of its attributes, its end. */
  readonly places: Int32Array;
  readonly lines: Float64Array;
  /** The rows as they stood in the file, for those the database turns away. */
  readonly raw: Buffer;
  rawAt: number;
  readonly rawEnds: Int32Array;
  readonly contacts: (ContactCells | null)[];
}

const rowsPerBatch = 10_000;
const batchBytes = 8 * 1024 * 1024;
const rawBytes = 4 * 1024 * 1024;

export const createBatch = (): ImportBatch => ({
  bytes: Buffer.allocUnsafeSlow(batchBytes),
  at: 0,
  count: 0,
  places: new Int32Array(4 * rowsPerBatch),
  lines: new Float64Array(rowsPerBatch),
  raw: Buffer.allocUnsafeSlow(rawBytes),
  rawAt: 0,
  rawEnds: new Int32Array(rowsPerBatch),
  contacts: [],
});

export const emptyBatch = (batch: ImportBatch): void => {
  batch.at = 0;
  batch.count = 0;
  batch.rawAt = 0;
  batch.contacts.length = 0;
};

/** One letter of a cell becomes at most six bytes of JSON: `\u0001`. */
const growthMax = 6;

/** Whether a row of `bytes` bytes surely fits beside what all rows of the mapping share. */
export const hasRoom = (batch: ImportBatch, bytes: number, shared: number): boolean =>
  batch.count < rowsPerBatch && batch.at + bytes * growthMax + shared < batchBytes && batch.rawAt + bytes < rawBytes;

/** Where things stand from the start of a row: the id behind the count and its length, the key behind both and its own length. */
const idAt = 6;
const idBytes = 16;
export const keyAt = idAt + idBytes + 4;
/** Attributes stand behind their length and the version byte of jsonb. */
export const attributesAt = 5;

/** Keeps the row just written from `start` on. */
export const keepRow = (batch: ImportBatch, start: number, keyEnd: number, attributesEnd: number): void => {
  const place = 4 * batch.count;
  batch.places[place] = start;
  batch.places[place + 1] = keyEnd;
  batch.places[place + 2] = attributesEnd;
  batch.places[place + 3] = batch.at;
  batch.count += 1;
};

const startOf = (batch: ImportBatch, row: number): number => batch.places[4 * row] ?? 0;
const keyEndOf = (batch: ImportBatch, row: number): number => batch.places[4 * row + 1] ?? 0;

export const idOf = (batch: ImportBatch, row: number): string => {
  const hex = batch.bytes.toString('hex', startOf(batch, row) + idAt, startOf(batch, row) + idAt + idBytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
export const keyOf = (batch: ImportBatch, row: number): string =>
  batch.bytes.toString('utf8', startOf(batch, row) + keyAt, keyEndOf(batch, row));
export const attributesOf = (batch: ImportBatch, row: number): string =>
  batch.bytes.toString('utf8', keyEndOf(batch, row) + attributesAt, batch.places[4 * row + 2]);
export const bytesOf = (batch: ImportBatch, row: number): Buffer =>
  batch.bytes.subarray(startOf(batch, row), batch.places[4 * row + 3]);

/** The row as a rejected one. */
export const rejectedOf = (batch: ImportBatch, row: number, reason: RejectReason): RejectedRow => ({
  line: batch.lines[row] ?? 0,
  reason,
  column: '',
  raw: batch.raw.toString('utf8', row === 0 ? 0 : batch.rawEnds[row - 1], batch.rawEnds[row]),
});

const idsPerMs = 4096;
const randomBytesPerId = 8;

/**
 * Writes the count of columns and an id. Ids rise (RFC 9562, version 7: time, then a counter), so that a million of them
 * go to the end of an index instead of all over it; the last 62 bits of each are random.
 */
export const createHeadWriter = (columns: number, nowMs: number): ((out: ByteWriter) => void) => {
  const pool = Buffer.alloc(randomBytesPerId * 1024);
  let used = pool.length;
  let made = 0;
  return (out) => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const { bytes, at } = out;
    const ms = nowMs + Math.floor(made / idsPerMs);
    const version = 0x7000 | (made % idsPerMs);
    bytes[at] = columns >>> 8;
    bytes[at + 1] = columns;
    setInt32(bytes, at + 2, idBytes);
    setInt32(bytes, at + idAt, Math.floor(ms / 0x1_0000));
    setInt32(bytes, at + idAt + 4, ((ms % 0x1_0000) << 16) | version);
    for (let byte = 0; byte < randomBytesPerId; byte += 1) bytes[at + idAt + 8 + byte] = pool[used + byte] ?? 0;
    bytes[at + idAt + 8] = 0x80 | ((pool[used] ?? 0) & 0x3f);
    used += randomBytesPerId;
    made += 1;
    out.at = at + keyAt;
  };
};
