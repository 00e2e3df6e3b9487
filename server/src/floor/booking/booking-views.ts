import type { Track } from '@fairground/contracts/plan';
import type { Db } from '../../kernel/sql.ts';

export interface BookingRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly slot_id: string;
  readonly participant_id: string;
  readonly customer_id: string;
  readonly track: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly cancel_until: string;
  readonly state: string;
  readonly waitlist_position: number | null;
  readonly short_code: string;
  readonly booked_at: string;
  readonly checked_in_at: string | null;
}

/** Live bookings of these people in these campaigns (pairs), with the place in line. */
export const liveBookingsOf = (
  db: Db,
  pairs: readonly { readonly participantId: string; readonly campaignId: string }[],
): Promise<BookingRow[]> => db<BookingRow[]>`
  select b.id, b.campaign_id, b.slot_id, b.participant_id, b.customer_id, s.track, s.starts_at, s.ends_at, s.cancel_until, b.state,
    case when b.state = 'waitlisted' then
      (select count(*)::int from floor.bookings w where w.slot_id = b.slot_id and w.state = 'waitlisted' and w.waitlist_no <= b.waitlist_no)
    end as waitlist_position,
    b.short_code, b.booked_at, b.checked_in_at
  from unnest(${pairs.map((pair) => pair.participantId)}::uuid[], ${pairs.map((pair) => pair.campaignId)}::uuid[]) as p(participant_id, campaign_id)
  join floor.bookings b on b.participant_id = p.participant_id and b.campaign_id = p.campaign_id and b.state <> 'cancelled'
  join floor.slots s on s.id = b.slot_id`;

export const bookingsOfParticipant = (db: Db, participantId: string): Promise<BookingRow[]> => db<BookingRow[]>`
  select b.id, b.campaign_id, b.slot_id, b.participant_id, b.customer_id, s.track, s.starts_at, s.ends_at, s.cancel_until, b.state,
    case when b.state = 'waitlisted' then
      (select count(*)::int from floor.bookings w where w.slot_id = b.slot_id and w.state = 'waitlisted' and w.waitlist_no <= b.waitlist_no)
    end as waitlist_position,
    b.short_code, b.booked_at, b.checked_in_at
  from floor.bookings b join floor.slots s on s.id = b.slot_id
  where b.participant_id = ${participantId} order by b.booked_at desc, b.id limit 50`;

export interface SlotRow {
  readonly id: string;
  readonly slot_key: string;
  readonly track: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly checked_in: number;
  readonly is_bookable: boolean;
  readonly has_waitlist: boolean;
}

/** Slots of a campaign with live figures, in order of time. */
export const slotsOfCampaign = (db: Db, campaignId: string): Promise<SlotRow[]> => db<SlotRow[]>`
  select s.id, s.slot_key, s.track, s.starts_at, s.ends_at, s.capacity, s.taken, coalesce(w.waiting, 0) as waiting, coalesce(w.checked_in, 0) as checked_in,
    (s.is_open and s.entry_until > kernel.now()) as is_bookable, s.has_waitlist
  from floor.slots s
  left join (
    select slot_id, (count(*) filter (where state = 'waitlisted'))::int as waiting, (count(*) filter (where state = 'checked-in'))::int as checked_in
    from floor.bookings where campaign_id = ${campaignId} group by slot_id
  ) w on w.slot_id = s.id
  where s.campaign_id = ${campaignId} order by s.starts_at, s.track desc`;

/** One page of a campaign's bookings, oldest first; `after` is the cursor of the row before. */
export const pageOfBookings = (
  db: Db,
  filter: {
    readonly campaignId: string;
    readonly slotId: string | null;
    readonly state: string | null;
    readonly afterAt: string | null;
    readonly afterId: string | null;
  },
): Promise<BookingRow[]> => db<BookingRow[]>`
  select b.id, b.campaign_id, b.slot_id, b.participant_id, b.customer_id, s.track, s.starts_at, s.ends_at, s.cancel_until, b.state,
    case when b.state = 'waitlisted' then
      (select count(*)::int from floor.bookings w where w.slot_id = b.slot_id and w.state = 'waitlisted' and w.waitlist_no <= b.waitlist_no)
    end as waitlist_position,
    b.short_code, b.booked_at, b.checked_in_at
  from floor.bookings b join floor.slots s on s.id = b.slot_id
  where b.campaign_id = ${filter.campaignId}
    and (${filter.slotId}::uuid is null or b.slot_id = ${filter.slotId}::uuid)
    and (${filter.state}::text is null or b.state = ${filter.state}::text)
    and (${filter.afterAt}::timestamptz is null or (b.booked_at, b.id) > (${filter.afterAt}::timestamptz, ${filter.afterId}::uuid))
  order by b.booked_at, b.id limit 50`;

/** The campaign each slot belongs to; slots that do not exist are missing. */
export const campaignsOfSlots = async (db: Db, slotIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db<
    { id: string; campaign_id: string }[]
  >`select id, campaign_id from floor.slots where id = any(${[...slotIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.campaign_id]));
};

/** Which of these booking ids exist already, whoever holds them. */
export const bookingIdsInUse = async (db: Db, bookingIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db<{ id: string }[]>`select id from floor.bookings where id = any(${[...bookingIds]}::uuid[])`;
  return new Set(rows.map((row) => row.id));
};

export const databaseNow = async (db: Db): Promise<string> => {
  const rows = await db<{ now: string }[]>`select kernel.now() as now`;
  return rows[0]?.now ?? '';
};

export const trackOf = (row: { readonly track: string }): Track =>
  row.track === 'enterprise' ? 'enterprise' : 'personal';
