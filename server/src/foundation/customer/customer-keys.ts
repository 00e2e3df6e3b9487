import { assertDefect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { open, seal } from '../../kernel/keyring.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { maskContact, openContact } from './contact-details.ts';

interface KeyRow {
  readonly key_wrapped: Uint8Array | null;
}

const keyOf = async (db: Db, house: House, customerId: string): Promise<Buffer | null> => {
  const rows = await db<KeyRow[]>`select key_wrapped from foundation.customers where id = ${customerId}`;
  const wrapped = rows[0]?.key_wrapped;
  return wrapped ? house.keyring.unwrapCustomerKey(customerId, wrapped) : null;
};

/** Gives a customer who was imported without contact data a key; of two at once one gives it and both use it. */
const ensureKey = async (tx: Tx, house: House, customerId: string): Promise<Buffer | null> => {
  const { wrapped } = house.keyring.newCustomerKey(customerId);
  await tx`
    update foundation.customers set key_wrapped = ${wrapped}, key_id = ${house.keyring.keyId}
    where id = ${customerId} and key_wrapped is null and erased_at is null`;
  return keyOf(tx, house, customerId);
};

/** Seals words of a customer (a diary entry) with the customer's own key; an erased customer is refused. */
export const sealForCustomer = async (
  tx: Tx,
  house: House,
  customerId: string,
  plain: string,
  about: string,
): Promise<Uint8Array> => {
  const key =
    (await keyOf(tx, house, customerId)) ?? (await ensureKey(tx, house, customerId)) ?? refuse('customer-erased');
  return seal(key, plain, about);
};

/** Opens such words; null where the customer was erased. */
export const openForCustomer = async (
  db: Db,
  house: House,
  customerId: string,
  sealed: Uint8Array,
  about: string,
): Promise<string | null> => {
  const key = await keyOf(db, house, customerId);
  return key ? open(key, sealed, about).toString('utf8') : null;
};

/** Masked numbers by customer; null where there is none or the customer was erased. */
export const maskedMobiles = async (
  db: Db,
  house: House,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await db<{ id: string; contact_sealed: Uint8Array | null; key_wrapped: Uint8Array | null }[]>`
    select id, contact_sealed, key_wrapped from foundation.customers where id = any(${[...new Set(customerIds)]}::uuid[])`;
  return new Map(
    rows.map((row) => {
      if (!row.contact_sealed || !row.key_wrapped) return [row.id, null];
      const contact = openContact(house.keyring.unwrapCustomerKey(row.id, row.key_wrapped), row.id, row.contact_sealed);
      return [row.id, maskContact(contact, 'person').mobileMasked];
    }),
  );
};

/** Queue-ready recipient: the number in clear, for the outbox to seal at once; null where there is none. */
export const mobileOfCustomer = async (tx: Tx, house: House, customerId: string): Promise<string | null> => {
  const rows = await tx<{ contact_sealed: Uint8Array | null; key_wrapped: Uint8Array | null }[]>`
    select contact_sealed, key_wrapped from foundation.customers where id = ${customerId}`;
  const row = rows[0];
  assertDefect(row, 'a customer vanished');
  if (!row.contact_sealed || !row.key_wrapped) return null;
  return (
    openContact(house.keyring.unwrapCustomerKey(customerId, row.key_wrapped), customerId, row.contact_sealed).mobile ??
    null
  );
};
