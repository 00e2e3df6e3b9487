import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Sql } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { type CookieApp, createCookieApp } from '../../testing/cookie-app.ts';
import { houseAt } from '../../testing/house-at.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { ensureParticipantCustomer, maskedMobiles } from '../customer/public.ts';
import { listOutboxMessages } from '../outbox/public.ts';
import { keepCode } from './code-store.ts';
import { participantRoutes } from './participant-routes.ts';
import {
  aliasesOf,
  authenticateParticipant,
  createParticipants,
  customerIdsOf,
  endParticipantSignIns,
} from './public.ts';
import { codeRowOf } from './request-code.ts';

const clock = { ms: 0 };
let house: TestHouse;
let app: CookieApp;

const openApp = (of: TestHouse): Promise<CookieApp> => {
  const authenticate = authenticateParticipant(of, { nowMs: () => clock.ms });
  const routes = participantRoutes(of, { ensureCustomer: ensureParticipantCustomer, maskedMobile: maskedMobiles });
  return createCookieApp(of, routes, (_kind, token) => authenticate(token));
};

beforeAll(async () => {
  house = await createTestHouse({ now: '2027-03-20T01:00:00Z' });
  app = await openApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

let count = 0;
const next = (): number => {
  count += 1;
  return count;
};
const aMobile = (): string => `139${String(next()).padStart(8, '0')}`;
const anAddress = (): string => `10.0.${next() >> 8}.${count & 255}`;

const ask = (mobile: string, deviceId: string, address = anAddress(), through: CookieApp = app) =>
  through.call({ method: 'POST', path: '/api/sign-in/code', body: { mobile, deviceId }, address });
const send = (mobile: string, deviceId: string, code: string, more: { key?: string; through?: CookieApp } = {}) =>
  (more.through ?? app).call({ method: 'POST', path: '/api/sign-in', body: { mobile, deviceId, code }, key: more.key });
const newestCode = async (): Promise<string> => {
  const message = (await listOutboxMessages(house.sql, house, 1))[0];
  return /\d{6}/.exec(message?.words ?? '')?.[0] ?? expect.fail('no code in the outbox');
};
/** Asks for a code and reads it in the outbox. */
const codeFor = async (mobile: string, deviceId: string): Promise<string> => {
  expect((await ask(mobile, deviceId)).status).toBe(200);
  return newestCode();
};
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('a guest signs in with the code, is greeted by an alias, and is recognised again', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const answer = await send(` +86 ${mobile}`, device, await codeFor(mobile, device));
  expect(answer.body).toMatchObject({
    alias: { zh: expect.stringMatching(/号$/) },
    mobileMasked: `139****${mobile.slice(-4)}`,
  });
  const me = await app.call({ method: 'GET', path: '/api/me', cookie: answer.cookie });
  expect(me.body).toEqual(answer.body);
});

test('a code opens once', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const code = await codeFor(mobile, device);
  expect((await send(mobile, device, code)).status).toBe(200);
  expect((await send(mobile, device, code)).body).toMatchObject({ code: 'code-expired' });
});

test('the lost reply of a sign-in, asked for again with its key, sets the same cookie', async () => {
  const [mobile, device, key] = [aMobile(), randomUUID(), randomUUID()];
  const code = await codeFor(mobile, device);
  const first = await send(mobile, device, code, { key });
  const again = await send(mobile, device, code, { key });
  expect(again).toEqual(first);
  expect((await app.call({ method: 'GET', path: '/api/me', cookie: again.cookie })).status).toBe(200);
});

test('five wrong tries void the code, and each is remembered', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const code = await codeFor(mobile, device);
  const lefts: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    lefts.push(((await send(mobile, device, wrongOf(code))).body.params as { left: number }).left);
  }
  expect(lefts).toEqual([4, 3, 2, 1]);
  expect((await send(mobile, device, wrongOf(code))).body).toMatchObject({ code: 'code-expired' });
  expect((await send(mobile, device, code)).body).toMatchObject({ code: 'code-expired' });
});

test('of thirty guesses sent at once five are looked at', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const code = await codeFor(mobile, device);
  const answers = await Promise.all(Array.from({ length: 30 }, () => send(mobile, device, wrongOf(code))));
  expect(answers.filter((answer) => answer.body.code === 'code-wrong')).toHaveLength(4);
  const rows = await house.sql<
    { tries: number }[]
  >`select tries from foundation.participant_codes where device_id = ${device}`;
  expect(rows[0]?.tries).toBe(5);
});

test('a code counts only on the device that asked for it', async () => {
  const mobile = aMobile();
  const code = await codeFor(mobile, randomUUID());
  expect((await send(mobile, randomUUID(), code)).body).toMatchObject({ code: 'code-expired' });
});

test('a code is dead after ten minutes', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const code = await codeFor(mobile, device);
  const later = await houseAt(house, '2027-03-20T01:10:00Z');
  const laterApp = await openApp(later);
  expect((await send(mobile, device, code, { through: laterApp })).body).toMatchObject({ code: 'code-expired' });
  await laterApp.close();
  await later.close();
});

test('a second code within a minute is refused with the time to wait, even when both are asked for at once', async () => {
  const mobile = aMobile();
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(mobile, randomUUID())));
  const refused = answers.filter((answer) => answer.status !== 200);
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(refused).toHaveLength(11);
  for (const answer of refused) expect(answer.body).toMatchObject({ code: 'code-capped', params: { minutes: 1 } });
});

test('one device gets ten codes an hour, whatever the numbers', async () => {
  const device = randomUUID();
  const answers = await Promise.all(Array.from({ length: 14 }, () => ask(aMobile(), device)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(10);
});

test('a crowd of 300 phones behind one address gets its codes, the next one waits', async () => {
  const crowd = anAddress();
  const answers = await Promise.all(Array.from({ length: 301 }, () => ask(aMobile(), randomUUID(), crowd)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(300);
  expect(answers.filter((answer) => answer.body.code === 'code-capped')).toHaveLength(1);
});

test('a new number that signs in on ten phones at once is one customer and one participant', async () => {
  const mobile = aMobile();
  const phones = Array.from({ length: 10 }, () => randomUUID());
  await transaction(house.sql, async (tx) => {
    for (const phone of phones) await keepCode(tx, codeRowOf(house, mobile, phone, '246810'));
  });
  const answers = await Promise.all(phones.map((phone) => send(mobile, phone, '246810')));
  expect(answers.map((answer) => answer.status)).toEqual(phones.map(() => 200));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(new Set(answers.map((answer) => answer.cookie)).size).toBe(10);
  const id = String(answers[0]?.body.id);
  const facts = await house.sql<{ is_new: boolean }[]>`
    select (body ->> 'isNew')::boolean as is_new from kernel.facts where kind = 'participant-signed-in' and subject_id = ${id}`;
  expect(facts.filter((fact) => fact.is_new)).toHaveLength(1);
});

test('no table holds a number, a code or a device’s address in clear, and no log line either', async () => {
  const [mobile, device, address] = ['13912345678', randomUUID(), '10.9.8.7'];
  await ask(mobile, device, address);
  const code = await newestCode();
  const { cookie } = await send(mobile, device, code);
  const token = String(cookie).split('=')[1] as string;
  const tables = await house.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('kernel', 'foundation')`;
  expect(tables.length).toBeGreaterThan(12);
  const secrets = [mobile, address, token, `${code}`].flatMap((words) => [words, Buffer.from(words).toString('hex')]);
  for (const { name } of tables) {
    const rows = await house.sql.unsafe<{ words: string }[]>(`select t::text as words from ${name} t`);
    const words = rows.map((row) => row.words).join('\n');
    // Six digits may stand anywhere in a hash by chance: of codes only whole words count.
    for (const secret of secrets) {
      if (secret === code) expect(new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`).test(words), name).toBe(false);
      else expect(words.includes(secret), name).toBe(false);
    }
  }
  expect(house.logged.join()).not.toContain(mobile);
});

test('two thousand guests made for a rehearsal are recognised by a handful of selects', async () => {
  const customerIds = Array.from({ length: 2000 }, () => randomUUID());
  const guests = await transaction(house.sql, (tx) => createParticipants(tx, house, customerIds));
  expect(guests.map((guest) => guest.customerId)).toEqual(customerIds);
  const queries: string[] = [];
  const counted = connect(house.url, { max: 4, name: 'counted' });
  const authenticate = authenticateParticipant({ ...house, sql: counting(counted, queries) });
  const actors = await Promise.all(guests.map((guest) => authenticate(guest.token)));
  expect(actors.map((actor) => actor.kind === 'participant' && actor.customerId)).toEqual(customerIds);
  expect(queries.length).toBeLessThan(10);
  await counted.end();
  const ids = guests.map((guest) => guest.participantId);
  expect((await customerIdsOf(house.sql, ids)).get(ids[7] ?? '')).toBe(customerIds[7]);
  expect((await aliasesOf(house.sql, ids)).size).toBe(2000);
  await transaction(house.sql, (tx) => endParticipantSignIns(tx, customerIds));
  expect(await authenticateParticipant(house)(guests[0]?.token ?? '')).toEqual({ kind: 'anonymous' });
});

/** The same pool, writing down every statement it is asked for. */
const counting = (sql: Sql, queries: string[]): Sql =>
  new Proxy(sql, {
    apply: (target, self, args) => {
      queries.push('query');
      return Reflect.apply(target, self, args);
    },
  });

test('signing out ends this sign-in within two seconds', async () => {
  const [mobile, device] = [aMobile(), randomUUID()];
  const { cookie } = await send(mobile, device, await codeFor(mobile, device));
  expect((await app.call({ method: 'POST', path: '/api/sign-out', cookie })).body).toEqual({ ok: true });
  clock.ms += 2000;
  expect((await app.call({ method: 'GET', path: '/api/me', cookie })).status).toBe(401);
});
