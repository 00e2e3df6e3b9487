import { bookingOperations } from '@fairground/contracts/booking';
import { participantOperations } from '@fairground/contracts/participant';
import type { StaffActor } from '../../http/actor.ts';
import { batched, raw, read, type Route, write } from '../../http/route.ts';
import { createBatch } from '../../kernel/batch.ts';
import { defect } from '../../kernel/defect.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import type { BookableCampaign, BookingDeps } from './booking-deps.ts';
import { type BookingRow, bookingsOfParticipant, databaseNow, pageOfBookings, slotsOfCampaign, trackOf } from './booking-views.ts';
import { calendarFile } from './calendar-file.ts';
import { cancelBooking } from './cancel-booking.ts';
import { passSecret } from './pass-code.ts';
import { presentBooking } from './present-booking.ts';
import { type ReserveRequest, reserveSlots } from './reserve-slots.ts';
import { stepSeconds } from './slot-rules.ts';

const campaignOf = async (deps: BookingDeps, db: Db, campaignId: string): Promise<BookableCampaign> => (await deps.findPublished(db, { campaignId })) ?? refuse('not-found');

const ownBooking = async (db: Db, participantId: string, bookingId: string): Promise<BookingRow> =>
  (await bookingsOfParticipant(db, participantId)).find((row) => row.id === bookingId) ?? refuse('not-found');

const participantRoutes = (deps: BookingDeps): Record<string, Route> => {
  const reservations = createBatch({ run: (requests: readonly ReserveRequest[]) => reserveSlots(deps, requests) });
  return {
    listSlots: read(participantOperations.listSlots, async (sql, { params }) => {
      const campaign = (await deps.findPublished(sql, { slug: params.slug })) ?? refuse('not-found');
      const [rows, serverNow] = await Promise.all([slotsOfCampaign(sql, campaign.id), databaseNow(sql)]);
      const items = rows.map((row) => {
        const left = Math.max(row.capacity - row.taken, 0);
        const state = !row.is_bookable ? ('closed' as const) : left > 0 ? ('open' as const) : ('full' as const);
        return { id: row.id, key: row.slot_key, track: trackOf(row), startsAt: row.starts_at, endsAt: row.ends_at, capacity: row.capacity, left, waiting: row.waiting, state };
      });
      return { items, serverNow };
    }),
    reserveSlot: batched(bookingOperations.reserveSlot, ({ key, language, body, actor }) =>
      reservations.submit({ key, language, bookingId: body.bookingId, slotId: body.slotId, consents: body.consents, participantId: actor.id, customerId: actor.customerId }),
    ),
    listMyBookings: read(bookingOperations.listMyBookings, async (sql, { actor }) => {
      const rows = await bookingsOfParticipant(sql, actor.id);
      const items = await Promise.all(rows.map(async (row) => presentBooking(row, await campaignOf(deps, sql, row.campaign_id))));
      return { items };
    }),
    cancelBooking: write(bookingOperations.cancelBooking, async (tx, { params, actor }) => {
      const { campaignId } = await cancelBooking(deps, tx, { bookingId: params.bookingId, participantId: actor.id });
      return presentBooking(await ownBooking(tx, actor.id, params.bookingId), await campaignOf(deps, tx, campaignId));
    }),
    getPass: read(bookingOperations.getPass, async (sql, { params, actor }) => {
      const row = await ownBooking(sql, actor.id, params.bookingId);
      if (row.state === 'cancelled' || row.state === 'waitlisted') return refuse('booking-state', { params: { state: row.state === 'cancelled' ? '已取消 cancelled' : '候补中 waitlisted' } });
      const campaign = await campaignOf(deps, sql, row.campaign_id);
      const [aliases, done, startMoneyFen, serverNow] = await Promise.all([
        deps.aliasesOf(sql, [actor.id]),
        deps.doneStops(sql, actor.id, campaign.id),
        deps.startMoneyFen(sql, campaign.packHash),
        databaseNow(sql),
      ]);
      return {
        booking: presentBooking(row, campaign),
        alias: aliases.get(actor.id) ?? defect('a participant has an alias'),
        shortCode: row.short_code,
        secret: passSecret(deps.house.keyring, row.id),
        stepSeconds,
        serverNow,
        startMoneyFen,
        stops: campaign.plan.content.stops.map((stop) => ({ key: stop.key, label: stop.label, state: done.has(stop.key) ? ('done' as const) : ('ahead' as const) })),
      };
    }),
    getCalendarFile: raw(bookingOperations.getCalendarFile, async ({ params, actor, language }, _raw, reply) => {
      const { sql } = deps.house;
      const row = await ownBooking(sql, actor.id, params.bookingId);
      const file = calendarFile(row, await campaignOf(deps, sql, row.campaign_id), language, await databaseNow(sql));
      return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="fairground.ics"').send(file);
    }),
  };
};

const cursorOf = (row: BookingRow): string => Buffer.from(`${row.booked_at} ${row.id}`).toString('base64url');
const cursorPattern = /^(\S+Z) ([0-9a-f-]{36})$/;

export const bookingRoutes = (
  deps: BookingDeps & { readonly visibleCampaign: (db: Db, actor: StaffActor, campaignId: string) => Promise<{ readonly id: string }> },
): Record<string, Route> => ({
  ...participantRoutes(deps),
  listBookings: read(bookingOperations.listBookings, async (sql, { params, query, actor }) => {
    const campaign = await deps.visibleCampaign(sql, actor, params.campaignId);
    const after = cursorPattern.exec(Buffer.from(query.after ?? '', 'base64url').toString('utf8'));
    const rows = await pageOfBookings(sql, { campaignId: campaign.id, slotId: query.slotId ?? null, state: query.state ?? null, afterAt: after?.[1] ?? null, afterId: after?.[2] ?? null });
    const aliases = await deps.aliasesOf(sql, rows.map((row) => row.participant_id));
    const mobiles = await deps.maskedMobiles(sql, deps.house, rows.map((row) => row.customer_id));
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
      next: rows.length === 50 && last ? cursorOf(last) : null,
    };
  }),
});
