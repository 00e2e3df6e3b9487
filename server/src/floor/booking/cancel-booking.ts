import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import type { BookingDeps } from './booking-deps.ts';
import { bookingsOfParticipant } from './booking-views.ts';
import { lockSlot, promoteWaiting } from './promote-waiting.ts';
import { promotedFacts, tellPromoted } from './tell-promoted.ts';

interface CancelledRow {
  readonly campaign_id: string;
  readonly slot_id: string;
  readonly before: string;
  readonly is_in_time: boolean;
}

const stateWords: Readonly<Record<string, string>> = {
  cancelled: '已取消 cancelled',
  'checked-in': '已签到 checked in',
};

/** Cancels an own booking before its deadline (a place in line may be left at any time) and moves the line up. */
export const cancelBooking = async (
  deps: BookingDeps,
  tx: Tx,
  request: { readonly bookingId: string; readonly participantId: string },
): Promise<{ readonly campaignId: string }> => {
  const mine = (await bookingsOfParticipant(tx, request.participantId)).find((row) => row.id === request.bookingId);
  if (!mine) return refuse('not-found');
  await lockSlot(tx, mine.slot_id);
  const rows = await tx<CancelledRow[]>`
    with old as (
      select b.id, b.campaign_id, b.slot_id, b.state, (b.state = 'waitlisted' or s.cancel_until > kernel.now()) as is_in_time
      from floor.bookings b join floor.slots s on s.id = b.slot_id
      where b.id = ${request.bookingId} and b.participant_id = ${request.participantId} and b.state in ('confirmed', 'waitlisted')
      for update of b
    ), gone as (
      update floor.bookings b set state = 'cancelled', waitlist_no = null, cancelled_at = kernel.now()
      from old where b.id = old.id and old.is_in_time returning b.id
    ), freed as (
      update floor.slots s set taken = s.taken - 1
      from old where s.id = old.slot_id and old.state = 'confirmed' and exists (select 1 from gone)
    )
    select campaign_id, slot_id, state as before, is_in_time from old`;
  const old = rows[0];
  if (!old) return refuse('booking-state', { params: { state: stateWords[mine.state] ?? mine.state } });
  const campaign = await deps.findPublished(tx, { campaignId: old.campaign_id });
  if (!old.is_in_time)
    return refuse('cancel-too-late', { params: { hours: campaign?.plan.slots.cancelUntilHours ?? 0 } });
  const promoted = old.before === 'confirmed' ? await promoteWaiting(tx, old.slot_id) : [];
  await deps.house.record(tx, [
    {
      kind: 'booking-cancelled',
      body: { bookingId: request.bookingId, slotId: old.slot_id, from: old.before },
      actor: { kind: 'participant', id: request.participantId },
      subject: { kind: 'participant', id: request.participantId },
      campaignId: old.campaign_id,
    },
    ...promotedFacts(promoted),
  ]);
  if (campaign) await tellPromoted(deps, tx, promoted, campaign.plan.basics.title);
  return { campaignId: old.campaign_id };
};
