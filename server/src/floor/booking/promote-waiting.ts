import type { Tx } from '../../kernel/sql.ts';

export interface Promoted {
  readonly id: string;
  readonly slotId: string;
  readonly campaignId: string;
  readonly participantId: string;
  readonly customerId: string;
  readonly track: string;
}

interface PromotedRow {
  readonly id: string;
  readonly slot_id: string;
  readonly campaign_id: string;
  readonly participant_id: string;
  readonly customer_id: string;
  readonly track: string;
}

/**
 * Gives free seats to the first in line. The caller holds the lock of the slot (`lockSlot`), so that bookings and
 * cancellations of one slot stand in one order.
 */
export const promoteWaiting = async (tx: Tx, slotId: string): Promise<Promoted[]> => {
  const rows = await tx<PromotedRow[]>`
    with slot as (
      select id, track, greatest(capacity - taken, 0) as free from floor.slots
      where id = ${slotId} and is_open and entry_until > kernel.now()
    ), next as (
      select b.id from floor.bookings b
      where b.slot_id = ${slotId} and b.state = 'waitlisted'
      order by b.waitlist_no limit (select coalesce(max(free), 0) from slot)
    ), moved as (
      update floor.bookings b set state = 'confirmed', waitlist_no = null
      from next where b.id = next.id
      returning b.id, b.slot_id, b.campaign_id, b.participant_id, b.customer_id
    ), counted as (
      update floor.slots set taken = taken + (select count(*)::int from moved)
      where id = ${slotId} and exists (select 1 from moved)
    )
    select m.id, m.slot_id, m.campaign_id, m.participant_id, m.customer_id, s.track from moved m join slot s on s.id = m.slot_id`;
  return rows.map((row) => ({
    id: row.id,
    slotId: row.slot_id,
    campaignId: row.campaign_id,
    participantId: row.participant_id,
    customerId: row.customer_id,
    track: row.track,
  }));
};

/** Takes the lock under which seats of a slot are given and taken. */
export const lockSlot = async (tx: Tx, slotId: string): Promise<void> => {
  await tx`select id from floor.slots where id = ${slotId} for update`;
};
