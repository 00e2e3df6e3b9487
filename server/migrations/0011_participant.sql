-- participant | expand: participants with a friendly alias, their devices, sign-ins, one-time codes and the caps on them.

create schema if not exists foundation;

create table foundation.participants (
  id uuid primary key,
  -- One person is one participant, however many phones sign in at the same moment.
  customer_id uuid not null constraint participants_customer unique,
  alias_zh text not null,
  alias_en text not null,
  created_at timestamptz not null default kernel.now()
);

create table foundation.participant_devices (
  device_id uuid not null,
  participant_id uuid not null constraint participant_devices_participant references foundation.participants (id),
  first_seen_at timestamptz not null default kernel.now(),
  last_seen_at timestamptz not null default kernel.now(),
  primary key (device_id, participant_id)
);
create index participant_devices_by_participant on foundation.participant_devices (participant_id);

create table foundation.participant_sign_ins (
  id uuid primary key,
  participant_id uuid not null constraint participant_sign_ins_participant references foundation.participants (id),
  -- SHA-256 in hex; the token itself is only in the cookie.
  token_hash text not null constraint participant_sign_ins_token unique,
  created_at timestamptz not null default kernel.now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index participant_sign_ins_open on foundation.participant_sign_ins (participant_id) where ended_at is null;

-- One living code per number and device: a stranger who asks for codes neither voids mine nor uses up my tries.
create table foundation.participant_codes (
  mobile_hash text not null,
  device_id uuid not null,
  code_hash text not null,
  tries int not null default 0,
  created_at timestamptz not null default kernel.now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (mobile_hash, device_id),
  constraint participant_codes_tries check (tries >= 0 and tries <= 5),
  constraint participant_codes_are_brief check (expires_at <= created_at + interval '10 minutes')
);
create index participant_codes_by_age on foundation.participant_codes (expires_at);

-- When codes were sent to a number, from a device, from an address (all as keyed hashes): the row's lock makes caps exact.
create table foundation.participant_code_sends (
  kind text not null constraint participant_code_sends_kind check (kind in ('mobile', 'device', 'address')),
  subject_hash text not null,
  sent_at timestamptz[] not null,
  last_at timestamptz not null,
  primary key (kind, subject_hash)
);
create index participant_code_sends_by_age on foundation.participant_code_sends (last_at);
