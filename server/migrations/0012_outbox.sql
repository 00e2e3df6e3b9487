-- outbox | expand: messages that leave the bank; recipient and words are sealed, because codes are secrets.

create schema if not exists foundation;

create table foundation.outbox_messages (
  id uuid primary key,
  place bigint generated always as identity,
  channel text not null constraint outbox_messages_channel check (channel in ('sms', 'mail')),
  recipient_sealed bytea not null,
  words_sealed bytea not null,
  state text not null default 'queued' constraint outbox_messages_state check (state in ('queued', 'sent', 'failed')),
  created_at timestamptz not null default kernel.now()
);
create unique index outbox_messages_newest on foundation.outbox_messages (place desc);
create index outbox_messages_by_age on foundation.outbox_messages (created_at);
