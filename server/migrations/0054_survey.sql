-- survey | expand: answers of the exit survey; the diary entry is sealed with the key of its writer.

create schema if not exists floor;

create table floor.survey_responses (
  id uuid primary key,
  campaign_id uuid not null,
  participant_id uuid not null,
  nps int not null constraint survey_responses_nps check (nps between 0 and 10),
  answers jsonb not null,
  diary_sealed bytea,
  answered_at timestamptz not null default kernel.now(),
  constraint survey_responses_once unique (campaign_id, participant_id)
);
