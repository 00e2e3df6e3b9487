import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../http/actor.ts';
import { createApp } from '../http/app.ts';
import { cookieName } from '../http/cookies.ts';
import { createRateLimiter } from '../http/rate-limit.ts';
import type { Route } from '../http/route.ts';
import { type AfterCommitReaction, createRecorder, type InTransactionReaction } from '../kernel/facts.ts';
import type { House } from '../kernel/house.ts';
import { createKeyring } from '../kernel/keyring.ts';
import { createLog } from '../kernel/log.ts';
import { type ReactionRunner, startReactions } from '../kernel/reactions.ts';
import { connect } from '../kernel/sql.ts';
import { createTestDatabase } from './test-database.ts';

interface TestHouseOptions {
  readonly inTransaction?: readonly InTransactionReaction[];
  /** Made with the house, because reactions need it. */
  readonly afterCommit?: (house: House) => readonly AfterCommitReaction[];
  /** Sets the database's clock for the whole test database, ISO instant. */
  readonly now?: string;
}

export interface TestHouse extends House {
  readonly url: string;
  readonly reactions: ReactionRunner;
  readonly logged: string[];
  readonly close: () => Promise<void>;
}

/** A house on its own clone of the migrated database, with real keys, facts and reactions. */
export const createTestHouse = async (options: TestHouseOptions = {}): Promise<TestHouse> => {
  const database = await createTestDatabase();
  if (options.now) {
    const setter = connect(database.url, { max: 1, name: 'set clock' });
    const name = new URL(database.url).pathname.slice(1);
    await setter.unsafe(`alter database "${name}" set fairground.now = '${options.now}'`);
    await setter.end();
  }
  const sql = connect(database.url, { max: 20, name: 'fairground test' });
  const logged: string[] = [];
  const log = createLog('info', (line) => logged.push(line));
  const keyring = createKeyring(randomBytes(32), 'test');
  let runner: ReactionRunner | null = null;
  const base: House = { sql, log, keyring, isDemo: true, record: (tx, facts) => record(tx, facts) };
  const afterCommit = options.afterCommit?.(base) ?? [];
  const record = createRecorder({
    inTransaction: options.inTransaction ?? [],
    afterCommit,
    wake: () => runner?.wake(),
  });
  runner = startReactions(sql, log, afterCommit);
  const reactions = runner;
  return {
    ...base,
    url: database.url,
    reactions,
    logged,
    close: async () => {
      await reactions.stop();
      await sql.end({ timeout: 5 });
      await database.drop();
    },
  };
};

export interface TestAnswer {
  readonly status: number;
  // A test reads whatever the answer holds; the response schema has been checked on the way out.
  readonly body: Record<string, unknown> & { readonly items?: Record<string, unknown>[] };
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface TestApp {
  readonly app: FastifyInstance;
  /** Calls as one of the given actors (or nobody); a fresh idempotency key unless one is given. */
  readonly call: (
    who: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    key?: string,
  ) => Promise<TestAnswer>;
  readonly close: () => Promise<void>;
}

/** Routes over HTTP without a socket, with actors given by name instead of signing in. */
export const createTestApp = async (
  house: House,
  routes: Readonly<Record<string, Route>>,
  actors: Readonly<Record<string, Actor>>,
): Promise<TestApp> => {
  const app = await createApp({
    routes,
    deps: {
      ...house,
      limiter: createRateLimiter(() => 0),
      authenticate: async (_kind, token) => actors[token] ?? { kind: 'anonymous' },
    },
  });
  await app.ready();
  return {
    app,
    call: async (who, method, path, body, key) => {
      const kind = who !== null && actors[who]?.kind === 'participant' ? 'participant' : 'staff';
      const response = await app.inject({
        method,
        url: path,
        headers: {
          'content-type': 'application/json',
          ...(method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() }),
          ...(who === null ? {} : { cookie: `${cookieName(kind)}=${who}` }),
        },
        payload: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      });
      const words = response.body;
      const isJson = String(response.headers['content-type'] ?? '').includes('json');
      return {
        status: response.statusCode,
        body: isJson && words ? JSON.parse(words) : { words },
        headers: response.headers,
      };
    },
    close: () => app.close(),
  };
};
