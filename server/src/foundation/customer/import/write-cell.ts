import { type ByteWriter, put, putRange } from './byte-writer.ts';
import { createCellMemory } from './cell-memory.ts';
import { attributeConverter, isWithin } from './convert-value.ts';
import { attributeName, type MappedColumn } from './mapping.ts';
import type { RejectReason } from './reject-reasons.ts';

/** Writes `,"name":value` for a cell, nothing for an empty one; says why where the cell is wrong. */
export type CellWriter = (bytes: Buffer, from: number, to: number, out: ByteWriter) => RejectReason | null;

const minus = 45;
const zero = 48;
const nine = 57;
const space = 32;
const quote = 34;
const backslash = 92;
const lastPlain = 126;

/** Whether a cell is an integer written as JSON writes it, of at most 15 digits and within the limits. */
const isPlainInteger = (column: MappedColumn, bytes: Buffer, from: number, to: number): boolean => {
  const first = bytes[from] === minus ? from + 1 : from;
  if (to - first < 1 || to - first > 15 || (bytes[first] === zero && to - from > 1)) return false;
  let value = 0;
  for (let at = first; at < to; at += 1) {
    const digit = bytes[at] ?? 0;
    if (digit < zero || digit > nine) return false;
    value = value * 10 + digit - zero;
  }
  return isWithin(column, first === from ? value : -value);
};

/** Whether a cell is short ASCII text that JSON takes as it stands. */
const isPlainText = (column: MappedColumn, bytes: Buffer, from: number, to: number): boolean => {
  if (to - from > column.maxLength || bytes[from] === space || bytes[to - 1] === space) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < space || byte > lastPlain || byte === quote || byte === backslash) return false;
  }
  return true;
};

/** The long way, by strings: every type, any letters. */
const longWay = (column: MappedColumn, start: string): ((text: string) => Buffer | RejectReason) => {
  const convert = attributeConverter(column);
  return (text) => {
    const made = convert(text);
    if (!made.ok) return made.reason;
    return Buffer.from(made.json === null ? '' : start + made.json);
  };
};

/** Compiles an attribute column. What is plain is copied byte by byte; the rest goes the long way once and is remembered. */
export const createCellWriter = (column: MappedColumn): CellWriter => {
  const start = `,${JSON.stringify(attributeName(column))}:`;
  const startBytes = Buffer.from(start);
  const textStart = Buffer.from(`${start}"`);
  const remember = createCellMemory(longWay(column, start));
  return (bytes, from, to, out) => {
    if (from === to) return column.required ? 'missing-value' : null;
    if (column.type === 'integer' && isPlainInteger(column, bytes, from, to)) {
      put(out, startBytes);
      putRange(out, bytes, from, to);
      return null;
    }
    if (column.type === 'text' && isPlainText(column, bytes, from, to)) {
      put(out, textStart);
      putRange(out, bytes, from, to);
      out.bytes[out.at++] = quote;
      return null;
    }
    const made = remember(bytes, from, to);
    if (typeof made === 'string') return made;
    put(out, made);
    return null;
  };
};
