import { type contact as contactShape, customerOperations } from '@fairground/contracts/customer';
import type { z } from 'zod';
import { factActor, type StaffActor } from '../../http/actor.ts';
import { type Answer, batched, type KeyedRequest, type Request, type Route, read, write } from '../../http/route.ts';
import { readCursor, writeCursor } from '../../kernel/cursor.ts';
import type { House } from '../../kernel/house.ts';
import { claimKeys, keepAnswers, keyName, type StoredAnswer } from '../../kernel/idempotency.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { consentsOfCustomer } from '../consent/public.ts';
import { type ContactDetails, emailHashOf, maskContact, mobileHashOf, openContact } from './contact-details.ts';
import { eraseCustomerRow, insertCustomers } from './customer-store.ts';
import {
  type CustomerRow,
  countCustomers,
  findCustomers,
  handlersOf,
  pageOfCustomers,
  visibleCustomer,
} from './customer-views.ts';

type Attributes = Record<string, string | number | boolean | null>;

const contactOf = (house: House, row: CustomerRow): ContactDetails =>
  row.contact_sealed && row.key_wrapped
    ? openContact(house.keyring.unwrapCustomerKey(row.id, row.key_wrapped), row.id, row.contact_sealed)
    : {};

const kindOf = (row: CustomerRow): 'person' | 'company' => (row.kind === 'company' ? 'company' : 'person');

const mask = (house: House, row: CustomerRow) => ({
  id: row.id,
  kind: kindOf(row),
  source: row.source,
  // The number of a self-registered person is a keyed hash and says nothing to people.
  externalNo: row.source === 'self' ? `self-${row.id.slice(0, 8)}` : row.external_no,
  ...maskContact(contactOf(house, row), kindOf(row)),
  attributes: row.attributes as Attributes,
  createdAt: row.created_at,
  isErased: row.erased_at !== null,
});

const detail = async (house: House, db: Db, row: CustomerRow) => {
  const key = row.key_wrapped ? house.keyring.unwrapCustomerKey(row.id, row.key_wrapped) : null;
  const [handlers, consents] = await Promise.all([handlersOf(db, row.id), consentsOfCustomer(db, row.id)]);
  return {
    ...mask(house, row),
    consents,
    handlers: handlers.map((handler) => {
      const masked = maskContact(
        key && handler.contact_sealed ? openContact(key, handler.id, handler.contact_sealed) : {},
        'person',
      );
      return { id: handler.id, title: handler.title, nameMasked: masked.nameMasked, mobileMasked: masked.mobileMasked };
    }),
  };
};

const visible = async (db: Db, actor: StaffActor, customerId: string): Promise<CustomerRow> =>
  (await visibleCustomer(db, actor, customerId)) ?? refuse('not-found');

const cleaned = (given: z.output<typeof contactShape>): ContactDetails =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

type Unmask = KeyedRequest<typeof customerOperations.unmaskCustomer>;

/** Shows contact data in clear. The answer kept for replays is empty: what is shown is opened again, never stored. */
const unmask = (house: House, { key, params, body, actor }: Unmask): Promise<StoredAnswer> =>
  transaction(house.sql, async (tx) => {
    const claim = (await claimKeys(tx, [key])).get(keyName(key));
    if (claim?.kind === 'reused') return refuse('key-reused');
    const row = await visible(tx, actor, params.customerId);
    if (row.erased_at) return refuse('customer-erased');
    const { name = null, mobile = null, email = null } = contactOf(house, row);
    if (claim?.kind === 'fresh') {
      const fields = Object.entries({ name, mobile, email }).flatMap(([field, value]) => (value ? [field] : []));
      await house.record(tx, [
        {
          kind: 'customer-unmasked',
          body: { reason: body.reason, fields },
          actor: factActor(actor),
          subject: { kind: 'customer', id: row.id },
          campaignId: null,
        },
      ]);
      await keepAnswers(tx, [{ key, answer: { status: 200, body: {}, cookie: null } }]);
    }
    return { status: 200, body: { name, mobile, email }, cookie: null };
  });

interface CustomerDeps {
  /** Whoever was erased is signed out everywhere. */
  readonly endSignIns: (tx: Tx, customerIds: readonly string[]) => Promise<void>;
}

type Erase = typeof customerOperations.eraseCustomer;

const erase = async (
  house: House,
  deps: CustomerDeps,
  tx: Tx,
  { params, body, actor }: Request<Erase>,
): Promise<Answer<Erase>> => {
  const row = await visible(tx, actor, params.customerId);
  if (!(await eraseCustomerRow(tx, row.id))) return refuse('customer-erased');
  await deps.endSignIns(tx, [row.id]);
  await house.record(tx, [
    {
      kind: 'customer-erased',
      body: { reason: body.reason },
      actor: factActor(actor),
      subject: { kind: 'customer', id: row.id },
      campaignId: null,
    },
  ]);
  return { ok: true };
};

export const customerRoutes = (house: House, deps: CustomerDeps): Record<string, Route> => ({
  listCustomers: read(customerOperations.listCustomers, async (sql, { query, actor }) => {
    const after = readCursor(query.after);
    const kind = query.kind ?? null;
    const [rows, total] = await Promise.all([
      pageOfCustomers(sql, actor, { kind, afterAt: after?.at ?? null, afterId: after?.id ?? null }),
      countCustomers(sql, actor, kind),
    ]);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => mask(house, row)),
      next: rows.length === 50 && last ? writeCursor({ at: last.created_at, id: last.id }) : null,
      total,
    };
  }),
  searchCustomers: write(customerOperations.searchCustomers, async (tx, { body, actor }) => {
    const digits = body.term.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '');
    const rows = await findCustomers(tx, actor, {
      mobileHash: mobileHashOf(house, digits),
      emailHash: emailHashOf(house, body.term),
      externalNo: body.term,
    });
    return { items: rows.map((row) => mask(house, row)) };
  }),
  getCustomer: read(customerOperations.getCustomer, async (sql, { params, actor }) =>
    detail(house, sql, await visible(sql, actor, params.customerId)),
  ),
  createCustomer: write(customerOperations.createCustomer, async (tx, { body, actor }) => {
    const handlers = body.handlers.map((handler) => ({
      id: handler.id,
      title: handler.title,
      contact: cleaned(handler.contact),
    }));
    const made = await insertCustomers(tx, house, [
      {
        id: body.id,
        orgPath: actor.orgPath,
        kind: body.kind,
        source: 'console',
        externalNo: body.externalNo,
        contact: cleaned(body.contact),
        attributes: body.attributes,
        handlers,
      },
    ]);
    if (!made.has(body.id)) return refuse('customer-exists');
    await house.record(tx, [
      {
        kind: 'customer-created',
        body: { kind: body.kind, source: 'console', handlers: handlers.length },
        actor: factActor(actor),
        subject: { kind: 'customer', id: body.id },
        campaignId: null,
      },
    ]);
    return detail(house, tx, await visible(tx, actor, body.id));
  }),
  unmaskCustomer: batched(customerOperations.unmaskCustomer, (request) => unmask(house, request)),
  eraseCustomer: write(customerOperations.eraseCustomer, (tx, request) => erase(house, deps, tx, request)),
});
