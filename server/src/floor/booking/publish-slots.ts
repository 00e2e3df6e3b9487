import type { Plan } from '@fairground/contracts/plan';
import type { Tx } from '../../kernel/sql.ts';
import { applyPublishedSlots } from './apply-published-slots.ts';
import type { BookingDeps } from './booking-deps.ts';
import { lockSlot, type Promoted, promoteWaiting } from './promote-waiting.ts';
import { promotedFacts, tellPromoted } from './tell-promoted.ts';

/**
 * What booking does with a publication: slots as the plan says, and where a slot has grown the line moves up before
 * anybody new can book past it.
 */
export const publishSlots =
  (deps: BookingDeps) =>
  async (tx: Tx, published: { readonly id: string; readonly plan: Plan }): Promise<void> => {
    await applyPublishedSlots(tx, published);
    const grown = await tx<{ id: string }[]>`
      select s.id from floor.slots s
      where s.campaign_id = ${published.id} and s.taken < s.capacity
        and exists (select 1 from floor.bookings b where b.slot_id = s.id and b.state = 'waitlisted')
      order by s.id`;
    const promoted: Promoted[] = [];
    for (const { id } of grown) {
      await lockSlot(tx, id);
      promoted.push(...(await promoteWaiting(tx, id)));
    }
    await deps.house.record(tx, promotedFacts(promoted));
    await tellPromoted(deps, tx, promoted, published.plan.basics.title);
  };
