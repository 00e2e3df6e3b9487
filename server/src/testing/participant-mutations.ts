import { randomUUID } from 'node:crypto';
import type { OperationName } from '@fairground/contracts/operations';
import { factCount } from './console-mutations.ts';
import type { MutationCase, PreparedMutation } from './idempotency-harness.ts';
import { decideAll, type WholeHouse } from './whole-house.ts';

type Prepare = () => Promise<PreparedMutation>;

let lastMobile = 13_600_000_000;
/** A number nobody holds yet. */
const newMobile = (): string => {
  lastMobile += 1;
  return String(lastMobile);
};

const participant =
  (house: () => WholeHouse) =>
  (name: OperationName, prepare: Prepare, more: Partial<MutationCase> = {}): MutationCase => ({
    name,
    method: 'POST',
    prepare,
    app: () => house().apps.participant,
    ...more,
  });

const countOf = async (house: WholeHouse, what: 'messages' | 'sign-ins'): Promise<number> => {
  const rows =
    what === 'messages'
      ? await house.sql<{ n: number }[]>`select count(*) as n from foundation.outbox_messages`
      : await house.sql<{ n: number }[]>`select count(*) as n from kernel.facts where kind = 'participant-signed-in'`;
  return rows[0]?.n ?? 0;
};

/** How much a count has grown since now. */
const growth = async (house: WholeHouse, what: 'messages' | 'sign-ins'): Promise<() => Promise<number>> => {
  const before = await countOf(house, what);
  return async () => (await countOf(house, what)) - before;
};

/** Visits, sign-in by code, consents. */
export const doorMutations = (house: () => WholeHouse): MutationCase[] => {
  const on = participant(house);
  return [
    on('recordVisit', async () => {
      const body = { visitId: randomUUID() };
      const effect = () => factCount(house(), 'page-visited', body.visitId);
      return { cookie: null, path: `/api/public/campaigns/${house().campaign.slug}/visits`, body, effect };
    }),
    on('requestCode', async () => ({
      cookie: null,
      path: '/api/sign-in/code',
      body: { mobile: newMobile(), deviceId: randomUUID() },
      effect: await growth(house(), 'messages'),
    })),
    on('signInParticipant', async () => {
      const who = { mobile: newMobile(), deviceId: randomUUID() };
      await house().call(null, 'POST', '/api/sign-in/code', who);
      const outbox = await house().call(await house().staff('operator'), 'GET', '/api/outbox');
      const code = /\d{6}/.exec(String(outbox.body.items?.[0]?.words))?.[0];
      const effect = await growth(house(), 'sign-ins');
      return { cookie: null, path: '/api/sign-in', body: { ...who, code }, effect };
    }),
    on(
      'signOutParticipant',
      async () => {
        const { id, cookie } = await house().guest();
        const effect = async () => {
          const rows = await house().sql<{ n: number }[]>`
            select count(*) as n from foundation.participant_sign_ins where participant_id = ${id} and ended_at is not null`;
          return rows[0]?.n ?? 0;
        };
        return { cookie, path: '/api/sign-out', body: {}, effect };
      },
      { endsSignIn: true },
    ),
    on('decideConsents', async () => {
      const { id, cookie } = await house().guest();
      const [first] = house().campaign.plan.content.consents;
      const decisions = [{ purpose: first?.purpose, version: first?.version, isGiven: true }];
      const effect = () => factCount(house(), 'consent-decided', id);
      return { cookie, path: '/api/me/consents', body: { campaignId: house().campaign.id, decisions }, effect };
    }),
  ];
};

/** Booking, check-in, play, survey. */
export const floorMutations = (house: () => WholeHouse): MutationCase[] => {
  const on = participant(house);
  const newRun = () => ({
    runId: randomUUID(),
    campaignId: house().campaign.id,
    personaId: house().pack.personas[0]?.id ?? '',
    isSimulationUnderstood: true,
  });
  return [
    on('reserveSlot', async () => {
      const { id, cookie } = await house().guest();
      const consents = house().campaign.plan.content.consents.map(({ purpose, version }) => ({
        purpose,
        version,
        isGiven: true,
      }));
      const body = { bookingId: randomUUID(), slotId: await house().slot({ seats: 3 }), consents };
      return { cookie, path: '/api/me/bookings', body, effect: () => factCount(house(), 'slot-booked', id) };
    }),
    on('cancelBooking', async () => {
      const guest = await house().guest();
      const bookingId = await house().booked(guest);
      const effect = () => factCount(house(), 'booking-cancelled', guest.id);
      return { cookie: guest.cookie, path: `/api/me/bookings/${bookingId}/cancel`, body: {}, effect };
    }),
    {
      name: 'checkIn',
      method: 'POST',
      app: () => house().apps.console,
      prepare: async () => {
        const guest = await house().guest();
        const value = house().tokenOf(await house().booked(guest));
        const body = { checkInId: randomUUID(), credential: { kind: 'token', value }, lane: 'A' };
        const { cookie } = await house().hire(['floor-staff']);
        const effect = () => factCount(house(), 'checked-in', guest.id);
        return { cookie, path: `/api/campaigns/${house().campaign.id}/check-ins`, body, effect };
      },
    },
    on('startRun', async () => {
      const guest = await house().insider();
      const effect = () => factCount(house(), 'run-started', guest.id);
      return { cookie: guest.cookie, path: '/api/me/runs', body: newRun(), effect };
    }),
    on('submitDecisions', async () => {
      const guest = await house().insider();
      const run = newRun();
      const { body } = await house().call(guest, 'POST', '/api/me/runs', run);
      const { decisions, hashes } = decideAll(house().pack, { seed: String(body.seed), personaId: run.personaId });
      const sent = { fromIndex: 0, decisions, stateHash: hashes.at(-1) };
      const effect = () => factCount(house(), 'stage-finished', guest.id);
      return { cookie: guest.cookie, path: `/api/me/runs/${run.runId}/decisions`, body: sent, effect };
    }),
    on('answerSurvey', async () => {
      const guest = await house().insider();
      const body = { responseId: randomUUID(), campaignId: house().campaign.id, nps: 10, answers: {}, diary: '慢慢来' };
      const effect = () => factCount(house(), 'survey-answered', guest.id);
      return { cookie: guest.cookie, path: '/api/me/surveys', body, effect };
    }),
  ];
};
