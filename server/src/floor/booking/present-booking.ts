import type { bookingStates, myBooking } from '@fairground/contracts/booking';
import type { z } from 'zod';
import type { BookableCampaign } from './booking-deps.ts';
import { type BookingRow, trackOf } from './booking-views.ts';

export type MyBooking = z.input<typeof myBooking>;

/** A row as its owner sees it. */
export const presentBooking = (row: BookingRow, campaign: BookableCampaign): MyBooking => ({
  id: row.id,
  campaignId: row.campaign_id,
  slug: campaign.slug,
  title: campaign.plan.basics.title,
  slotId: row.slot_id,
  track: trackOf(row),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state as (typeof bookingStates)[number],
  waitlistPosition: row.waitlist_position,
  cancelUntil: row.cancel_until,
  checkedInAt: row.checked_in_at,
});
