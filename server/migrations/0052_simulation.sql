-- simulation | expand: packs as published, and runs as logs of decisions.

create schema if not exists floor;

-- A pack gets here only by a publication, whose three signatures cover its hash. It never changes under its hash.
create table floor.packs (
  hash text primary key constraint packs_hash check (hash ~ '^[0-9a-f]{64}$'),
  pack_id text not null,
  pack jsonb not null,
  published_at timestamptz not null default kernel.now()
);

create table floor.runs (
  id uuid primary key,
  campaign_id uuid not null,
  participant_id uuid not null,
  pack_hash text not null references floor.packs (hash),
  persona_id text not null,
  seed text not null,
  -- [{eventId, choiceId}]: the state is the fold of this log and is never stored.
  decisions jsonb not null default '[]',
  state_hash text not null,
  ending_id text,
  rating int,
  started_at timestamptz not null default kernel.now(),
  finished_at timestamptz,
  constraint runs_decisions check (jsonb_typeof(decisions) = 'array' and jsonb_array_length(decisions) <= 1000),
  constraint runs_finished check ((ending_id is null) = (finished_at is null))
);
create index runs_by_participant on floor.runs (participant_id, started_at desc);
create index runs_by_campaign on floor.runs (campaign_id) where finished_at is not null;
