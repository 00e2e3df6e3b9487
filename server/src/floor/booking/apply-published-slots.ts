import type { Plan } from '@fairground/contracts/plan';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';
import { slotsOfPlan } from './slot-rules.ts';

/**
 * Brings the slots to what the published plan says, in the transaction of the publication. Seats already taken stay:
 * capacity never falls below them, and a slot that left the plan is closed, not deleted.
 */
export const applyPublishedSlots = async (
  tx: Tx,
  published: { readonly id: string; readonly plan: Plan },
): Promise<number> => {
  const slots = slotsOfPlan(published.plan);
  await tx`
    insert into floor.slots as s (id, campaign_id, slot_key, track, starts_at, ends_at, cancel_until, entry_from, entry_until, capacity, has_waitlist)
    select n.id, ${published.id}::uuid, n.slot_key, n.track, n.starts_at, n.ends_at, n.cancel_until, n.entry_from, n.entry_until, n.capacity, ${published.plan.slots.waitlist}
    from unnest(${slots.map(() => newId())}::uuid[], ${slots.map((slot) => slot.key)}::text[], ${slots.map((slot) => slot.track)}::text[],
      ${slots.map((slot) => slot.startsAt)}::timestamptz[], ${slots.map((slot) => slot.endsAt)}::timestamptz[],
      ${slots.map((slot) => slot.cancelUntil)}::timestamptz[], ${slots.map((slot) => slot.entryFrom)}::timestamptz[],
      ${slots.map((slot) => slot.entryUntil)}::timestamptz[], ${slots.map((slot) => slot.capacity)}::int[])
      as n(id, slot_key, track, starts_at, ends_at, cancel_until, entry_from, entry_until, capacity)
    on conflict (campaign_id, slot_key, track) do update set
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, cancel_until = excluded.cancel_until,
      entry_from = excluded.entry_from, entry_until = excluded.entry_until,
      capacity = greatest(excluded.capacity, s.taken), has_waitlist = excluded.has_waitlist, is_open = true`;
  await tx`
    update floor.slots set is_open = false
    where campaign_id = ${published.id}
      and (slot_key, track) not in (
        select * from unnest(${slots.map((slot) => slot.key)}::text[], ${slots.map((slot) => slot.track)}::text[]))`;
  return slots.length;
};
