import type { House } from '../../../kernel/house.ts';
import { binaryField } from './byte-writer.ts';
import { attributeName, type Mapping } from './mapping.ts';
import type { ContactCells } from './read-contact.ts';

/** Where the rows of an import go; the same for the whole file. */
export interface ImportTarget {
  readonly source: string;
  readonly orgPath: string;
  readonly attributeNames: readonly string[];
  readonly hasContact: boolean;
  /** The columns all rows share, in PostgreSQL's binary format: owner, kind, source and both hours. */
  readonly tail: Buffer;
}

export const createTarget = async (house: House, mapping: Mapping, orgPath: string): Promise<ImportTarget> => {
  // A column's default would be evaluated for every row; the hour at which the import began is as true and costs nothing.
  const [begun] = await house.sql<{ micros: number }[]>`
    select (extract(epoch from kernel.now() - timestamptz '2000-01-01 00:00:00+00') * 1000000)::bigint as micros`;
  const hour = Buffer.alloc(8);
  hour.writeBigInt64BE(BigInt(begun?.micros ?? 0));
  return {
    source: mapping.source,
    orgPath,
    attributeNames: mapping.columns.filter((column) => column.to === 'attribute').map(attributeName),
    hasContact: mapping.columns.some((column) => column.to !== 'key' && column.to !== 'attribute'),
    tail: Buffer.concat(
      [Buffer.from(orgPath), Buffer.from(mapping.kind), Buffer.from(mapping.source), hour, hour].map(binaryField),
    ),
  };
};

/** By this a row is known to say the same of a contact as before. Keyed: nobody without the key finds a number by trying all. */
export const contactHash = (house: House, cells: ContactCells): Buffer =>
  house.keyring.keyedHash('import-contact', JSON.stringify(cells)).subarray(0, 16);
