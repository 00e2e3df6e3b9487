-- customer | expand: persons and companies, contact data sealed with a key per customer and found by keyed hash.

create schema if not exists foundation;

create table foundation.customers (
  id uuid primary key,
  -- Organisation that owns the record; empty for people who registered themselves (head office sees those).
  org_path text not null,
  kind text not null constraint customers_kind check (kind in ('person', 'company')),
  source text not null,
  external_no text not null,
  attributes jsonb not null default '{}',
  -- {name, mobile, email} as one sealed JSON; never in clear in any column (C3 of JR/T 0171).
  contact_sealed bytea,
  -- HMAC of the normalised number or address, to find without storing.
  mobile_hash bytea,
  email_hash bytea,
  -- The customer's own key, wrapped by the installation's. Taking it away erases the person.
  key_id text,
  key_wrapped bytea,
  created_at timestamptz not null default kernel.now(),
  updated_at timestamptz not null default kernel.now(),
  erased_at timestamptz,
  constraint customers_source_no unique (source, external_no),
  constraint customers_erased_is_empty check (erased_at is null or (contact_sealed is null and key_wrapped is null and mobile_hash is null and email_hash is null))
);
create index customers_by_mobile on foundation.customers (mobile_hash) where mobile_hash is not null;
create index customers_by_email on foundation.customers (email_hash) where email_hash is not null;

-- People who act for a company; sealed with the company's key.
create table foundation.handlers (
  id uuid primary key,
  company_id uuid not null references foundation.customers (id),
  title text not null,
  contact_sealed bytea,
  mobile_hash bytea
);
create index handlers_by_company on foundation.handlers (company_id);
create index handlers_by_mobile on foundation.handlers (mobile_hash) where mobile_hash is not null;
