import { createHash, randomUUID } from 'node:crypto';
import { type BookingDeps, type ReserveRequest, reserveSlots } from '../../server/src/floor/booking/public.ts';
import { givenPurposes, recordConsents } from '../../server/src/foundation/consent/public.ts';
import { maskedMobiles } from '../../server/src/foundation/customer/public.ts';
import { aliasesOf, type CreatedParticipant } from '../../server/src/foundation/participant/public.ts';
import { createBatch } from '../../server/src/kernel/batch.ts';
import { findPublished } from '../../server/src/planning/campaign/public.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { createLoader, median, percentile, type Reply, round } from '../lab/load.ts';
import { startServer } from '../lab/server-process.ts';
import { reserveOneByOne } from './baseline.ts';

const people = 2000;
const seats = 200;
const rounds = 5;
const warmUp = 400;

const consentsOf = (lab: Lab) =>
  lab.campaign.plan.content.consents.map((one) => ({
    purpose: one.purpose,
    version: one.version,
    isGiven: one.isRequired,
  }));

/** 2,000 people press the button at once, over HTTP, from one address. */
const overHttp = async (lab: Lab): Promise<Record<string, unknown>> => {
  const server = await startServer(lab);
  const loader = createLoader(server.participantUrl, people);
  try {
    const consents = consentsOf(lab);
    const press = (guests: readonly CreatedParticipant[], slotId: string): Promise<Reply[]> =>
      Promise.all(
        guests.map((guest) =>
          loader
            .post({
              path: '/api/me/bookings',
              cookie: `fg_participant=${guest.token}`,
              body: { bookingId: randomUUID(), slotId, consents },
            })
            .catch((): Reply => ({ status: 0, body: {}, ms: 0 })),
        ),
      );
    const guests = await lab.people(people);
    const slotId = await lab.slot(seats);
    // A server that has just started compiles its code and opens its pool: others book another slot before.
    await press(await lab.people(warmUp), await lab.slot(warmUp));
    const startedAt = performance.now();
    const replies = await press(guests, slotId);
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      ...(await judge(lab, slotId, replies)),
      p95Ms: round(
        percentile(
          replies.map((reply) => reply.ms),
          0.95,
        ),
      ),
      perSecond: Math.round(people / seconds),
    };
  } finally {
    loader.close();
    await server.stop();
  }
};

/** Acceptance order is the order of the facts: the waitlist must run 1, 2, 3 ... along it, without a gap. */
const judge = async (lab: Lab, slotId: string, replies: readonly Reply[]): Promise<Record<string, unknown>> => {
  const rows = await lab.composed.house.sql<{ waitlist_no: number | null }[]>`
    select b.waitlist_no from kernel.facts f join floor.bookings b on b.id = (f.body ->> 'bookingId')::uuid
    where b.slot_id = ${slotId} and f.kind = 'slot-waitlisted' order by f.seq`;
  const kinds = replies.map((reply) => reply.body.kind);
  const positions = replies
    .flatMap((reply) =>
      reply.body.kind === 'waitlisted'
        ? [Number((reply.body.booking as { waitlistPosition: number }).waitlistPosition)]
        : [],
    )
    .sort((a, b) => a - b);
  const isOrdered =
    rows.length === people - seats &&
    rows.every((row, place) => row.waitlist_no === place + 1) &&
    positions.every((position, place) => position === place + 1);
  return {
    confirmed: kinds.filter((kind) => kind === 'confirmed').length,
    waitlisted: kinds.filter((kind) => kind === 'waitlisted').length,
    ordered: isOrdered,
    errors: replies.filter((reply) => reply.status !== 200).length,
  };
};

const requestFor = (lab: Lab, guest: CreatedParticipant, slotId: string): ReserveRequest => {
  const bookingId = randomUUID();
  const requestHash = createHash('sha256').update(bookingId).digest('hex');
  return {
    key: { scope: `participant:${guest.participantId}`, key: randomUUID(), operation: 'reserveSlot', requestHash },
    language: 'zh-CN',
    bookingId,
    slotId,
    participantId: guest.participantId,
    customerId: guest.customerId,
    consents: consentsOf(lab),
  };
};

/** The use case as the route calls it, through its batch, and the baseline, in turn on the same pool; requests a second. */
const sideBySide = async (lab: Lab): Promise<{ readonly useCase: number; readonly baseline: number }> => {
  const { house } = lab.composed;
  const unused = async () => undefined;
  const deps: BookingDeps = {
    house,
    findPublished,
    recordConsents,
    givenPurposes,
    aliasesOf,
    maskedMobiles,
    notifyPromoted: unused,
    doneStops: async () => new Set(),
    startMoneyFen: async () => 0,
  };
  const measure = async (reserve: (request: ReserveRequest) => Promise<unknown>): Promise<number> => {
    const guests = await lab.people(people);
    const slotId = await lab.slot(seats);
    const requests = guests.map((guest) => requestFor(lab, guest, slotId));
    const startedAt = performance.now();
    await Promise.all(requests.map(reserve));
    return people / ((performance.now() - startedAt) / 1000);
  };
  const batch = createBatch({ run: (requests: readonly ReserveRequest[]) => reserveSlots(deps, requests) });
  const figures = { useCase: [] as number[], baseline: [] as number[] };
  for (let turn = 0; turn < rounds; turn += 1) {
    figures.useCase.push(await measure((request) => batch.submit(request)));
    figures.baseline.push(await measure((request) => reserveOneByOne(lab, request)));
  }
  return { useCase: median(figures.useCase), baseline: median(figures.baseline) };
};

/** `npm run bench -- booking --json` */
export const run = async (): Promise<object> => {
  const lab = await openLab();
  try {
    const http = await overHttp(lab);
    const { useCase, baseline } = await sideBySide(lab);
    return {
      ...http,
      useCasePerSecond: Math.round(useCase),
      baselinePerSecond: Math.round(baseline),
      ratio: round(useCase / baseline, 2),
    };
  } finally {
    await lab.close();
  }
};
