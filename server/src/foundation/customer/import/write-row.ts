import { type ByteWriter, put, putRange, setInt32 } from './byte-writer.ts';
import { attributesAt, createHeadWriter, hasRoom, type ImportBatch, keepRow, keyAt } from './import-batch.ts';
import type { KeySet } from './key-set.ts';
import { attributeName, type MappedColumn, type Mapping } from './mapping.ts';
import { createContactReader, type RowProblem } from './read-contact.ts';
import type { RejectReason } from './reject-reasons.ts';
import { cellText, type Row } from './scan-row.ts';
import { createCellWriter } from './write-cell.ts';

/** Converts a row into the batch; says why where it cannot be taken, and `full` where the batch must go first. */
export type RowWriter = (row: Row, line: number, batch: ImportBatch) => RowProblem | 'full' | null;

interface RowWriterOptions {
  readonly mapping: Mapping;
  /** In which cell each mapped column stands. */
  readonly places: ReadonlyMap<MappedColumn, number>;
  /** Columns of a row in all, and those that all rows share, in PostgreSQL's binary format. */
  readonly columnCount: number;
  readonly tail: Uint8Array;
  readonly keys: KeySet;
  readonly nowMs: number;
}

const openBrace = 123;
const closeBrace = 125;
/** Version of jsonb's binary format. */
const jsonbVersion = 1;
const maxKeyLetters = 64;

/** Control letters would not survive a screen or a file. */
const hasControls = (word: string): boolean => [...word].some((letter) => letter < ' ' || letter === '\u007f');

const isPlainKey = (bytes: Buffer, from: number, to: number): boolean => {
  if (to === from || to - from > maxKeyLetters) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= 32 || byte >= 127) return false;
  }
  return true;
};

const writeKey = (row: Row, place: number, out: ByteWriter): RejectReason | null => {
  const [from, to] = [row.starts[place] ?? 0, row.ends[place] ?? 0];
  if (!row.written[place] && isPlainKey(row.bytes, from, to)) {
    putRange(out, row.bytes, from, to);
    return null;
  }
  const key = cellText(row, place).trim();
  if (key === '') return 'missing-key';
  if (key.length > maxKeyLetters) return 'too-long';
  if (hasControls(key)) return 'bad-key';
  put(out, Buffer.from(key));
  return null;
};

/** The order in which PostgreSQL keeps the keys of a jsonb, so that it need not sort them for every row. */
const jsonbOrder = (a: string, b: string): number => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length - other.length || Buffer.compare(one, other);
};

type AttributesWriter = (row: Row, out: ByteWriter) => RowProblem | null;

const createAttributesWriter = (mapping: Mapping, places: ReadonlyMap<MappedColumn, number>): AttributesWriter => {
  const columns = mapping.columns
    .filter((column) => column.to === 'attribute')
    .sort((a, b) => jsonbOrder(attributeName(a), attributeName(b)))
    .map((column) => ({
      name: column.column[0] ?? '',
      place: places.get(column) ?? 0,
      write: createCellWriter(column),
    }));
  return (row, out) => {
    const start = out.at;
    for (const { name, place, write } of columns) {
      const written = row.written[place];
      const reason = written
        ? write(written, 0, written.length, out)
        : write(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0, out);
      if (reason) return { reason, column: name };
    }
    // The comma before the first attribute makes room for the brace.
    out.bytes[start] = openBrace;
    out.at = Math.max(out.at, start + 1);
    out.bytes[out.at++] = closeBrace;
    return null;
  };
};

/** Compiles a mapping for a header. */
export const createRowWriter = ({ mapping, places, columnCount, tail, keys, nowMs }: RowWriterOptions): RowWriter => {
  const keyColumn = mapping.columns.find((column) => column.to === 'key');
  const keyPlace = (keyColumn && places.get(keyColumn)) ?? 0;
  const keyName = keyColumn?.column[0] ?? '';
  const readContact = createContactReader(mapping, places);
  const writeAttributes = createAttributesWriter(mapping, places);
  const writeHead = createHeadWriter(columnCount, nowMs);
  const shared =
    keyAt +
    tail.length +
    16 +
    mapping.columns.reduce((sum, column) => sum + 16 + 6 * Buffer.byteLength(attributeName(column)), 0);

  const writeColumns = (row: Row, batch: ImportBatch): RowProblem | null => {
    const start = batch.at;
    writeHead(batch);
    const wrongKey = writeKey(row, keyPlace, batch);
    if (wrongKey) return { reason: wrongKey, column: keyName };
    const keyEnd = batch.at;
    setInt32(batch.bytes, start + keyAt - 4, keyEnd - start - keyAt);
    batch.bytes[keyEnd + 4] = jsonbVersion;
    batch.at = keyEnd + attributesAt;
    const wrong = writeAttributes(row, batch);
    if (wrong) return wrong;
    const attributesEnd = batch.at;
    setInt32(batch.bytes, keyEnd, attributesEnd - keyEnd - 4);
    const contact = readContact?.(row) ?? null;
    if (contact && 'reason' in contact) return contact;
    if (!keys.add(batch.bytes, start + keyAt, keyEnd)) return { reason: 'duplicate-key-in-file', column: keyName };
    if (contact) batch.contacts.push(contact);
    else put(batch, tail);
    keepRow(batch, start, keyEnd, attributesEnd);
    return null;
  };

  return (row, line, batch) => {
    if (!hasRoom(batch, row.to - row.from, shared)) return 'full';
    const start = batch.at;
    const place = batch.count;
    const problem = writeColumns(row, batch);
    if (problem) {
      batch.at = start;
      return problem;
    }
    batch.lines[place] = line;
    batch.rawAt += row.bytes.copy(batch.raw, batch.rawAt, row.from, row.to);
    batch.rawEnds[place] = batch.rawAt;
    return null;
  };
};
