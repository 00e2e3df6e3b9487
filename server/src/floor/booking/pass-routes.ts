import { bookingOperations } from '@fairground/contracts/booking';
import { type Route, raw, read } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { BookingDeps } from './booking-deps.ts';
import { databaseNow } from './booking-views.ts';
import { calendarFile } from './calendar-file.ts';
import { campaignOf, ownBooking } from './own-booking.ts';
import { passSecret } from './pass-code.ts';
import { presentBooking } from './present-booking.ts';
import { stepSeconds } from './slot-rules.ts';

/** What a booking is proved by: the pass on the phone, and the slot in the phone's calendar. */
export const passRoutes = (deps: BookingDeps): Record<string, Route> => ({
  getPass: read(bookingOperations.getPass, async (sql, { params, actor }) => {
    const row = await ownBooking(sql, actor.id, params.bookingId);
    if (row.state === 'cancelled' || row.state === 'waitlisted')
      return refuse('booking-state', {
        params: { state: row.state === 'cancelled' ? '已取消 cancelled' : '候补中 waitlisted' },
      });
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
      stops: campaign.plan.content.stops.map((stop) => ({
        key: stop.key,
        label: stop.label,
        state: done.has(stop.key) ? ('done' as const) : ('ahead' as const),
      })),
    };
  }),
  getCalendarFile: raw(bookingOperations.getCalendarFile, async ({ params, actor, language }, _raw, reply) => {
    const { sql } = deps.house;
    const row = await ownBooking(sql, actor.id, params.bookingId);
    const file = calendarFile(row, await campaignOf(deps, sql, row.campaign_id), language, await databaseNow(sql));
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="fairground.ics"')
      .send(file);
  }),
});
