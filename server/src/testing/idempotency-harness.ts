import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';

/** One mutation, ready to be sent: who sends it, what it says, and how often it has taken effect so far. */
export interface PreparedMutation {
  /** `name=value` of the sender's sign-in; null = nobody. */
  readonly cookie: string | null;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Counts rows or facts this very mutation has written; 0 before it was sent. */
  readonly effect: () => Promise<number>;
}

export interface MutationCase {
  /** Name in the operation table. */
  readonly name: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** The origin that serves it; asked when the test runs. */
  readonly app: () => FastifyInstance;
  /** Makes a fresh subject each time it is called, so that every proof starts from no effect. */
  readonly prepare: () => Promise<PreparedMutation>;
  /** The act ends the very sign-in it came with: later retries may find themselves signed out instead. */
  readonly endsSignIn?: boolean;
}

interface Answer {
  readonly status: number;
  readonly words: string;
  readonly cookie: string;
}

/** As many as a nervous thumb, a proxy and a service worker could send together. */
const times = 50;
const cuts = 5;

const headersOf = (sent: PreparedMutation, key: string | null): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key === null ? {} : { 'idempotency-key': key }),
  ...(sent.cookie === null ? {} : { cookie: sent.cookie }),
});

const send = async (one: MutationCase, sent: PreparedMutation, key: string | null): Promise<Answer> => {
  const response = await one.app().inject({
    method: one.method,
    url: sent.path,
    headers: headersOf(sent, key),
    payload: JSON.stringify(sent.body),
  });
  return {
    status: response.statusCode,
    words: response.body,
    cookie: String(response.headers['set-cookie'] ?? ''),
  };
};

/** Every answer is the first one again; where the act ended the sign-in, being signed out says the same. */
const expectSame = (one: MutationCase, answers: readonly Answer[]): void => {
  const good = answers.filter((answer) => answer.status === 200);
  expect(good[0], answers[0]?.words).toBeDefined();
  for (const answer of answers) {
    if (one.endsSignIn && answer.status === 401) continue;
    expect(answer).toEqual(good[0]);
  }
};

/**
 * Sends over a real connection and destroys the socket once the server has the request, before it can answer:
 * the phone in a lift. Resolves when the connection is gone.
 */
const sendAndCut = async (one: MutationCase, sent: PreparedMutation, key: string): Promise<void> => {
  let hasArrived = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    hasArrived = resolve;
  });
  const app = one.app();
  const server = createServer((request, response) => {
    app.routing(request, response);
    // The body is read in a later turn of the event loop; only then has the server all it needs to act.
    request.once('end', hasArrived);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const payload = JSON.stringify(sent.body);
  const headers = { ...headersOf(sent, key), 'content-length': String(Buffer.byteLength(payload)) };
  const client = httpRequest({ host: '127.0.0.1', port, method: one.method, path: sent.path, headers });
  const gone = new Promise<void>((resolve) => client.on('close', resolve).on('error', () => resolve()));
  client.end(payload);
  await arrived;
  client.destroy();
  await gone;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

const proveParallel = (one: MutationCase): void => {
  test(`${one.name}: sent ${times} times at once with one key it happens once, and all hear the same`, async () => {
    const sent = await one.prepare();
    expect(await sent.effect()).toBe(0);
    const key = randomUUID();
    expectSame(one, await Promise.all(Array.from({ length: times }, () => send(one, sent, key))));
    expect(await sent.effect()).toBe(1);
  });
};

const proveRow = (one: MutationCase): void => {
  test(`${one.name}: sent ${times} times in a row with one key it happens once, and all hear the same`, async () => {
    const sent = await one.prepare();
    const key = randomUUID();
    const answers: Answer[] = [];
    for (let count = 0; count < times; count += 1) answers.push(await send(one, sent, key));
    expectSame(one, answers);
    expect(await sent.effect()).toBe(1);
  });
};

const proveCut = (one: MutationCase): void => {
  test(`${one.name}: cut off before the answer and sent again it happens once; another body is refused`, async () => {
    const sent = await one.prepare();
    const key = randomUUID();
    for (let count = 0; count < cuts; count += 1) await sendAndCut(one, sent, key);
    const retry = await send(one, sent, key);
    const again = await send(one, sent, key);
    if (!(one.endsSignIn && retry.status === 401)) expectSame(one, [retry, again]);
    expect(await sent.effect()).toBe(1);
    const other = await send(one, { ...sent, body: { ...sent.body, anotherBody: true } }, key);
    if (!(one.endsSignIn && other.status === 401)) {
      expect([other.status, JSON.parse(other.words).code]).toEqual([422, 'key-reused']);
    }
    expect(await sent.effect()).toBe(1);
  });
};

const proveKeyNeeded = (one: MutationCase): void => {
  test(`${one.name}: without a key nothing happens`, async () => {
    const sent = await one.prepare();
    for (const key of [null, 'short', `${'x'.repeat(20)} with a blank`]) {
      const answer = await send(one, sent, key);
      expect([answer.status, JSON.parse(answer.words).code]).toEqual([400, 'key-missing']);
    }
    expect(await sent.effect()).toBe(0);
  });
};

/** Registers four tests for every mutation: at once, in a row, cut off, without a key. */
export const proveIdempotency = (cases: readonly MutationCase[]): void => {
  for (const one of cases) {
    proveParallel(one);
    proveRow(one);
    proveCut(one);
    proveKeyNeeded(one);
  }
};
