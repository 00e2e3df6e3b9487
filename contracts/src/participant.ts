/** Participant 参与者: sign-in by one-time code, consent, and what a published campaign shows. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { plan, planConsent, track } from './plan.ts';
import { hash, id, instant, mobile, ok, text } from './shapes.ts';

export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/, 'slug');
const slugParams = z.object({ slug });

export const participantMe = z
  .object({ id, alias: text, mobileMasked: z.string().nullable() })
  .meta({ id: 'ParticipantMe' });

/** Everything here comes from the signed version and from nowhere else. */
export const publicCampaign = z
  .object({
    id,
    slug,
    contentHash: hash,
    approvalCode: z.string().describe('Short form of the approved version, shown on every page'),
    basics: plan.shape.basics,
    content: plan.shape.content,
    survey: plan.shape.survey,
    slots: plan.shape.slots.omit({ items: true }),
    play: plan.shape.play.extend({ packHash: hash }),
    earning: plan.shape.rewards.shape.earning,
    state: z.enum(['upcoming', 'running', 'over']),
    serverNow: instant,
  })
  .meta({ id: 'PublicCampaign' });

export const publicSlot = z
  .object({
    id,
    key: z.string(),
    track,
    startsAt: instant,
    endsAt: instant,
    capacity: z.number().int(),
    left: z.number().int(),
    waiting: z.number().int(),
    state: z.enum(['open', 'full', 'closed']),
  })
  .meta({ id: 'PublicSlot' });

export const consentDecision = z.object({
  purpose: planConsent.shape.purpose,
  version: z.number().int().min(1),
  isGiven: z.boolean(),
});

export const participantOperations = defineOperations({
  getPublicCampaign: {
    method: 'get',
    path: '/api/public/campaigns/:slug',
    origin: 'participant',
    permission: 'public',
    summary: 'The published, signed version of a campaign',
    params: slugParams,
    response: publicCampaign,
    refusals: [],
  },
  listPublicCampaigns: {
    method: 'get',
    path: '/api/public/campaigns',
    origin: 'participant',
    permission: 'public',
    summary: 'Campaigns that are published and not over',
    response: z.object({
      items: z.array(z.object({ slug, title: text, tagline: text, startsOn: z.iso.date(), days: z.number().int() })),
    }),
    refusals: [],
  },
  listSlots: {
    method: 'get',
    path: '/api/public/campaigns/:slug/slots',
    origin: 'participant',
    permission: 'public',
    summary: 'Slots with live capacity',
    params: slugParams,
    response: z.object({ items: z.array(publicSlot), serverNow: instant }),
    refusals: [],
  },
  recordVisit: {
    method: 'post',
    path: '/api/public/campaigns/:slug/visits',
    origin: 'participant',
    permission: 'public',
    summary: 'Count one visit of the landing page; a random visitor id, kept for the visit only, no address',
    params: slugParams,
    request: z.object({ visitId: id }),
    response: ok,
    refusals: [],
  },
  requestCode: {
    method: 'post',
    path: '/api/sign-in/code',
    origin: 'participant',
    permission: 'public',
    summary: 'Send a one-time code; capped per number, device and address',
    request: z.object({ mobile, deviceId: id }),
    response: z.object({ expiresInSeconds: z.number().int(), resendInSeconds: z.number().int() }),
    refusals: ['code-capped'],
  },
  signInParticipant: {
    method: 'post',
    path: '/api/sign-in',
    origin: 'participant',
    permission: 'public',
    summary: 'Sign in with number and one-time code',
    request: z.object({
      mobile,
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/, 'code'),
      deviceId: id,
    }),
    response: participantMe,
    refusals: ['code-wrong', 'code-expired', 'code-capped'],
  },
  signOutParticipant: {
    method: 'post',
    path: '/api/sign-out',
    origin: 'participant',
    permission: 'participant',
    summary: 'End this sign-in',
    response: ok,
    refusals: [],
  },
  getParticipantMe: {
    method: 'get',
    path: '/api/me',
    origin: 'participant',
    permission: 'participant',
    summary: 'Who is signed in',
    response: participantMe,
    refusals: [],
  },
  listMyConsents: {
    method: 'get',
    path: '/api/me/consents',
    origin: 'participant',
    permission: 'participant',
    summary: 'Own consents, latest decision per purpose',
    response: z.object({
      items: z.array(
        z.object({
          purpose: z.string(),
          version: z.number().int(),
          isGiven: z.boolean(),
          at: instant,
          campaignId: id.nullable(),
        }),
      ),
    }),
    refusals: [],
  },
  decideConsents: {
    method: 'post',
    path: '/api/me/consents',
    origin: 'participant',
    permission: 'participant',
    summary: 'Give or withdraw consents; each decision is kept with its wording version',
    request: z.object({ campaignId: id, decisions: z.array(consentDecision).min(1).max(8) }),
    response: ok,
    refusals: [],
  },
});
