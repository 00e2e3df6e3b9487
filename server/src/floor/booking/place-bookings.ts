import { newShortCode } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';

export interface Asked {
  readonly bookingId: string;
  readonly slotId: string;
  readonly participantId: string;
  readonly customerId: string;
}

export interface Placed {
  readonly id: string;
  readonly slotId: string;
  readonly campaignId: string;
  readonly participantId: string;
  readonly track: string;
  readonly state: 'confirmed' | 'waitlisted';
  readonly waitlistNo: number | null;
}

interface PlacedRow {
  readonly id: string;
  readonly slot_id: string;
  readonly campaign_id: string;
  readonly participant_id: string;
  readonly track: string;
  readonly state: string;
  readonly waitlist_no: number | null;
}

/**
 * Decides a whole batch in one statement. The slot rows are locked first, in order of their id and in a statement of
 * their own: one that waited for a lock goes on with the figures from before it waited. People who hold a booking
 * already are left out; the first `capacity - taken` in the order of arrival are confirmed, the rest get the next
 * numbers of the waitlist. Whoever is missing from the answer holds a booking, or the slot is closed.
 */
export const placeBookings = async (tx: Tx, asked: readonly Asked[]): Promise<Placed[]> => {
  const slotIds = [...new Set(asked.map((ask) => ask.slotId))];
  await tx`select id from floor.slots where id = any(${slotIds}::uuid[]) order by id for update`;
  const rows = await tx<PlacedRow[]>`
    with asked as materialized (
      select id, slot_id, participant_id, customer_id, short_code, place
      from unnest(${asked.map((ask) => ask.bookingId)}::uuid[], ${asked.map((ask) => ask.slotId)}::uuid[],
        ${asked.map((ask) => ask.participantId)}::uuid[], ${asked.map((ask) => ask.customerId)}::uuid[],
        ${asked.map(() => newShortCode())}::text[]) with ordinality as a(id, slot_id, participant_id, customer_id, short_code, place)
    ), open_slots as materialized (
      select s.id, s.campaign_id, s.track, greatest(s.capacity - s.taken, 0) as free, s.waitlist_last, s.has_waitlist
      from floor.slots s
      where s.id = any(${slotIds}::uuid[]) and s.is_open and s.entry_until > kernel.now()
    ), first_of_each as (
      select distinct on (l.campaign_id, a.participant_id) a.*, l.campaign_id, l.track, l.free, l.waitlist_last, l.has_waitlist
      from asked a join open_slots l on l.id = a.slot_id
      where not exists (
        select 1 from floor.bookings b
        where b.campaign_id = l.campaign_id and b.participant_id = a.participant_id and b.state <> 'cancelled')
      order by l.campaign_id, a.participant_id, a.place
    ), ranked as (
      select f.*, row_number() over (partition by f.slot_id order by f.place)::int as rank from first_of_each f
    ), placed as (
      insert into floor.bookings (id, campaign_id, slot_id, participant_id, customer_id, state, waitlist_no, short_code)
      select id, campaign_id, slot_id, participant_id, customer_id,
        case when rank <= free then 'confirmed' else 'waitlisted' end,
        case when rank > free then waitlist_last + rank - free end, short_code
      from ranked where rank <= free or has_waitlist order by slot_id, place
      on conflict do nothing
      returning id, slot_id, campaign_id, participant_id, state, waitlist_no
    ), counted as (
      update floor.slots s set taken = s.taken + n.confirmed, waitlist_last = s.waitlist_last + n.waitlisted
      from (select slot_id, (count(*) filter (where state = 'confirmed'))::int as confirmed,
              (count(*) filter (where state = 'waitlisted'))::int as waitlisted from placed group by slot_id) n
      where s.id = n.slot_id
    )
    select p.id, p.slot_id, p.campaign_id, p.participant_id, l.track, p.state, p.waitlist_no
    from placed p join open_slots l on l.id = p.slot_id`;
  return rows.map((row) => ({
    id: row.id,
    slotId: row.slot_id,
    campaignId: row.campaign_id,
    participantId: row.participant_id,
    track: row.track,
    state: row.state === 'confirmed' ? 'confirmed' : 'waitlisted',
    waitlistNo: row.waitlist_no,
  }));
};
