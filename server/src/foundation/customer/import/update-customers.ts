import type { House } from '../../../kernel/house.ts';
import type { Db, Tx } from '../../../kernel/sql.ts';
import { type ContactDetails, openContact, sealContact } from '../contact-details.ts';
import { contactHash, type ImportTarget } from './import-target.ts';
import type { ContactCells } from './read-contact.ts';

/** A row of the file about a customer who exists. */
export interface KnownRow {
  readonly id: string;
  readonly attributes: string;
  /** Null where the contact cells say what was written before, or none are mapped. */
  readonly contact: ContactCells | null;
}

/** Lists as one text each, cut again by the database: the driver takes forty times as long over ten thousand array elements. */
const idsOf = (known: readonly KnownRow[]): string => known.map((one) => one.id).join(',');
/** JSON escapes line breaks, so that they can stand between rows. */
const attributesOf = (known: readonly KnownRow[]): string => known.map((one) => one.attributes).join('\n');

/**
 * Ids of those whose attributes the file would change; it replaces what it maps and leaves the rest. Most customers hold
 * just what one mapping maps: the plain comparison settles those cheaply, before anything is merged.
 */
export const findChanged = async (db: Db, target: ImportTarget, known: readonly KnownRow[]): Promise<string[]> => {
  const rows = await db<{ id: string }[]>`
    select c.id from foundation.customers c
    join unnest(string_to_array(${idsOf(known)}::text, ',')::uuid[], string_to_array(${attributesOf(known)}::text, chr(10))) as n(id, attributes) on n.id = c.id
    where c.erased_at is null and c.attributes <> n.attributes::jsonb and c.attributes <> ((c.attributes - ${target.attributeNames}::text[]) || n.attributes::jsonb)`;
  return rows.map((row) => row.id);
};

const updateAttributes = async (tx: Tx, target: ImportTarget, known: readonly KnownRow[]): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.customers c
    set attributes = (c.attributes - ${target.attributeNames}::text[]) || n.attributes::jsonb, updated_at = kernel.now()
    from unnest(string_to_array(${idsOf(known)}::text, ',')::uuid[], string_to_array(${attributesOf(known)}::text, chr(10))) as n(id, attributes)
    where c.id = n.id and c.erased_at is null and c.attributes <> n.attributes::jsonb
      and c.attributes <> ((c.attributes - ${target.attributeNames}::text[]) || n.attributes::jsonb)
    returning c.id`;
  return rows.map((row) => row.id);
};

interface StoredRow {
  readonly id: string;
  readonly contact_sealed: Uint8Array | null;
  readonly key_wrapped: Uint8Array | null;
}

/** The driver cannot send arrays of bytes. */
const hex = (bytes: Uint8Array | null): string | null => (bytes ? Buffer.from(bytes).toString('hex') : null);

const merged = (stored: ContactDetails, cells: ContactCells): ContactDetails =>
  Object.fromEntries(
    Object.entries({ ...stored, ...cells }).filter(([, value]) => value !== null && value !== undefined),
  );

/** Seals the merged contact under the customer's own key; who was imported without contact data gets a key now. */
const sealMerged = (house: House, row: StoredRow, cells: ContactCells) => {
  const own = row.key_wrapped
    ? { key: house.keyring.unwrapCustomerKey(row.id, row.key_wrapped), wrapped: row.key_wrapped }
    : house.keyring.newCustomerKey(row.id);
  const stored = row.contact_sealed ? openContact(own.key, row.id, row.contact_sealed) : {};
  return {
    id: row.id,
    ...sealContact(house, own.key, row.id, merged(stored, cells)),
    wrapped: own.wrapped,
    hash: contactHash(house, cells),
  };
};

const updateContacts = async (tx: Tx, house: House, known: readonly KnownRow[]): Promise<string[]> => {
  const cellsOf = new Map(
    known.flatMap((one): [string, ContactCells][] => (one.contact ? [[one.id, one.contact]] : [])),
  );
  if (cellsOf.size === 0) return [];
  // Locked until the batch commits: an erasure at the same time waits, and then empties what was written here.
  const stored = await tx<StoredRow[]>`
    select id, contact_sealed, key_wrapped from foundation.customers
    where id = any(${[...cellsOf.keys()]}::uuid[]) and erased_at is null order by id for update`;
  const sealed = stored.map((row) => sealMerged(house, row, cellsOf.get(row.id) ?? {}));
  const rows = await tx<{ id: string }[]>`
    update foundation.customers c
    set contact_sealed = decode(n.contact_sealed, 'hex'), mobile_hash = decode(n.mobile_hash, 'hex'), email_hash = decode(n.email_hash, 'hex'),
      key_wrapped = decode(n.key_wrapped, 'hex'), key_id = ${house.keyring.keyId}::text, contact_hash = decode(n.contact_hash, 'hex'), updated_at = kernel.now()
    from unnest(${sealed.map((one) => one.id)}::uuid[], ${sealed.map((one) => hex(one.sealed))}::text[], ${sealed.map((one) => hex(one.mobileHash))}::text[],
      ${sealed.map((one) => hex(one.emailHash))}::text[], ${sealed.map((one) => hex(one.wrapped))}::text[], ${sealed.map((one) => hex(one.hash))}::text[])
      as n(id, contact_sealed, mobile_hash, email_hash, key_wrapped, contact_hash)
    where c.id = n.id and c.erased_at is null
    returning c.id`;
  return rows.map((row) => row.id);
};

/** Writes what the file says anew; returns the ids of those it changed. */
export const updateCustomers = async (
  tx: Tx,
  house: House,
  target: ImportTarget,
  known: readonly KnownRow[],
): Promise<ReadonlySet<string>> => {
  if (known.length === 0) return new Set();
  const byContact = await updateContacts(tx, house, known);
  return new Set([...byContact, ...(await updateAttributes(tx, target, known))]);
};
