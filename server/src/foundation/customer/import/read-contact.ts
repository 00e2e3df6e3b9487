import { contact as contactShape } from '@fairground/contracts/customer';
import type { ContactDetails } from '../contact-details.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import type { RejectReason } from './reject-reasons.ts';
import { cellText, type Row } from './scan-row.ts';

/** A cell that a mapped contact column left empty clears what is stored; undefined would leave it. */
export type ContactCells = { readonly [K in keyof ContactDetails]?: string | null };

export interface RowProblem {
  readonly reason: RejectReason;
  /** The mapped column that caused it, empty where the whole row did. */
  readonly column: string;
}

const fields = ['name', 'mobile', 'email'] as const;
const reasons = { name: 'too-long', mobile: 'bad-mobile', email: 'bad-email' } as const satisfies Record<
  (typeof fields)[number],
  RejectReason
>;

/** Compiles the contact columns of a mapping; null where it has none. */
export const createContactReader = (
  mapping: Mapping,
  places: ReadonlyMap<MappedColumn, number>,
): ((row: Row) => ContactCells | RowProblem) | null => {
  const columns = fields.flatMap((field) =>
    mapping.columns
      .filter((column) => column.to === field)
      .map((column) => ({ field, column, place: places.get(column) ?? 0 })),
  );
  if (columns.length === 0) return null;
  return (row) => {
    const contact: Record<string, string | null> = {};
    for (const { field, column, place } of columns) {
      const word = cellText(row, place).trim();
      const name = column.column[0] ?? '';
      if (word === '' && column.required) return { reason: 'missing-value', column: name };
      const result = word === '' ? null : contactShape.shape[field].safeParse(word);
      if (result && !result.success) return { reason: reasons[field], column: name };
      contact[field] = result?.data ?? null;
    }
    return contact;
  };
};
