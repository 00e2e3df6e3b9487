import { randomFillSync } from 'node:crypto';
import { type ByteWriter, copyUnescaped } from './byte-writer.ts';
import type { ContactCells } from './read-contact.ts';
import type { RejectedRow, RejectReason } from './reject-reasons.ts';

/**
 * Rows on their way into the database, kept as the very bytes that COPY takes: a million objects and strings would cost
 * more memory and time than the import itself. Each row is `id, tab, key, tab, attributes` and, where the mapping has no
 * contact data, the columns that all rows share.
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

export const rowsPerBatch = 10_000;
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

/** One letter of a cell becomes at most seven bytes: `\u0001` with its backslash doubled. */
const growthMax = 7;

/** Whether a row of `bytes` bytes surely fits beside what all rows of the mapping share. */
export const hasRoom = (batch: ImportBatch, bytes: number, shared: number): boolean =>
  batch.count < rowsPerBatch && batch.at + bytes * growthMax + shared < batchBytes && batch.rawAt + bytes < rawBytes;

/** Keeps the row just written from `start` on. */
export const keepRow = (batch: ImportBatch, start: number, keyEnd: number, attributesEnd: number): void => {
  const place = 4 * batch.count;
  batch.places[place] = start;
  batch.places[place + 1] = keyEnd;
  batch.places[place + 2] = attributesEnd;
  batch.places[place + 3] = batch.at;
  batch.count += 1;
};

export const idLength = 36;
const part = ({ bytes, places }: ImportBatch, from: number, to: number): string => copyUnescaped(bytes.toString('utf8', from, places[to]));

export const idOf = ({ bytes, places }: ImportBatch, row: number): string => bytes.toString('latin1', places[4 * row], (places[4 * row] ?? 0) + idLength);
export const keyOf = (batch: ImportBatch, row: number): string => part(batch, (batch.places[4 * row] ?? 0) + idLength + 1, 4 * row + 1);
export const attributesOf = (batch: ImportBatch, row: number): string => part(batch, (batch.places[4 * row + 1] ?? 0) + 1, 4 * row + 2);
export const lineBytesOf = ({ bytes, places }: ImportBatch, row: number): Buffer => bytes.subarray(places[4 * row], places[4 * row + 3]);

/** The row as a rejected one. */
export const rejectedOf = (batch: ImportBatch, row: number, reason: RejectReason): RejectedRow => ({
  line: batch.lines[row] ?? 0,
  reason,
  column: '',
  raw: batch.raw.toString('utf8', row === 0 ? 0 : batch.rawEnds[row - 1], batch.rawEnds[row]),
});

const digits = Buffer.from('0123456789abcdef');
const dash = 45;
const idsPerMs = 4096;
const randomBytesPerId = 8;

/** Writes the lowest `nibbles` hex digits of a number. */
const putHex = (bytes: Buffer, at: number, value: number, nibbles: number): number => {
  for (let nibble = nibbles - 1; nibble >= 0; nibble -= 1) bytes[at + nibbles - 1 - nibble] = digits[(value >>> (4 * nibble)) & 15] ?? 0;
  return at + nibbles;
};

/**
 * Ids that rise (RFC 9562, version 7: time, then a counter), so that a million of them go to the end of an index instead
 * of all over it; the last 62 bits of each are random.
 */
export const createIdWriter = (nowMs: number): ((out: ByteWriter) => void) => {
  const pool = Buffer.alloc(randomBytesPerId * 1024);
  let used = pool.length;
  let made = 0;
  return (out) => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const { bytes } = out;
    const ms = nowMs + Math.floor(made / idsPerMs);
    let at = putHex(bytes, out.at, Math.floor(ms / 0x1_0000), 8);
    bytes[at++] = dash;
    at = putHex(bytes, at, ms % 0x1_0000, 4);
    bytes[at++] = dash;
    at = putHex(bytes, at, 0x7000 | (made % idsPerMs), 4);
    bytes[at++] = dash;
    at = putHex(bytes, at, 0x8000 | (pool.readUInt16BE(used) & 0x3fff), 4);
    bytes[at++] = dash;
    at = putHex(bytes, at, pool.readUInt16BE(used + 2), 4);
    out.at = putHex(bytes, at, pool.readUInt32BE(used + 4), 8);
    used += randomBytesPerId;
    made += 1;
  };
};
