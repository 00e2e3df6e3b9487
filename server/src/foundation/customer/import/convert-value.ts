import { type MappedColumn, normalName } from './mapping.ts';
import type { RejectReason } from './reject-reasons.ts';

/** A cell as JSON; null where it is empty. */
export type Converted =
  | { readonly ok: true; readonly json: string | null }
  | { readonly ok: false; readonly reason: RejectReason };
export type Converter = (raw: string) => Converted;

const fail = (reason: RejectReason): Converted => ({ ok: false, reason });
const of = (value: string | boolean): Converted => ({ ok: true, json: JSON.stringify(value) });
/** A number goes on in its own digits: passing through a double would change the last of eighteen. */
const ofDigits = (digits: string): Converted => ({ ok: true, json: digits });
const empty: Converted = { ok: true, json: null };

/** The limits of the mapping, both included. */
export const isWithin = (column: MappedColumn, value: number): boolean =>
  (column.min === undefined || value >= column.min) && (column.max === undefined || value <= column.max);

const integerPattern = /^[+-]?\d{1,15}$/;
const toInteger =
  (column: MappedColumn): Converter =>
  (raw) => {
    if (!integerPattern.test(raw)) return fail('bad-integer');
    const value = Number(raw);
    return isWithin(column, value) ? ofDigits(String(value)) : fail('out-of-range');
  };

const decimalPattern = /^([+-]?)0*(\d{1,18})(?:\.(\d{1,12}))?(?:e([+-]?\d{1,3}))?$/i;
const toDecimal =
  (column: MappedColumn): Converter =>
  (raw) => {
    const parts = decimalPattern.exec(raw);
    if (!parts || !Number.isFinite(Number(raw))) return fail('bad-decimal');
    if (!isWithin(column, Number(raw))) return fail('out-of-range');
    const [, sign, whole, fraction, exponent] = parts;
    return ofDigits(
      `${sign === '-' ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}${exponent ? `e${exponent}` : ''}`,
    );
  };

const defaultYes = ['yes', 'true', 'y', 't', '1', '是', '有'];
const defaultNo = ['no', 'false', 'n', 'f', '0', '否', '无'];
const toBoolean = (column: MappedColumn): Converter => {
  const known = new Map([
    ...(column.no ?? defaultNo).map((word): [string, boolean] => [normalName(word), false]),
    ...(column.yes ?? defaultYes).map((word): [string, boolean] => [normalName(word), true]),
  ]);
  return (raw) => {
    const value = known.get(normalName(raw));
    return value === undefined ? fail('bad-boolean') : of(value);
  };
};

const datePattern =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;
const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
const toDate: Converter = (raw) => {
  const found = datePattern
    .exec(raw)
    ?.slice(1)
    .filter((part) => part !== undefined);
  const [year = 0, month = 0, day = 0] = (found ?? []).map(Number);
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return fail('bad-date');
  return of(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
};

const toEnum = (column: MappedColumn): Converter => {
  const known = new Map((column.values ?? []).map((value) => [normalName(value), of(value)]));
  return (raw) => known.get(normalName(raw)) ?? fail('bad-enum');
};

const toText =
  (column: MappedColumn): Converter =>
  (raw) =>
    raw.length > column.maxLength ? fail('too-long') : of(raw);

const byType = (column: MappedColumn): Converter => {
  switch (column.type) {
    case 'integer':
      return toInteger(column);
    case 'decimal':
      return toDecimal(column);
    case 'boolean':
      return toBoolean(column);
    case 'date':
      return toDate;
    case 'enum':
      return toEnum(column);
    case 'text':
      return toText(column);
  }
};

/** Converts one cell of an attribute column: outer spaces go, an empty cell is null unless the column is required. */
export const attributeConverter = (column: MappedColumn): Converter => {
  const convert = byType(column);
  return (raw) => {
    const word = raw.trim();
    if (word !== '') return convert(word);
    return column.required ? fail('missing-value') : empty;
  };
};
