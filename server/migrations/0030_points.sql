-- points | expand: earning rules of published campaigns, what is due, and the double-entry ledger.

create schema if not exists value;

create table value.earning_rules (
  campaign_id uuid not null,
  trigger text not null constraint earning_rules_trigger check (trigger in ('checked-in', 'stage-finished', 'survey-answered')),
  points int not null constraint earning_rules_points check (points between 1 and 10000),
  cap_points int not null constraint earning_rules_cap check (cap_points between 1 and 100000),
  -- The signed content the rule comes from.
  content_hash text not null,
  primary key (campaign_id, trigger)
);

-- Written in the transaction of the act; evaluating the rule is left to the reaction behind it.
create table value.earnings_due (
  fact_id uuid primary key,
  participant_id uuid not null,
  campaign_id uuid not null,
  trigger text not null,
  state text not null default 'due' constraint earnings_due_state check (state in ('due', 'settled')),
  points int,
  at timestamptz not null default kernel.now(),
  constraint earnings_due_points check ((state = 'settled') = (points is not null))
);
create index earnings_due_by_participant on value.earnings_due (participant_id, at desc);
create index earnings_due_open on value.earnings_due (campaign_id) where state = 'due';

-- What a person has earned by one trigger of one campaign; the cap is decided by one upsert on this row.
create table value.earning_totals (
  participant_id uuid not null,
  campaign_id uuid not null,
  trigger text not null,
  posted_points int not null,
  last_granted_points int not null,
  primary key (participant_id, campaign_id, trigger),
  constraint earning_totals_never_negative check (posted_points >= 0 and last_granted_points >= 0)
);

create table value.points_accounts (
  id uuid primary key,
  kind text not null constraint points_accounts_kind check (kind in ('participant', 'issuer')),
  -- The participant, or the campaign that issues.
  owner_id uuid not null,
  constraint points_accounts_one_each unique (kind, owner_id)
);

-- Immutable double entry: every transfer takes from one account what it gives to another, so the whole is always 0.
create table value.points_transfers (
  id uuid primary key,
  debit_account_id uuid not null references value.points_accounts (id),
  credit_account_id uuid not null references value.points_accounts (id),
  points int not null constraint points_transfers_positive check (points > 0),
  code text not null constraint points_transfers_code check (code in ('earn', 'correction')),
  trigger text not null,
  campaign_id uuid not null,
  cause_fact_id uuid not null,
  at timestamptz not null default kernel.now(),
  constraint points_transfers_two_accounts check (debit_account_id <> credit_account_id),
  constraint points_transfers_once_per_cause unique (cause_fact_id, code)
);
create index points_transfers_by_credit on value.points_transfers (credit_account_id, at desc);
create index points_transfers_by_debit on value.points_transfers (debit_account_id);
create index points_transfers_by_campaign on value.points_transfers (campaign_id);

create function value.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the points ledger is corrected by new transfers only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger points_transfers_are_immutable before update or delete or truncate on value.points_transfers
  for each statement execute function value.refuse_change();
