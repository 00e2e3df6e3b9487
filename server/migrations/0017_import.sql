-- customer | expand: imports of customer files, their rejected rows, and what makes a second import cheap.

alter table foundation.customers
  -- First 128 bits of a digest over what a file said about the customer (keyed where it holds contact data):
  -- a row that says the same again is known without opening anything.
  add column content_hash bytea,
  drop constraint customers_source_no,
  -- The number first: it tells customers apart, so that each step down the index compares once, and a search by
  -- number alone uses the same index.
  add constraint customers_source_no unique (external_no, source),
  drop constraint customers_erased_is_empty,
  add constraint customers_erased_is_empty check (erased_at is null or
    (contact_sealed is null and key_wrapped is null and mobile_hash is null and email_hash is null and content_hash is null));

-- Lists show the newest first and turn pages by this order.
create index customers_by_age on foundation.customers (created_at desc, id desc);

-- An import is waiting for its file, running, done or failed. A running one whose process died stops writing seen_at.
create table foundation.imports (
  id uuid primary key,
  org_path text not null,
  staff_id uuid,
  mapping text not null,
  file_name text not null,
  is_dry_run boolean not null,
  state text not null default 'waiting' constraint imports_state check (state in ('waiting', 'running', 'done', 'failed')),
  bytes_read bigint not null default 0,
  bytes_total bigint,
  read_rows bigint not null default 0,
  created_rows bigint not null default 0,
  updated_rows bigint not null default 0,
  unchanged_rows bigint not null default 0,
  rejected_rows bigint not null default 0,
  rejected_by_reason jsonb not null default '{}',
  encoding text,
  delimiter text,
  -- A code, never words from the file.
  failure text,
  started_at timestamptz not null default kernel.now(),
  seen_at timestamptz not null default kernel.now(),
  finished_at timestamptz,
  constraint imports_finished check ((state in ('done', 'failed')) = (finished_at is not null)),
  -- No silent loss: a finished import accounts for every row it read.
  constraint imports_account check (state <> 'done' or read_rows = created_rows + updated_rows + unchanged_rows + rejected_rows)
);
create index imports_by_age on foundation.imports (started_at desc, id);

-- Rejected rows hold personal data: sealed with the installation's key, and removed after 30 days.
create table foundation.import_rejected_parts (
  import_id uuid not null references foundation.imports (id) on delete cascade,
  part_no int not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (import_id, part_no)
);
create index import_rejected_parts_by_age on foundation.import_rejected_parts (expires_at);
