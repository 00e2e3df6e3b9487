import { contact as contactShape } from '@fairground/contracts/customer';
import type { Contact } from '../contact.ts';
import { attributeConverter, remembered } from './convert-value.ts';
import { attributeName, type MappedColumn, type Mapping } from './mapping.ts';
import type { RejectReason } from './reject-reasons.ts';

/** A cell that a mapped contact column left empty: clears what is stored, where undefined would leave it. */
export type ContactCells = { readonly [K in keyof Contact]?: string | null };

export interface ConvertedRow {
  readonly key: string;
  /** Attributes as canonical JSON, empty cells left out. */
  readonly attributes: string;
  /** Null where the mapping has no contact columns. */
  readonly contact: ContactCells | null;
}

export interface RowProblem {
  readonly reason: RejectReason;
  /** The mapped column that caused it. */
  readonly column: string;
}

export type RowConverter = (fields: readonly string[]) => ConvertedRow | RowProblem;

const maxKeyLetters = 64;
/** Control letters would not survive a screen or a file. */
const hasControls = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 32 || code === 127) return true;
  }
  return false;
};

const keyProblem = (key: string): RejectReason | null => {
  if (key === '') return 'missing-key';
  if (key.length > maxKeyLetters) return 'too-long';
  return hasControls(key) ? 'bad-key' : null;
};

const contactFields = ['name', 'mobile', 'email'] as const;
const contactReasons = { name: 'too-long', mobile: 'bad-mobile', email: 'bad-email' } as const satisfies Record<(typeof contactFields)[number], RejectReason>;

type ContactColumn = { readonly field: (typeof contactFields)[number]; readonly place: number; readonly column: MappedColumn };

const readContact = (columns: readonly ContactColumn[], fields: readonly string[]): { readonly contact: ContactCells } | RowProblem => {
  const contact: Record<string, string | null> = {};
  for (const { field, place, column } of columns) {
    const word = (fields[place] ?? '').trim();
    if (word === '') {
      if (column.required) return { reason: 'missing-value', column: column.column[0] ?? '' };
      contact[field] = null;
      continue;
    }
    const result = contactShape.shape[field].safeParse(word);
    if (!result.success) return { reason: contactReasons[field], column: column.column[0] ?? '' };
    contact[field] = result.data ?? null;
  }
  return { contact };
};

/** The order in which PostgreSQL keeps the keys of a jsonb, so that it need not sort them for every row. */
const jsonbOrder = (a: string, b: string): number => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length - other.length || Buffer.compare(one, other);
};

/** Compiles a mapping for a header: `places` tells in which field each mapped column stands. */
export const createRowConverter = (mapping: Mapping, places: ReadonlyMap<MappedColumn, number>): RowConverter => {
  const placeOf = (column: MappedColumn): number => places.get(column) ?? 0;
  const keyColumn = mapping.columns.find((column) => column.to === 'key') as MappedColumn;
  const keyPlace = placeOf(keyColumn);
  const keyName = keyColumn.column[0] ?? '';
  const contactColumns = contactFields.flatMap((field) =>
    mapping.columns.filter((column) => column.to === field).map((column): ContactColumn => ({ field, place: placeOf(column), column })),
  );
  const attributes = mapping.columns
    .filter((column) => column.to === 'attribute')
    .sort((a, b) => jsonbOrder(attributeName(a), attributeName(b)))
    .map((column) => {
      const convert = attributeConverter(column);
      const start = `${JSON.stringify(attributeName(column))}:`;
      const piece = (raw: string): string | RowProblem => {
        const made = convert(raw);
        if (!made.ok) return { reason: made.reason, column: column.column[0] ?? '' };
        return made.value === null ? '' : start + made.json;
      };
      return { place: placeOf(column), piece: remembered(piece) };
    });

  return (fields) => {
    const key = (fields[keyPlace] ?? '').trim();
    const wrongKey = keyProblem(key);
    if (wrongKey) return { reason: wrongKey, column: keyName };
    let json = '{';
    for (const { place, piece } of attributes) {
      const made = piece(fields[place] ?? '');
      if (typeof made !== 'string') return made;
      if (made !== '') json += json.length === 1 ? made : `,${made}`;
    }
    json += '}';
    if (contactColumns.length === 0) return { key, attributes: json, contact: null };
    const read = readContact(contactColumns, fields);
    return 'reason' in read ? read : { key, attributes: json, contact: read.contact };
  };
};
