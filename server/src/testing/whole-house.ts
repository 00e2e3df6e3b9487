import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Verdict } from '@fairground/contracts/booking';
import type { Role } from '@fairground/contracts/permissions';
import type { Decision, Pack } from '@fairground/engines/simulation/pack-types';
import { startRun } from '@fairground/engines/simulation/start-run';
import { stateHash } from '@fairground/engines/simulation/state-hash';
import { step } from '@fairground/engines/simulation/step';
import { viewScene } from '@fairground/engines/simulation/view-scene';
import type { FastifyInstance } from 'fastify';
import { passSecret, passToken } from '../floor/booking/public.ts';
import { publishedPack } from '../floor/simulation/public.ts';
import { insertCustomers } from '../foundation/customer/public.ts';
import { createParticipants } from '../foundation/participant/public.ts';
import { insertStaff } from '../foundation/staff/public.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { createKeyring, type Keyring } from '../kernel/keyring.ts';
import { createLog, type Log } from '../kernel/log.ts';
import type { ReactionRunner } from '../kernel/reactions.ts';
import { connect, type Sql } from '../kernel/sql.ts';
import { transaction } from '../kernel/transaction.ts';
import { type Composed, compose } from '../main/compose.ts';
import { demoAccounts } from '../main/demo/demo-accounts.ts';
import { seedDemo } from '../main/demo/seed-demo.ts';
import { createOrigin } from '../main/serve.ts';
import { findPublished, listPublished } from '../planning/campaign/public.ts';
import { createTestDatabase } from './test-database.ts';

export type OriginName = 'console' | 'participant';

/** Somebody with a sign-in cookie of one origin. */
export interface Person {
  readonly origin: OriginName;
  readonly id: string;
  readonly cookie: string;
}

export interface Guest extends Person {
  readonly customerId: string;
  readonly mobile: string;
}

export interface Reply {
  readonly status: number;
  // A test reads whatever the answer holds; the response schema has been checked on the way out.
  readonly body: Record<string, unknown> & { readonly items?: Record<string, unknown>[]; readonly code?: string };
  readonly words: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Campaign = NonNullable<Awaited<ReturnType<typeof findPublished>>>;
export type BranchName = 'head' | 'riverside' | 'outlet' | 'hillside';

/** ISO instants; windows default to a session that is on right now. */
export interface SlotWishes {
  readonly seats: number;
  readonly startsAt?: string;
  readonly cancelUntil?: string;
  readonly entryFrom?: string;
  readonly entryUntil?: string;
  readonly isOpen?: boolean;
  readonly hasWaitlist?: boolean;
}

export interface WholeHouse {
  readonly composed: Composed;
  readonly sql: Sql;
  readonly url: string;
  /** The hour at which the database's clock stands, ISO instant. */
  readonly now: string;
  readonly logged: readonly string[];
  readonly reactions: ReactionRunner;
  readonly apps: Readonly<Record<OriginName, FastifyInstance>>;
  /** The published campaign of the demo bank, of today, with its pack. */
  readonly campaign: Campaign;
  readonly pack: Pack;
  readonly orgs: Readonly<Record<BranchName, string>>;
  /** A demo account, signed in over HTTP; the same sign-in at every call. */
  readonly staff: (login: string) => Promise<Person>;
  /** Somebody new with these roles, signed in over HTTP: a rate limit of their own. */
  readonly hire: (roles: readonly Role[], org?: BranchName) => Promise<Person>;
  /** New participants with a number each, signed in. */
  readonly guests: (count: number) => Promise<Guest[]>;
  readonly guest: () => Promise<Guest>;
  readonly call: (who: Person | null, method: Method, path: string, body?: unknown, key?: string) => Promise<Reply>;
  readonly slot: (wishes: SlotWishes) => Promise<string>;
  readonly book: (guest: Guest, slotId: string, bookingId?: string) => Promise<Reply>;
  /** A booking that stands, on a slot of its own unless one is given; returns its id. */
  readonly booked: (guest: Guest, slotId?: string) => Promise<string>;
  readonly tokenOf: (bookingId: string, at?: string) => string;
  readonly present: (value: string, more?: { lane?: string; kind?: 'token' | 'short-code' }) => Promise<Verdict>;
  /** A guest who has booked and stands inside. */
  readonly insider: () => Promise<Guest & { readonly bookingId: string }>;
  /** One more server process on the same database: a pool, batches and caches of its own. */
  readonly anotherServer: () => Promise<{ readonly call: WholeHouse['call']; readonly close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

const must = (reply: Reply): Reply => {
  if (reply.status !== 200) throw new TypeError(`${reply.status} ${reply.words}`);
  return reply;
};

/** Which origin serves an address of the operation table. */
const originOfPath = (path: string): OriginName =>
  /^\/api\/(public|sign-in|sign-out|me)(\/|$|\?)/.test(path) ? 'participant' : 'console';

const readTestConfig = (): Config => {
  const read = readConfig({ FAIRGROUND_LOG_LEVEL: 'info', FAIRGROUND_DEMO: 'on' });
  if ('problems' in read) throw new TypeError(read.problems.join('\n'));
  return read.config;
};

const setClock = async (url: string, now: string): Promise<void> => {
  const setter = connect(url, { max: 1, name: 'set clock' });
  // sql-check: dynamic, a database setting takes no parameters
  await setter.unsafe(`alter database "${new URL(url).pathname.slice(1)}" set fairground.now = '${now}'`);
  await setter.end();
};

const createCall =
  (apps: WholeHouse['apps']): WholeHouse['call'] =>
  async (who, method, path, body, key) => {
    const response = await apps[originOfPath(path)].inject({
      method,
      url: path,
      headers: {
        'content-type': 'application/json',
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...(who === null ? {} : { cookie: who.cookie }),
      },
      payload: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    });
    const words = response.body;
    const isJson = String(response.headers['content-type'] ?? '').includes('json') && words !== '';
    const { statusCode: status, headers } = response;
    return { status, words, headers, body: isJson ? (JSON.parse(words) as Reply['body']) : {} };
  };

const orgsOf = async (sql: Sql): Promise<WholeHouse['orgs']> => {
  const rows = await sql<{ id: string; kind: string; en: string }[]>`
    select id, kind, en from foundation.staff_organisations`;
  const idOf = (isIt: (row: { kind: string; en: string }) => boolean): string => rows.find(isIt)?.id ?? '';
  return {
    head: idOf((row) => row.kind === 'head-office'),
    riverside: idOf((row) => row.en.startsWith('Riverside')),
    outlet: idOf((row) => row.kind === 'outlet'),
    hillside: idOf((row) => row.en.startsWith('Hillside')),
  };
};

const createStaffSigner = (composed: Composed, call: WholeHouse['call'], orgs: WholeHouse['orgs']) => {
  const known = new Map<string, Promise<Person>>();
  const signIn = async (login: string, password: string): Promise<Person> => {
    const reply = must(await call(null, 'POST', '/api/staff/sign-in', { login, password }));
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    return { origin: 'console', cookie, id: String((reply.body.me as { id: string }).id) };
  };
  const staff: WholeHouse['staff'] = (login) => {
    const account = demoAccounts.find((one) => one.login === login);
    const signedIn = known.get(login) ?? signIn(login, account?.password ?? '');
    known.set(login, signedIn);
    return signedIn;
  };
  const hire: WholeHouse['hire'] = async (roles, org = 'riverside') => {
    const login = `new-${randomBytes(6).toString('hex')}`;
    const password = randomBytes(12).toString('hex');
    const person = { id: randomUUID(), login, displayName: login, password, roles, orgId: orgs[org] };
    await transaction(composed.house.sql, (tx) => insertStaff(tx, composed.house, [person]));
    return signIn(login, password);
  };
  return { staff, hire };
};

let lastMobile = 13_900_000_000;

const createGuests =
  ({ house }: Composed): WholeHouse['guests'] =>
  async (count) => {
    const people = Array.from({ length: count }, () => {
      lastMobile += 1;
      return { id: randomUUID(), mobile: String(lastMobile) };
    });
    const customers = people.map(({ id, mobile }) => ({
      id,
      orgPath: '',
      kind: 'person' as const,
      source: 'test',
      externalNo: id,
      contact: { mobile },
      attributes: {},
      handlers: [],
    }));
    const made = await transaction(house.sql, async (tx) => {
      await insertCustomers(tx, house, customers);
      return createParticipants(
        tx,
        house,
        people.map(({ id }) => id),
      );
    });
    return made.map((one, place) => ({
      origin: 'participant',
      id: one.participantId,
      customerId: one.customerId,
      cookie: `fg_participant=${one.token}`,
      mobile: people[place]?.mobile ?? '',
    }));
  };

const hours = (now: string, count: number): string => new Date(Date.parse(now) + count * 3_600_000).toISOString();

const createSlots =
  (sql: Sql, campaignId: string, now: string): WholeHouse['slot'] =>
  async (wishes) => {
    const id = randomUUID();
    const startsAt = wishes.startsAt ?? now;
    const entryFrom = wishes.entryFrom ?? hours(startsAt, -1);
    const entryUntil = wishes.entryUntil ?? hours(startsAt, 2);
    const cancelUntil = wishes.cancelUntil ?? hours(startsAt, 1);
    await sql`
      insert into floor.slots (id, campaign_id, slot_key, track, starts_at, ends_at, cancel_until, entry_from, entry_until,
        capacity, has_waitlist, is_open)
      values (${id}, ${campaignId}, ${`test-${id.slice(0, 8)}`}, 'personal', ${startsAt}, ${hours(startsAt, 1)},
        ${cancelUntil}, ${entryFrom}, ${entryUntil}, ${wishes.seats}, ${wishes.hasWaitlist ?? true}, ${wishes.isOpen ?? true})`;
    return id;
  };

/** Decides as the first open choice says until the story ends: what a phone would send. */
export const decideAll = (
  pack: Pack,
  run: { readonly seed: string; readonly personaId: string },
): { readonly decisions: Decision[]; readonly hashes: string[]; readonly endingId: string | null } => {
  const started = startRun(pack, run);
  if (started.kind === 'refused') throw new TypeError(started.code);
  let { state } = started;
  const decisions: Decision[] = [];
  const hashes = [stateHash(state)];
  for (let scene = viewScene(pack, state); scene !== null; scene = viewScene(pack, state)) {
    const choice = scene.choices.find((one) => one.isOpen);
    const decision = { eventId: scene.eventId, choiceId: choice?.id ?? '' };
    const result = step(pack, state, decision);
    if (result.kind === 'refused') throw new TypeError(result.code);
    state = result.state;
    decisions.push(decision);
    hashes.push(stateHash(state));
  }
  return { decisions, hashes, endingId: state.endingId };
};

/** Saturday morning of the event: the demo bank's first session is on. Six digits, as rows carry instants. */
const eventMorning = '2027-03-20T02:00:00.000000Z';

interface ServerParts {
  readonly url: string;
  readonly keyring: Keyring;
  readonly log: Log;
  /** Before the origins open: the demo bank is seeded here. */
  readonly prepare?: (composed: Composed) => Promise<unknown>;
}

const openServer = async ({ url, keyring, log, prepare }: ServerParts) => {
  const config = readTestConfig();
  const sql = connect(url, { max: 20, name: 'fairground test' });
  const composed = await compose({ sql, log, keyring, isDemo: true, contentDir: join(config.rootDir, 'content') });
  await prepare?.(composed);
  const reactions = composed.startReactions();
  const apps = {
    console: await createOrigin(composed, 'console', config, null),
    participant: await createOrigin(composed, 'participant', config, null),
  };
  await Promise.all([apps.console.ready(), apps.participant.ready()]);
  const close = async (): Promise<void> => {
    await Promise.all([apps.console.close(), apps.participant.close()]);
    await reactions.stop();
    await sql.end({ timeout: 5 });
  };
  return { sql, composed, reactions, apps, close };
};

const openDemoBank = async (now: string) => {
  const { url, drop } = await createTestDatabase();
  await setClock(url, now);
  const logged: string[] = [];
  const parts = {
    url,
    keyring: createKeyring(randomBytes(32), 'test'),
    log: createLog('info', (line) => logged.push(line)),
  };
  const server = await openServer({ ...parts, prepare: seedDemo });
  const anotherServer = async () => {
    const { apps, close } = await openServer(parts);
    return { call: createCall(apps), close };
  };
  const close = async (): Promise<void> => {
    await server.close();
    await drop();
  };
  return { ...server, url, logged, anotherServer, close };
};

/** The house as it is served, on a database of its own with the demo bank: both origins, real sign-ins, reactions. */
export const openWholeHouse = async ({ now = eventMorning } = {}): Promise<WholeHouse> => {
  const bank = await openDemoBank(now);
  const { composed, sql, apps } = bank;
  const call = createCall(apps);
  const orgs = await orgsOf(sql);
  const [first] = await listPublished(sql);
  const campaign = first && (await findPublished(sql, { campaignId: first.id }));
  const pack = campaign && (await publishedPack(sql, campaign.packHash));
  if (!campaign || !pack) throw new TypeError('the demo campaign is not published');
  const { staff, hire } = createStaffSigner(composed, call, orgs);
  const guests = createGuests(composed);
  const slot = createSlots(sql, campaign.id, now);
  const guest = async (): Promise<Guest> => (await guests(1))[0] as Guest;
  const consents = campaign.plan.content.consents.map(({ purpose, version }) => ({ purpose, version, isGiven: true }));
  const book: WholeHouse['book'] = (who, slotId, bookingId = randomUUID()) =>
    call(who, 'POST', '/api/me/bookings', { bookingId, slotId, consents });
  const booked: WholeHouse['booked'] = async (who, slotId) => {
    const reply = must(await book(who, slotId ?? (await slot({ seats: 1 }))));
    return (reply.body.booking as { id: string }).id;
  };
  const tokenOf: WholeHouse['tokenOf'] = (bookingId, at = now) =>
    passToken(passSecret(composed.house.keyring, bookingId), bookingId, Date.parse(at));
  const present: WholeHouse['present'] = async (value, { lane = 'A', kind = 'token' } = {}) => {
    const body = { checkInId: randomUUID(), credential: { kind, value }, lane };
    return must(await call(await staff('floor'), 'POST', `/api/campaigns/${campaign.id}/check-ins`, body))
      .body as unknown as Verdict;
  };
  const insider: WholeHouse['insider'] = async () => {
    const who = await guest();
    const bookingId = await booked(who);
    const verdict = await present(tokenOf(bookingId));
    if (verdict.kind !== 'admitted') throw new TypeError(verdict.kind);
    return { ...who, bookingId };
  };
  const line = { slot, book, booked, tokenOf, present, insider };
  return { ...bank, ...line, now, campaign, pack, orgs, staff, hire, guests, guest, call };
};
