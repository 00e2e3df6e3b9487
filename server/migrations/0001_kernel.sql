-- kernel | expand: facts, what is due because of them, idempotency keys, and the database's own clock.

create schema kernel;

-- Windows and deadlines use database time. A rehearsal or a test may set `fairground.now` for its own database.
create function kernel.now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('fairground.now', true), '')::timestamptz, now())
$$;

create table kernel.facts (
  seq bigint generated always as identity primary key,
  id uuid not null,
  kind text not null,
  at timestamptz not null default kernel.now(),
  actor_kind text not null constraint facts_actor_kind check (actor_kind in ('staff', 'participant', 'system')),
  actor_id uuid,
  subject_kind text not null,
  subject_id text not null,
  campaign_id uuid,
  body jsonb not null,
  -- Salted so that a sealed log can prove a fact without letting anybody guess the others.
  salt bytea not null default uuid_send(gen_random_uuid()),
  constraint facts_id unique (id)
);
create index facts_by_campaign on kernel.facts (campaign_id, kind, seq);
create index facts_by_kind on kernel.facts (kind, seq);
create index facts_by_actor on kernel.facts (actor_id, seq) where actor_id is not null;

-- The log only grows: an edit or a deletion is refused by the database itself.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are never changed or deleted' using errcode = 'integrity_constraint_violation';
end $$;
create trigger facts_are_immutable before update or delete or truncate on kernel.facts
  for each statement execute function kernel.refuse_change();

create table kernel.reactions_due (
  reaction text not null,
  fact_seq bigint not null references kernel.facts (seq),
  attempts int not null default 0,
  not_before timestamptz not null default now(),
  last_error text,
  is_parked boolean not null default false,
  primary key (reaction, fact_seq)
);

create table kernel.idempotency (
  scope text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  status int,
  body jsonb,
  cookie text,
  replays int not null default 0,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_by_age on kernel.idempotency (created_at);
