import type { House } from '../../../kernel/house.ts';
import type { Tx } from '../../../kernel/sql.ts';
import { type Contact, openContact, sealContact } from '../contact.ts';
import type { ImportRow, ImportTarget } from './write-batch.ts';

/** A row of the file that says something new about a customer who exists. */
export interface ChangedRow {
  readonly id: string;
  readonly row: ImportRow;
}

/** What the file maps replaces what is stored, empty cells clear it, what it does not map stays. */
const updateAttributes = async (tx: Tx, target: ImportTarget, changed: readonly ChangedRow[]): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.customers c
    set attributes = (c.attributes - ${target.attributeNames}::text[]) || n.attributes::jsonb, content_hash = decode(n.hash, 'hex'), updated_at = kernel.now()
    from unnest(${changed.map((one) => one.id)}::uuid[], ${changed.map((one) => one.row.attributes)}::text[], ${changed.map((one) => one.row.hash)}::text[])
      as n(id, attributes, hash)
    where c.id = n.id and c.erased_at is null
    returning c.id`;
  return rows.map((row) => row.id);
};

interface KeptRow {
  readonly id: string;
  readonly contact_sealed: Uint8Array | null;
  readonly key_wrapped: Uint8Array | null;
}

const merged = (stored: Contact, row: ImportRow): Contact =>
  Object.fromEntries(Object.entries({ ...stored, ...row.contact }).filter(([, value]) => value !== null && value !== undefined));

/** Seals the merged contact under the customer's own key; who was imported without contact data gets a key now. */
const sealMerged = (house: House, kept: KeptRow, row: ImportRow) => {
  const own = kept.key_wrapped ? { key: house.keyring.unwrapCustomerKey(kept.id, kept.key_wrapped), wrapped: kept.key_wrapped } : house.keyring.newCustomerKey(kept.id);
  const stored = kept.contact_sealed ? openContact(own.key, kept.id, kept.contact_sealed) : {};
  return { ...sealContact(house, own.key, kept.id, merged(stored, row)), wrapped: own.wrapped };
};

const updateContacts = async (tx: Tx, house: House, changed: readonly ChangedRow[]): Promise<void> => {
  // Locked until the batch commits: an erasure at the same time waits and then empties what was written here.
  const kept = await tx<KeptRow[]>`
    select id, contact_sealed, key_wrapped from foundation.customers
    where id = any(${changed.map((one) => one.id)}::uuid[]) and erased_at is null order by id for update`;
  const rowOf = new Map(changed.map((one) => [one.id, one.row]));
  const sealed = kept.flatMap((one) => {
    const row = rowOf.get(one.id);
    return row ? [{ id: one.id, ...sealMerged(house, one, row) }] : [];
  });
  await tx`
    update foundation.customers c
    set contact_sealed = n.contact_sealed, mobile_hash = n.mobile_hash, email_hash = n.email_hash, key_wrapped = n.key_wrapped, key_id = ${house.keyring.keyId}::text
    from unnest(${sealed.map((one) => one.id)}::uuid[], ${sealed.map((one) => one.sealed)}::bytea[], ${sealed.map((one) => one.mobileHash)}::bytea[],
      ${sealed.map((one) => one.emailHash)}::bytea[], ${sealed.map((one) => one.wrapped)}::bytea[]) as n(id, contact_sealed, mobile_hash, email_hash, key_wrapped)
    where c.id = n.id and c.erased_at is null`;
};

/** Writes what changed; returns the ids written, without those erased in the meantime. */
export const updateCustomers = async (tx: Tx, house: House, target: ImportTarget, changed: readonly ChangedRow[]): Promise<ReadonlySet<string>> => {
  if (changed.length === 0) return new Set();
  if (target.hasContact) await updateContacts(tx, house, changed);
  return new Set(await updateAttributes(tx, target, changed));
};
