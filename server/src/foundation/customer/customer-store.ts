import type { House } from '../../kernel/house.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';
import { type ContactDetails, mobileHashOf, sealContact } from './contact-details.ts';

export interface NewCustomer {
  readonly id: string;
  readonly orgPath: string;
  readonly kind: 'person' | 'company';
  readonly source: string;
  readonly externalNo: string;
  readonly contact: ContactDetails;
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  readonly handlers: readonly { readonly id: string; readonly title: string; readonly contact: ContactDetails }[];
}

/** The driver sends no arrays of bytes, so they travel in hex. */
const hex = (bytes: Buffer | null): string | null => bytes?.toString('hex') ?? null;

/** Adds customers, each under a new key of its own; returns the ids that did not exist before. */
export const insertCustomers = async (
  tx: Tx,
  house: House,
  customers: readonly NewCustomer[],
): Promise<ReadonlySet<string>> => {
  const sealed = customers.map((one) => {
    const { key, wrapped } = house.keyring.newCustomerKey(one.id);
    return { one, key, wrapped, contact: sealContact(house, key, one.id, one.contact) };
  });
  const rows = await tx<{ id: string }[]>`
    insert into foundation.customers (id, org_path, kind, source, external_no, attributes, contact_sealed, mobile_hash, email_hash, key_id, key_wrapped)
    select id, org_path, kind, source, external_no, attributes::jsonb, decode(contact_sealed, 'hex'), decode(mobile_hash, 'hex'), decode(email_hash, 'hex'), ${house.keyring.keyId}::text, decode(key_wrapped, 'hex')
    from unnest(${sealed.map(({ one }) => one.id)}::uuid[], ${sealed.map(({ one }) => one.orgPath)}::text[], ${sealed.map(({ one }) => one.kind)}::text[],
      ${sealed.map(({ one }) => one.source)}::text[], ${sealed.map(({ one }) => one.externalNo)}::text[], ${sealed.map(({ one }) => JSON.stringify(one.attributes))}::text[],
      ${sealed.map(({ contact }) => contact.sealed.toString('hex'))}::text[], ${sealed.map(({ contact }) => hex(contact.mobileHash))}::text[],
      ${sealed.map(({ contact }) => hex(contact.emailHash))}::text[], ${sealed.map(({ wrapped }) => wrapped.toString('hex'))}::text[])
      as n(id, org_path, kind, source, external_no, attributes, contact_sealed, mobile_hash, email_hash, key_wrapped)
    on conflict do nothing returning id`;
  const made = new Set(rows.map((row) => row.id));
  const handlers = sealed
    .filter(({ one }) => made.has(one.id))
    .flatMap(({ one, key }) =>
      one.handlers.map((handler) => ({
        companyId: one.id,
        handler,
        contact: sealContact(house, key, handler.id, handler.contact),
      })),
    );
  if (handlers.length > 0) {
    await tx`
      insert into foundation.handlers (id, company_id, title, contact_sealed, mobile_hash)
      select id, company_id, title, decode(contact_sealed, 'hex'), decode(mobile_hash, 'hex')
      from unnest(${handlers.map(({ handler }) => handler.id)}::uuid[], ${handlers.map(({ companyId }) => companyId)}::uuid[],
        ${handlers.map(({ handler }) => handler.title)}::text[], ${handlers.map(({ contact }) => contact.sealed.toString('hex'))}::text[],
        ${handlers.map(({ contact }) => hex(contact.mobileHash))}::text[]) as n(id, company_id, title, contact_sealed, mobile_hash)`;
  }
  return made;
};

/** Source of people who registered themselves; their number's keyed hash is their customer number. */
const selfSource = 'self';

/**
 * The person with this number, or a new one. Of twenty sign-ins at once one inserts, the others wait at
 * `customers_source_no` and find it.
 */
export const ensureParticipantCustomer = async (
  tx: Tx,
  house: House,
  who: { readonly mobile: string },
): Promise<{ readonly customerId: string; readonly isNew: boolean }> => {
  const hash = mobileHashOf(house, who.mobile);
  const find = () => tx<{ id: string }[]>`
    select id from foundation.customers where mobile_hash = ${hash} and kind = 'person' order by created_at, id limit 1`;
  const known = (await find())[0];
  if (known) return { customerId: known.id, isNew: false };
  const id = newId();
  const made = await insertCustomers(tx, house, [
    {
      id,
      orgPath: '',
      kind: 'person',
      source: selfSource,
      externalNo: hash.toString('hex'),
      contact: { mobile: who.mobile },
      attributes: {},
      handlers: [],
    },
  ]);
  if (made.has(id)) return { customerId: id, isNew: true };
  const other = (await find())[0];
  if (other) return { customerId: other.id, isNew: false };
  // The number was erased before: a person who comes back starts anew, under a number of their own.
  const again = newId();
  await insertCustomers(tx, house, [
    {
      id: again,
      orgPath: '',
      kind: 'person',
      source: selfSource,
      externalNo: again,
      contact: { mobile: who.mobile },
      attributes: {},
      handlers: [],
    },
  ]);
  return { customerId: again, isNew: true };
};

/** Destroys the key and everything sealed with it; false where that was done before. */
export const eraseCustomerRow = async (tx: Tx, customerId: string): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.customers set key_wrapped = null, key_id = null, contact_sealed = null, mobile_hash = null, email_hash = null,
      contact_hash = null, attributes = '{}', erased_at = kernel.now(), updated_at = kernel.now()
    where id = ${customerId} and erased_at is null returning id`;
  if (rows.length === 0) return false;
  await tx`update foundation.handlers set contact_sealed = null, mobile_hash = null where company_id = ${customerId}`;
  return true;
};
