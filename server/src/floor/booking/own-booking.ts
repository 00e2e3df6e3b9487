import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import type { BookableCampaign, BookingDeps } from './booking-deps.ts';
import { type BookingRow, bookingsOfParticipant } from './booking-views.ts';

/** The published campaign of a booking; `not-found` where nothing is published any more. */
export const campaignOf = async (deps: BookingDeps, db: Db, campaignId: string): Promise<BookableCampaign> =>
  (await deps.findPublished(db, { campaignId })) ?? refuse('not-found');

/** A booking of this person, or `not-found`: another's does not exist. */
export const ownBooking = async (db: Db, participantId: string, bookingId: string): Promise<BookingRow> =>
  (await bookingsOfParticipant(db, participantId)).find((row) => row.id === bookingId) ?? refuse('not-found');
