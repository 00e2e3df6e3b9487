import { bookingOperations } from '@fairground/contracts/booking';
import { participantOperations } from '@fairground/contracts/participant';
import type { StaffActor } from '../../http/actor.ts';
import { batched, type Route, read, write } from '../../http/route.ts';
import { createBatch } from '../../kernel/batch.ts';
import { readCursor, writeCursor } from '../../kernel/cursor.ts';
import { defect } from '../../kernel/defect.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import type { BookingDeps } from './booking-deps.ts';
import { bookingsOfParticipant, databaseNow, pageOfBookings, slotsOfCampaign, trackOf } from './booking-views.ts';
import { cancelBooking } from './cancel-booking.ts';
import { campaignOf, ownBooking } from './own-booking.ts';
import { passRoutes } from './pass-routes.ts';
import { presentBooking } from './present-booking.ts';
import { type ReserveRequest, reserveSlots } from './reserve-slots.ts';

const participantRoutes = (deps: BookingDeps): Record<string, Route> => {
  const reservations = createBatch({ run: (requests: readonly ReserveRequest[]) => reserveSlots(deps, requests) });
  return {
    listSlots: read(participantOperations.listSlots, async (sql, { params }) => {
      const campaign = (await deps.findPublished(sql, { slug: params.slug })) ?? refuse('not-found');
      const [rows, serverNow] = await Promise.all([slotsOfCampaign(sql, campaign.id), databaseNow(sql)]);
      const items = rows.map((row) => {
        const left = Math.max(row.capacity - row.taken, 0);
        const state = !row.is_bookable ? ('closed' as const) : left > 0 ? ('open' as const) : ('full' as const);
        return {
          id: row.id,
          key: row.slot_key,
          track: trackOf(row),
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          capacity: row.capacity,
          left,
          waiting: row.waiting,
          state,
        };
      });
      return { items, serverNow };
    }),
    reserveSlot: batched(bookingOperations.reserveSlot, ({ key, language, body, actor }) =>
      reservations.submit({
        key,
        language,
        bookingId: body.bookingId,
        slotId: body.slotId,
        consents: body.consents,
        participantId: actor.id,
        customerId: actor.customerId,
      }),
    ),
    listMyBookings: read(bookingOperations.listMyBookings, async (sql, { actor }) => {
      const rows = await bookingsOfParticipant(sql, actor.id);
      const items = await Promise.all(
        rows.map(async (row) => presentBooking(row, await campaignOf(deps, sql, row.campaign_id))),
      );
      return { items };
    }),
    cancelBooking: write(bookingOperations.cancelBooking, async (tx, { params, actor }) => {
      const { campaignId } = await cancelBooking(deps, tx, { bookingId: params.bookingId, participantId: actor.id });
      return presentBooking(await ownBooking(tx, actor.id, params.bookingId), await campaignOf(deps, tx, campaignId));
    }),
  };
};

export const bookingRoutes = (
  deps: BookingDeps & {
    readonly visibleCampaign: (db: Db, actor: StaffActor, campaignId: string) => Promise<{ readonly id: string }>;
  },
): Record<string, Route> => ({
  ...participantRoutes(deps),
  ...passRoutes(deps),
  listBookings: read(bookingOperations.listBookings, async (sql, { params, query, actor }) => {
    const campaign = await deps.visibleCampaign(sql, actor, params.campaignId);
    const after = readCursor(query.after);
    const rows = await pageOfBookings(sql, {
      campaignId: campaign.id,
      slotId: query.slotId ?? null,
      state: query.state ?? null,
      afterAt: after?.at ?? null,
      afterId: after?.id ?? null,
    });
    const aliases = await deps.aliasesOf(
      sql,
      rows.map((row) => row.participant_id),
    );
    const mobiles = await deps.maskedMobiles(
      sql,
      deps.house,
      rows.map((row) => row.customer_id),
    );
    const last = rows.at(-1);
    return {
      items: rows.map((row) => ({
        id: row.id,
        alias: aliases.get(row.participant_id) ?? defect('a participant has an alias'),
        mobileMasked: mobiles.get(row.customer_id) ?? null,
        track: trackOf(row),
        startsAt: row.starts_at,
        state: row.state as 'confirmed',
        waitlistPosition: row.waitlist_position,
        shortCode: row.short_code,
        bookedAt: row.booked_at,
        checkedInAt: row.checked_in_at,
      })),
      next: rows.length === 50 && last ? writeCursor({ at: last.booked_at, id: last.id }) : null,
    };
  }),
});
