import type { Tx } from '../../kernel/sql.ts';

export interface Presented {
  readonly bookingId: string;
  readonly lane: string;
}

/**
 * Admits whoever is confirmed and inside the entry window, each booking once: the state changes in this statement or
 * not at all. Returns the bookings admitted now; the caller asks `doorRowsOf` about the rest.
 */
export const admitBookings = async (
  tx: Tx,
  campaignId: string,
  presented: readonly Presented[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx<{ id: string }[]>`
    with presented as (
      select booking_id, lane from unnest(${presented.map((one) => one.bookingId)}::uuid[], ${presented.map((one) => one.lane)}::text[]) as p(booking_id, lane)
    )
    update floor.bookings b set state = 'checked-in', checked_in_at = kernel.now(), checked_in_lane = p.lane
    from presented p, floor.slots s
    where b.id = p.booking_id and b.campaign_id = ${campaignId} and b.state = 'confirmed'
      and s.id = b.slot_id and kernel.now() >= s.entry_from and kernel.now() < s.entry_until
    returning b.id`;
  return new Set(rows.map((row) => row.id));
};

export interface DoorRow {
  readonly id: string;
  readonly participant_id: string;
  readonly slot_id: string;
  readonly track: string;
  readonly state: string;
  readonly short_code: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly entry_from: string;
  readonly entry_until: string;
  readonly checked_in_at: string | null;
  readonly checked_in_lane: string | null;
}

/** What the door needs to know of presented bookings, found by id or by short code. */
export const doorRowsOf = (
  tx: Tx,
  campaignId: string,
  ids: readonly string[],
  shortCodes: readonly string[],
): Promise<DoorRow[]> => tx<DoorRow[]>`
  select b.id, b.participant_id, b.slot_id, s.track, b.state, b.short_code, s.starts_at, s.ends_at, s.entry_from, s.entry_until, b.checked_in_at, b.checked_in_lane
  from floor.bookings b join floor.slots s on s.id = b.slot_id
  where b.campaign_id = ${campaignId} and (b.id = any(${[...ids]}::uuid[]) or b.short_code = any(${[...shortCodes]}::text[]))`;
