import type { StaffActor } from '../../http/actor.ts';
import type { Db } from '../../kernel/sql.ts';

export interface CustomerRow {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly external_no: string;
  readonly attributes: unknown;
  readonly contact_sealed: Uint8Array | null;
  readonly key_wrapped: Uint8Array | null;
  readonly created_at: string;
  readonly erased_at: string | null;
}

/** Head office stands alone at the root and also sees people who registered themselves. */
const isRoot = (actor: StaffActor): boolean => actor.orgPath.split('/').filter(Boolean).length === 1;

/** One page, newest first, of what this actor may see. */
export const pageOfCustomers = (
  db: Db,
  actor: StaffActor,
  filter: { readonly kind: string | null; readonly afterAt: string | null; readonly afterId: string | null },
): Promise<CustomerRow[]> => db<CustomerRow[]>`
  select id, kind, source, external_no, attributes, contact_sealed, key_wrapped, created_at, erased_at
  from foundation.customers
  where (starts_with(org_path, ${actor.orgPath}) or (org_path = '' and ${isRoot(actor)}::boolean))
    and (${filter.kind}::text is null or kind = ${filter.kind}::text)
    and (${filter.afterAt}::timestamptz is null or (created_at, id) < (${filter.afterAt}::timestamptz, ${filter.afterId}::uuid))
  order by created_at desc, id desc limit 50`;

export const countCustomers = async (db: Db, actor: StaffActor, kind: string | null): Promise<number> => {
  const rows = await db<{ n: number }[]>`
    select count(*) as n from foundation.customers
    where (starts_with(org_path, ${actor.orgPath}) or (org_path = '' and ${isRoot(actor)}::boolean)) and (${kind}::text is null or kind = ${kind}::text)`;
  return rows[0]?.n ?? 0;
};

export const findCustomers = (
  db: Db,
  actor: StaffActor,
  by: { readonly mobileHash: Uint8Array; readonly emailHash: Uint8Array; readonly externalNo: string },
): Promise<CustomerRow[]> => db<CustomerRow[]>`
  select id, kind, source, external_no, attributes, contact_sealed, key_wrapped, created_at, erased_at
  from foundation.customers
  where (starts_with(org_path, ${actor.orgPath}) or (org_path = '' and ${isRoot(actor)}::boolean))
    and (mobile_hash = ${by.mobileHash} or email_hash = ${by.emailHash} or external_no = ${by.externalNo}
      or id in (select company_id from foundation.handlers where mobile_hash = ${by.mobileHash}))
  order by created_at desc limit 50`;

export const visibleCustomer = async (db: Db, actor: StaffActor, customerId: string): Promise<CustomerRow | null> => {
  const rows = await db<CustomerRow[]>`
    select id, kind, source, external_no, attributes, contact_sealed, key_wrapped, created_at, erased_at
    from foundation.customers
    where id = ${customerId} and (starts_with(org_path, ${actor.orgPath}) or (org_path = '' and ${isRoot(actor)}::boolean))`;
  return rows[0] ?? null;
};

export interface HandlerRow {
  readonly id: string;
  readonly title: string;
  readonly contact_sealed: Uint8Array | null;
}

export const handlersOf = (db: Db, companyId: string): Promise<HandlerRow[]> => db<HandlerRow[]>`
  select id, title, contact_sealed from foundation.handlers where company_id = ${companyId} order by title, id`;
