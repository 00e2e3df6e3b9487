import { randomUUID } from 'node:crypto';
import type { World } from '../world/world.ts';
import { bookAsNewGuest, shortCodeOf } from './booking.ts';
import { type Guest, openGuest, type PublicCampaign, todaysCampaign } from './guest.ts';

/** Lets a guest in by the short code, without the door's page: for journeys about what comes after the door. */
export async function admit(world: World, campaign: PublicCampaign, shortCode: string): Promise<void> {
  const floor = await world.staff.as('floor');
  const verdict = await floor.send<{ kind: string }>('POST', `/api/campaigns/${campaign.id}/check-ins`, {
    checkInId: randomUUID(),
    credential: { kind: 'short-code', value: shortCode },
    lane: '1',
  });
  if (verdict.kind !== 'admitted') throw new TypeError(`the door said ${verdict.kind}`);
}

export interface GuestInside extends Guest {
  readonly campaign: PublicCampaign;
}

/** A guest who has booked by hand and was let in. */
export async function openGuestInside(world: World): Promise<GuestInside> {
  const campaign = await todaysCampaign(world);
  const guest = await openGuest(world);
  await bookAsNewGuest(world, guest, campaign);
  await admit(world, campaign, await shortCodeOf(guest.page));
  return { ...guest, campaign };
}
