import type { ReserveRequest } from '../../server/src/floor/booking/public.ts';
import { recordConsents } from '../../server/src/foundation/consent/public.ts';
import { claimKeys, keepAnswers } from '../../server/src/kernel/idempotency.ts';
import { newShortCode } from '../../server/src/kernel/ids.ts';
import { transaction } from '../../server/src/kernel/transaction.ts';
import type { Lab } from '../lab/lab.ts';

/**
 * What the use case is measured against: the usual way, one transaction a request that locks the slot, reads what is
 * left, decides in the program and writes the same rows (key, booking, slot, fact, consents, answer).
 */
export const reserveOneByOne = async (lab: Lab, request: ReserveRequest): Promise<string> => {
  const { house } = lab.composed;
  return transaction(house.sql, async (tx) => {
    await claimKeys(tx, [request.key]);
    const [slot] = await tx<{ campaign_id: string; capacity: number; taken: number; waitlist_last: number }[]>`
      select campaign_id, capacity, taken, waitlist_last from floor.slots where id = ${request.slotId} for update`;
    if (!slot) throw new TypeError('no slot');
    const held = await tx<{ id: string }[]>`
      select id from floor.bookings where campaign_id = ${slot.campaign_id} and participant_id = ${request.participantId} and state <> 'cancelled'`;
    if (held.length > 0) throw new TypeError('booked twice');
    const isFree = slot.taken < slot.capacity;
    const number = isFree ? null : slot.waitlist_last + 1;
    await tx`
      insert into floor.bookings (id, campaign_id, slot_id, participant_id, customer_id, state, waitlist_no, short_code)
      values (${request.bookingId}, ${slot.campaign_id}, ${request.slotId}, ${request.participantId}, ${request.customerId},
        ${isFree ? 'confirmed' : 'waitlisted'}, ${number}, ${newShortCode()})`;
    if (isFree) await tx`update floor.slots set taken = ${slot.taken + 1} where id = ${request.slotId}`;
    else await tx`update floor.slots set waitlist_last = ${slot.waitlist_last + 1} where id = ${request.slotId}`;
    const common = {
      actor: { kind: 'participant', id: request.participantId },
      subject: { kind: 'participant', id: request.participantId },
      campaignId: slot.campaign_id,
    } as const;
    const about = { bookingId: request.bookingId, slotId: request.slotId, track: 'personal' };
    await house.record(tx, [
      number === null
        ? { ...common, kind: 'slot-booked', body: about }
        : { ...common, kind: 'slot-waitlisted', body: { ...about, position: number } },
    ]);
    await recordConsents(tx, house, [
      {
        participantId: request.participantId,
        customerId: request.customerId,
        campaignId: slot.campaign_id,
        decisions: request.consents.filter((one) => one.isGiven),
        evidence: `booking ${request.bookingId}`,
      },
    ]);
    const [row] = await tx<{ id: string; state: string }[]>`
      select b.id, b.state from floor.bookings b join floor.slots s on s.id = b.slot_id where b.id = ${request.bookingId}`;
    await keepAnswers(tx, [
      { key: request.key, answer: { status: 200, body: { kind: row?.state, booking: row }, cookie: null } },
    ]);
    return row?.state ?? '';
  });
};
