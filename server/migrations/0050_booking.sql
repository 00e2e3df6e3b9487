-- booking, checkin | expand: slots, bookings with their waitlist, and what was presented at the door.

create schema if not exists floor;

-- One row per slot and track. `taken` never passes `capacity`: the promise of 200 seats is this CHECK.
create table floor.slots (
  id uuid primary key,
  campaign_id uuid not null,
  slot_key text not null,
  track text not null constraint slots_track check (track in ('personal', 'enterprise')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Windows are copied from the published plan, so that a decision needs this row alone.
  cancel_until timestamptz not null,
  entry_from timestamptz not null,
  entry_until timestamptz not null,
  capacity int not null,
  taken int not null default 0,
  has_waitlist boolean not null,
  -- Last waitlist number handed out; numbers are never reused, so their order is the order of acceptance.
  waitlist_last int not null default 0,
  is_open boolean not null default true,
  constraint slots_never_overbooked check (taken >= 0 and taken <= capacity),
  constraint slots_ends_after_start check (ends_at > starts_at),
  constraint slots_one_per_key unique (campaign_id, slot_key, track)
);

create table floor.bookings (
  id uuid primary key,
  campaign_id uuid not null,
  slot_id uuid not null references floor.slots (id),
  participant_id uuid not null,
  customer_id uuid not null,
  state text not null constraint bookings_state check (state in ('confirmed', 'waitlisted', 'cancelled', 'checked-in')),
  waitlist_no int,
  short_code text not null,
  booked_at timestamptz not null default kernel.now(),
  cancelled_at timestamptz,
  checked_in_at timestamptz,
  checked_in_lane text,
  constraint bookings_waitlist_no check ((state = 'waitlisted') = (waitlist_no is not null)),
  constraint bookings_checked_in check ((state = 'checked-in') = (checked_in_at is not null)),
  constraint bookings_short_code unique (campaign_id, short_code)
);
-- One live booking per person and campaign, also for two taps, two tabs and two phones.
create unique index bookings_one_per_person on floor.bookings (campaign_id, participant_id) where state <> 'cancelled';
create unique index bookings_waitlist_order on floor.bookings (slot_id, waitlist_no) where state = 'waitlisted';
create index bookings_by_participant on floor.bookings (participant_id, booked_at desc);
create index bookings_by_campaign on floor.bookings (campaign_id, booked_at, id);

create table floor.check_ins (
  id uuid primary key,
  campaign_id uuid not null,
  booking_id uuid references floor.bookings (id),
  verdict text not null constraint check_ins_verdict
    check (verdict in ('admitted', 'already', 'wrong-session', 'too-early', 'not-known')),
  lane text not null,
  staff_id uuid not null,
  at timestamptz not null default kernel.now()
);
-- Never twice: a second admission of one booking cannot be written.
create unique index check_ins_admitted_once on floor.check_ins (booking_id) where verdict = 'admitted';
create index check_ins_by_campaign on floor.check_ins (campaign_id, at);
