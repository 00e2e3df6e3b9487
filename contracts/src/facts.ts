/**
 * Facts 事实: everything that happens, written once in the transaction of the state it tells of.
 * Bodies hold ids, counts and codes, never personal data, so that a person can be erased from an immutable log.
 */
import { z } from 'zod';
import { id } from './shapes.ts';

const change = {
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
};
const count = z.number().int();

export const factBodies = {
  'staff-signed-in': z.object({ signInId: id }),
  'staff-sign-in-failed': z.object({ reason: z.enum(['credentials', 'locked', 'totp', 'suspended']) }),
  'staff-signed-out': z.object({ signInId: id }),
  'staff-changed': z.object({
    what: z.enum(['created', 'roles', 'state', 'password', 'totp', 'sign-in-ended']),
    ...change,
  }),
  'customer-created': z.object({ kind: z.enum(['person', 'company']), source: z.string(), handlers: count }),
  'customer-unmasked': z.object({ reason: z.string(), fields: z.array(z.string()) }),
  'customer-erased': z.object({ reason: z.string() }),
  'customers-imported': z.object({
    importId: id,
    mapping: z.string(),
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
  }),
  'consent-decided': z.object({ purpose: z.string(), version: count, isGiven: z.boolean() }),
  'participant-signed-in': z.object({ isNew: z.boolean() }),
  'campaign-created': z.object({ templateKey: z.string(), after: z.record(z.string(), z.unknown()) }),
  'plan-saved': z.object({ section: z.string(), revision: count, contentHash: z.string(), ...change }),
  'review-submitted': z.object({ reviewId: id, contentHash: z.string(), round: count }),
  'review-signed': z.object({ reviewId: id, level: count, contentHash: z.string() }),
  'review-returned': z.object({ reviewId: id, level: count, contentHash: z.string() }),
  'review-voided': z.object({ reviewId: id, contentHash: z.string(), cause: z.enum(['edited', 'withdrawn']) }),
  'campaign-published': z.object({ contentHash: z.string(), packHash: z.string(), slots: count }),
  'impressions-reported': z.object({ channel: z.string(), impressions: count, day: z.string() }),
  'page-visited': z.object({ slug: z.string() }),
  'slot-booked': z.object({ bookingId: id, slotId: id, track: z.string() }),
  'slot-waitlisted': z.object({ bookingId: id, slotId: id, track: z.string(), position: count }),
  'waitlist-promoted': z.object({ bookingId: id, slotId: id, track: z.string() }),
  'booking-cancelled': z.object({ bookingId: id, slotId: id, from: z.string() }),
  'checked-in': z.object({ bookingId: id, slotId: id, checkInId: id, lane: z.string(), track: z.string() }),
  'check-in-refused': z.object({ checkInId: id, verdict: z.string(), lane: z.string() }),
  'run-started': z.object({ runId: id, packHash: z.string(), personaId: z.string() }),
  'decision-made': z.object({ runId: id, index: count, eventId: z.string(), choiceId: z.string() }),
  'stage-finished': z.object({ runId: id, packHash: z.string(), endingId: z.string(), rating: count }),
  'survey-answered': z.object({
    responseId: id,
    nps: count,
    answers: z.record(z.string(), z.union([z.string(), z.number()])),
    hasDiary: z.boolean(),
  }),
  'points-posted': z.object({ transferId: id, points: count, trigger: z.string(), causeFactId: id }),
} as const;

export type FactKind = keyof typeof factBodies;
export type FactBody<K extends FactKind> = z.infer<(typeof factBodies)[K]>;
export const factKinds = Object.keys(factBodies) as FactKind[];
