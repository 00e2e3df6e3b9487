/** Booking 预约, pass 身份卡 and check-in 签到. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { consentDecision } from './participant.ts';
import { track } from './plan.ts';
import { campaignParams, cursor, id, instant, text } from './shapes.ts';

/** waitlisted -> confirmed when a place comes free; both may be cancelled; a confirmed guest is checked in once. */
export const bookingStates = ['confirmed', 'waitlisted', 'cancelled', 'checked-in'] as const;
export const bookingState = z.enum(bookingStates);

export const myBooking = z
  .object({
    id,
    campaignId: id,
    slug: z.string(),
    title: text,
    slotId: id,
    track,
    startsAt: instant,
    endsAt: instant,
    state: bookingState,
    waitlistPosition: z.number().int().nullable(),
    cancelUntil: instant,
    checkedInAt: instant.nullable(),
  })
  .meta({ id: 'MyBooking' });

export const reserveResult = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirmed'), booking: myBooking }),
    z.object({ kind: z.literal('waitlisted'), booking: myBooking }),
    z.object({ kind: z.literal('already-booked'), booking: myBooking }),
  ])
  .meta({ id: 'ReserveResult' });

/**
 * A pass proves a booking. Its QR shows `FG1.<bookingId>.<step>.<mac>`: `step` counts `stepSeconds` of server time,
 * `mac` is the first 16 bytes of HMAC-SHA-256(secret, "bookingId.step") in base64url, so that the phone keeps
 * turning codes without a network and a copied picture ages.
 */
export const pass = z
  .object({
    booking: myBooking,
    alias: text,
    shortCode: z.string().regex(/^[A-Z2-9]{6}$/),
    secret: z.string().describe('Base64url key of this pass alone'),
    stepSeconds: z.number().int(),
    serverNow: instant,
    startMoneyFen: z.number().int().describe('Play money 体验币 of the simulated account'),
    stops: z.array(z.object({ key: z.string(), label: text, state: z.enum(['done', 'ahead']) })),
  })
  .meta({ id: 'Pass' });

const bookingParams = z.object({ bookingId: id });

export const bookingOperations = defineOperations({
  reserveSlot: {
    method: 'post',
    path: '/api/me/bookings',
    origin: 'participant',
    permission: 'participant',
    summary: 'Book a slot, or join its waitlist when it is full',
    request: z.object({ bookingId: id, slotId: id, consents: z.array(consentDecision).max(8) }),
    response: reserveResult,
    refusals: ['consent-required', 'slot-closed', 'campaign-not-open'],
  },
  listMyBookings: {
    method: 'get',
    path: '/api/me/bookings',
    origin: 'participant',
    permission: 'participant',
    summary: 'Own bookings, newest first',
    response: z.object({ items: z.array(myBooking) }),
    refusals: [],
  },
  cancelBooking: {
    method: 'post',
    path: '/api/me/bookings/:bookingId/cancel',
    origin: 'participant',
    permission: 'participant',
    summary: 'Cancel; the first on the waitlist moves up in the same transaction',
    params: bookingParams,
    response: myBooking,
    refusals: ['cancel-too-late', 'booking-state'],
  },
  getPass: {
    method: 'get',
    path: '/api/me/bookings/:bookingId/pass',
    origin: 'participant',
    permission: 'participant',
    summary: 'The pass of a confirmed booking',
    params: bookingParams,
    response: pass,
    refusals: ['booking-state'],
  },
  getCalendarFile: {
    method: 'get',
    path: '/api/me/bookings/:bookingId/calendar.ics',
    origin: 'participant',
    permission: 'participant',
    summary: 'The slot as an iCalendar file (RFC 5545)',
    params: bookingParams,
    response: 'file',
    refusals: [],
  },
  listBookings: {
    method: 'get',
    path: '/api/campaigns/:campaignId/bookings',
    origin: 'console',
    permission: 'booking.read',
    summary: 'Bookings of a campaign, masked',
    params: campaignParams,
    query: z.object({ after: cursor, slotId: id.optional(), state: bookingState.optional() }),
    response: z.object({
      items: z.array(
        z.object({
          id,
          alias: text,
          mobileMasked: z.string().nullable(),
          track,
          startsAt: instant,
          state: bookingState,
          waitlistPosition: z.number().int().nullable(),
          shortCode: z.string(),
          bookedAt: instant,
          checkedInAt: instant.nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
    refusals: [],
  },
});

export const credential = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token'), value: z.string().min(10).max(200) }),
  z.object({
    kind: z.literal('short-code'),
    value: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z2-9]{6}$/, 'short-code'),
  }),
]);

/** What the door says. Verdicts name no person: alias and tail of the code only. */
export const verdict = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('admitted'),
      alias: text,
      codeTail: z.string(),
      track,
      startsAt: instant,
      endsAt: instant,
    }),
    z.object({ kind: z.literal('already'), codeTail: z.string(), at: instant, lane: z.string(), serverNow: instant }),
    z.object({ kind: z.literal('wrong-session'), codeTail: z.string(), startsAt: instant, endsAt: instant }),
    z.object({ kind: z.literal('too-early'), codeTail: z.string(), opensAt: instant, serverNow: instant }),
    z.object({
      kind: z.literal('not-known'),
      reason: z.enum(['unreadable', 'unknown', 'expired-code', 'cancelled', 'waitlisted']),
    }),
  ])
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof verdict>;

export const checkinOperations = defineOperations({
  checkIn: {
    method: 'post',
    path: '/api/campaigns/:campaignId/check-ins',
    origin: 'console',
    permission: 'checkin.scan',
    summary: 'Present a pass at the door; exactly one presentation is admitted',
    params: campaignParams,
    request: z.object({ checkInId: id, credential, lane: z.string().trim().min(1).max(20) }),
    response: verdict,
    refusals: [],
  },
  getDoor: {
    method: 'get',
    path: '/api/campaigns/:campaignId/door',
    origin: 'console',
    permission: 'checkin.scan',
    summary: 'What the door needs: title, slots of the day, counts',
    params: campaignParams,
    response: z.object({
      title: text,
      serverNow: instant,
      checkedIn: z.number().int(),
      expected: z.number().int(),
      slots: z.array(
        z.object({
          id,
          track,
          startsAt: instant,
          endsAt: instant,
          booked: z.number().int(),
          checkedIn: z.number().int(),
        }),
      ),
    }),
    refusals: [],
  },
});
