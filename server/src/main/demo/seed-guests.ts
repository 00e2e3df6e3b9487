import { createHash, randomUUID } from 'node:crypto';
import { slotsOfCampaign } from '../../floor/booking/public.ts';
import { insertCustomers } from '../../foundation/customer/public.ts';
import { type CreatedParticipant, createParticipants } from '../../foundation/participant/public.ts';
import { Defect } from '../../kernel/defect.ts';
import { transaction } from '../../kernel/transaction.ts';
import { listPublished, type PublishedCampaign } from '../../planning/campaign/public.ts';
import type { Composed } from '../compose.ts';

/** How many guests of the demo bank have booked each slot of the second day; today's slots stay free to walk through. */
const bookedPerSlot = [21, 34, 17, 12, 8];

const makeGuests = async ({ house }: Composed, count: number): Promise<CreatedParticipant[]> => {
  const ids = Array.from({ length: count }, () => randomUUID());
  return transaction(house.sql, async (tx) => {
    await insertCustomers(
      tx,
      house,
      ids.map((id, place) => ({
        id,
        orgPath: '',
        kind: 'person' as const,
        source: 'demo-guest',
        externalNo: `G${3001 + place}`,
        contact: { mobile: `1390000${String(3001 + place)}` },
        attributes: {},
        handlers: [],
      })),
    );
    return createParticipants(tx, house, ids);
  });
};

/** Books through the same operation a phone calls. */
const book = async (
  composed: Composed,
  campaign: PublishedCampaign,
  guest: CreatedParticipant,
  slotId: string,
  place: number,
): Promise<void> => {
  const { handler } = composed.routes.reserveSlot;
  if (handler.kind !== 'batched') throw new Defect('reserveSlot is not batched');
  const consents = campaign.plan.content.consents.map(({ purpose, version, isRequired }) => ({
    purpose,
    version,
    isGiven: isRequired || place % 4 === 0,
  }));
  const bookingId = randomUUID();
  const request = {
    actor: {
      kind: 'participant',
      id: guest.participantId,
      customerId: guest.customerId,
      signInId: guest.participantId,
    },
    language: 'zh-CN',
    body: { bookingId, slotId, consents },
    key: {
      scope: `participant:${guest.participantId}`,
      key: bookingId,
      operation: 'reserveSlot',
      requestHash: createHash('sha256').update(bookingId).digest('hex'),
    },
  };
  await handler.handle(request as never);
};

/** Guests who have already booked, so that the demo's funnel shows a campaign under way. */
export const seedGuests = async (composed: Composed): Promise<void> => {
  const { sql } = composed.house;
  const [campaign] = await listPublished(sql);
  if (!campaign) return;
  const slots = (await slotsOfCampaign(sql, campaign.id)).filter(
    (slot) => slot.track === 'personal' && slot.slot_key.startsWith('d2'),
  );
  const wanted = slots.flatMap((slot, place) => Array.from({ length: bookedPerSlot[place] ?? 0 }, () => slot.id));
  const guests = await makeGuests(composed, wanted.length);
  await Promise.all(guests.map((guest, place) => book(composed, campaign, guest, wanted[place] ?? '', place)));
};
