import type { Tx } from '../../kernel/sql.ts';
import type { BookableCampaign, BookingDeps, ConsentToRecord } from './booking-deps.ts';
import type { ReserveRequest } from './reserve-slots.ts';

interface Booked {
  readonly request: ReserveRequest;
  readonly campaign: BookableCampaign;
}

/**
 * What the bookings of a batch decided about consents. A box left unticked is no decision (nothing is given by
 * default) unless it takes back what was given before; purposes and versions the signed page does not know are left out.
 */
export const consentsToRecord = async (
  deps: BookingDeps,
  tx: Tx,
  booked: readonly Booked[],
): Promise<ConsentToRecord[]> => {
  const unticked = booked.filter(({ request }) => request.consents.some((one) => !one.isGiven));
  const held =
    unticked.length === 0
      ? new Map<string, ReadonlySet<string>>()
      : await deps.givenPurposes(
          tx,
          unticked.map(({ request, campaign }) => ({ participantId: request.participantId, campaignId: campaign.id })),
        );
  return booked.flatMap(({ request, campaign }) => {
    const before = held.get(`${request.participantId} ${campaign.id}`);
    const decisions = request.consents.filter(
      (one) =>
        (one.isGiven || before?.has(one.purpose)) &&
        campaign.plan.content.consents.some((known) => known.purpose === one.purpose && known.version === one.version),
    );
    if (decisions.length === 0) return [];
    return [
      {
        participantId: request.participantId,
        customerId: request.customerId,
        campaignId: campaign.id,
        decisions,
        evidence: `booking ${request.bookingId}`,
      },
    ];
  });
};
