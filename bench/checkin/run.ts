import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { passSecret, passToken, reserveSlots } from '../../server/src/floor/booking/public.ts';
import { givenPurposes, recordConsents } from '../../server/src/foundation/consent/public.ts';
import { maskedMobiles } from '../../server/src/foundation/customer/public.ts';
import { aliasesOf } from '../../server/src/foundation/participant/public.ts';
import { insertStaff } from '../../server/src/foundation/staff/public.ts';
import { transaction } from '../../server/src/kernel/transaction.ts';
import { findPublished } from '../../server/src/planning/campaign/public.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { createLoader, percentile, type Reply, round } from '../lab/load.ts';
import { type ServerProcess, startServer } from '../lab/server-process.ts';

const scanners = 20;
const guests = 2000;
const perSecond = 200;
const password = 'scanner-of-the-bench';

/** Confirmed bookings of one open slot, through the use case, 500 a batch. */
const bookAll = async (lab: Lab): Promise<string[]> => {
  const { house } = lab.composed;
  const people = await lab.people(guests);
  const slotId = await lab.slot(guests);
  const unused = async () => undefined;
  const deps = {
    house,
    findPublished,
    recordConsents,
    givenPurposes,
    aliasesOf,
    maskedMobiles,
    notifyPromoted: unused,
    doneStops: async () => new Set<string>(),
    startMoneyFen: async () => 0,
  };
  const consents = lab.campaign.plan.content.consents.map((one) => ({
    purpose: one.purpose,
    version: one.version,
    isGiven: one.isRequired,
  }));
  const ids: string[] = [];
  for (let from = 0; from < people.length; from += 500) {
    const requests = people.slice(from, from + 500).map((one) => {
      const bookingId = randomUUID();
      ids.push(bookingId);
      return {
        key: {
          scope: `participant:${one.participantId}`,
          key: randomUUID(),
          operation: 'reserveSlot',
          requestHash: bookingId,
        },
        language: 'zh-CN' as const,
        bookingId,
        slotId,
        participantId: one.participantId,
        customerId: one.customerId,
        consents,
      };
    });
    await reserveSlots(deps, requests);
  }
  return ids;
};

/** Every scanner is a member of staff with a sign-in of its own. */
const signInScanners = async (lab: Lab, server: ServerProcess): Promise<string[]> => {
  const { house } = lab.composed;
  const [org] = await house.sql<{ org_id: string }[]>`select org_id from foundation.staff where login = 'floor'`;
  const logins = Array.from({ length: scanners }, (_, place) => `scanner${place}`);
  await transaction(house.sql, (tx) =>
    insertStaff(
      tx,
      house,
      logins.map((login) => ({
        id: randomUUID(),
        login,
        displayName: login,
        password,
        roles: ['floor-staff'] as const,
        orgId: org?.org_id ?? '',
      })),
    ),
  );
  return Promise.all(
    logins.map(async (login) => {
      const reply = await fetch(`${server.consoleUrl}/api/staff/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ login, password }),
      });
      return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }),
  );
};

/** Guests arrive at a steady 200 a second, whether the door is quick or not: a slow answer does not slow the arrivals. */
const arrive = async (
  lab: Lab,
  server: ServerProcess,
  bookings: readonly string[],
  cookies: readonly string[],
): Promise<{ replies: Reply[]; seconds: number }> => {
  const loader = createLoader(server.consoleUrl, scanners * 4);
  const path = `/api/campaigns/${lab.campaign.id}/check-ins`;
  const sent: Promise<Reply>[] = [];
  const startedAt = performance.now();
  for (const [place, bookingId] of bookings.entries()) {
    const wait = startedAt + (place * 1000) / perSecond - performance.now();
    if (wait > 1) await pause(wait);
    const value = passToken(passSecret(lab.composed.house.keyring, bookingId), bookingId, Date.now());
    const lane = `${place % scanners}`;
    sent.push(
      loader.post({
        path,
        cookie: cookies[place % scanners] ?? '',
        body: { checkInId: randomUUID(), credential: { kind: 'token', value }, lane },
      }),
    );
  }
  const replies = await Promise.all(sent);
  const seconds = (performance.now() - startedAt) / 1000;
  loader.close();
  return { replies, seconds };
};

/** `npm run bench -- checkin --json` */
export const run = async (): Promise<object> => {
  const lab = await openLab();
  const server = await startServer(lab);
  try {
    const cookies = await signInScanners(lab, server);
    const bookings = await bookAll(lab);
    // The first requests warm the server up and are not measured.
    await arrive(lab, server, bookings.slice(0, 200), cookies);
    const { replies, seconds } = await arrive(lab, server, bookings.slice(200), cookies);
    const times = replies.map((reply) => reply.ms);
    return {
      p50Ms: round(percentile(times, 0.5)),
      p95Ms: round(percentile(times, 0.95)),
      p99Ms: round(percentile(times, 0.99)),
      perSecond: Math.round(replies.length / seconds),
      scanners,
      admitted: replies.filter((reply) => reply.body.kind === 'admitted').length,
      errors: replies.filter((reply) => reply.status !== 200).length,
    };
  } finally {
    await server.stop();
    await lab.close();
  }
};
