-- consent | expand: every decision about a purpose, with the version of its wording and where it was made.

create schema if not exists foundation;

-- Decisions are added, never changed: the latest one per purpose counts (PIPL articles 14 to 16).
create table foundation.consents (
  id bigint generated always as identity primary key,
  participant_id uuid not null,
  customer_id uuid not null,
  campaign_id uuid,
  purpose text not null,
  version int not null,
  is_given boolean not null,
  evidence text not null,
  at timestamptz not null default kernel.now()
);
create index consents_by_participant on foundation.consents (participant_id, campaign_id, purpose, id desc);
create index consents_by_customer on foundation.consents (customer_id, id desc);
