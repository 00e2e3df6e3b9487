import type { House } from '../../../kernel/house.ts';
import { copyEscaped } from './byte-writer.ts';
import { attributeName, type Mapping } from './mapping.ts';
import type { ContactCells } from './read-contact.ts';

/** Where the rows of an import go; the same for the whole file. */
export interface ImportTarget {
  readonly source: string;
  readonly orgPath: string;
  readonly attributeNames: readonly string[];
  readonly hasContact: boolean;
  /** The columns all rows share, as COPY takes them: owner, kind, source, both hours, and the line break. */
  readonly tail: string;
}

export const createTarget = async (house: House, mapping: Mapping, orgPath: string): Promise<ImportTarget> => {
  // A column's default would be evaluated for every row; the hour at which the import began is as true and costs nothing.
  const rows = await house.sql<{ at: string }[]>`select kernel.now() as at`;
  const at = rows[0]?.at ?? '';
  return {
    source: mapping.source,
    orgPath,
    attributeNames: mapping.columns.filter((column) => column.to === 'attribute').map(attributeName),
    hasContact: mapping.columns.some((column) => column.to !== 'key' && column.to !== 'attribute'),
    tail: `\t${copyEscaped(orgPath)}\t${mapping.kind}\t${mapping.source}\t${at}\t${at}\n`,
  };
};

/** By this a row is known to say the same of a contact as before. Keyed: nobody without the key finds a number by trying all. */
export const contactHash = (house: House, cells: ContactCells): Buffer => house.keyring.keyedHash('import-contact', JSON.stringify(cells)).subarray(0, 16);
