import { randomBytes } from 'node:crypto';
import type { Operation } from '@fairground/contracts/operation';
import type { FieldProblem } from '@fairground/contracts/problem';
import { refusals } from '@fairground/contracts/refusals';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Defect } from '../kernel/defect.ts';
import { claimKeys, type IdempotencyKey, keepAnswers, keyName, type StoredAnswer } from '../kernel/idempotency.ts';
import type { Keyring } from '../kernel/keyring.ts';
import { type Log, placeOf } from '../kernel/log.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { isDatabaseAway, type Sql } from '../kernel/sql.ts';
import { transaction } from '../kernel/transaction.ts';
import { type Actor, accessOf, scopeOf } from './actor.ts';
import { cookieName, setSignInCookie } from './cookies.ts';
import { fieldProblems, languageOf, problemOf } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Request, Route } from './route.ts';
import { openAnswer, sealAnswer } from './sealed-answer.ts';
import { isStorable } from './storable.ts';

export interface RegisterDeps {
  readonly sql: Sql;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly limiter: RateLimiter;
  readonly authenticate: (kind: 'staff' | 'participant', token: string) => Promise<Actor>;
}

const keyPattern = /^[A-Za-z0-9_-]{16,80}$/;

/** What was sent, as a keyed hash: a plain one of a short body (a mobile number, a password) could be guessed back. */
const keyOf = (
  keyring: Keyring,
  operation: Operation,
  name: string,
  request: FastifyRequest,
  actor: Actor,
): IdempotencyKey => {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !keyPattern.test(key)) return refuse('key-missing');
  const requestHash = keyring
    .keyedHash('request', `${operation.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .toString('hex');
  return { scope: scopeOf(actor), key, operation: name, requestHash };
};

const notStorable = (where: string): FieldProblem => ({
  path: where,
  code: 'not-storable',
  zh: '里面有存不下的字符，或者层次太深',
  en: 'It holds characters that cannot be stored, or is nested too deeply',
});

const parsePart = (schema: z.ZodType | undefined, value: unknown, where: string, errors: FieldProblem[]): unknown => {
  // Looked at also where nothing is expected: the idempotency key covers whatever was sent.
  if (!isStorable(value)) {
    errors.push(notStorable(where));
    return undefined;
  }
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {}, { reportInput: true });
  if (result.success) return result.data;
  errors.push(...fieldProblems(result.error, where));
  return undefined;
};

/** A response that fails its own schema is our defect, found before anybody relies on it. */
const checked = (operation: Operation, body: unknown): unknown => {
  if (!(operation.response instanceof z.ZodType)) return body;
  const result = operation.response.safeParse(body);
  if (result.success) return result.data;
  throw new Defect(
    `response off schema: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join('; ')}`,
  );
};

/** What the database calls the failure: a code and the name of a constraint, never its words, which may quote values. */
const databaseCodeOf = (error: unknown): { code?: string; constraint?: string } => {
  const { code, constraint_name: constraint } = (error instanceof Error ? error : {}) as {
    code?: unknown;
    constraint_name?: unknown;
  };
  return { ...(typeof code === 'string' ? { code } : {}), ...(typeof constraint === 'string' ? { constraint } : {}) };
};

const answerOf = (error: unknown, request: FastifyRequest, log: Log, name: string): StoredAnswer => {
  const language = languageOf(request.headers['accept-language']);
  if (error instanceof Refusal) {
    return {
      status: refusals[error.code].status,
      body: problemOf(error.code, language, { params: error.params, errors: error.errors }),
      cookie: null,
    };
  }
  if (isDatabaseAway(error)) {
    log.warn('database away', { operation: name });
    return { status: 503, body: problemOf('server-busy', language, { params: { seconds: 2 } }), cookie: null };
  }
  const incidentId = randomBytes(4).toString('hex').toUpperCase();
  log.error('defect', {
    incidentId,
    operation: name,
    kind: error instanceof Error ? error.name : 'unknown',
    words: error instanceof Defect ? error.message : undefined,
    ...databaseCodeOf(error),
    place: placeOf(error),
  });
  return { status: 500, body: problemOf('server-defect', language, { incidentId }), cookie: null };
};

const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: StoredAnswer,
  token: string | null,
): FastifyReply => {
  if (answer.cookie === 'clear') setSignInCookie(request, reply, null);
  else if ((answer.cookie === 'staff' || answer.cookie === 'participant') && token)
    setSignInCookie(request, reply, { kind: answer.cookie, token });
  const isProblem = answer.status >= 400;
  if (answer.status === 429 || answer.status === 503) reply.header('retry-after', '2');
  return reply
    .code(answer.status)
    .type(isProblem ? 'application/problem+json; charset=utf-8' : 'application/json; charset=utf-8')
    .send(answer.body);
};

/** Runs a write in one transaction with its key; a recorded refusal commits, any other rolls everything back. */
const runWrite = async (
  deps: RegisterDeps,
  route: Route,
  name: string,
  key: IdempotencyKey,
  input: Request<Operation>,
  state: { cookie: string | null },
  http: FastifyRequest,
): Promise<StoredAnswer> => {
  const handler = route.handler;
  if (handler.kind !== 'write') throw new Defect('not a write');
  return transaction(deps.sql, async (tx) => {
    const claim = (await claimKeys(tx, [key])).get(keyName(key));
    if (claim?.kind === 'reused') return refuse('key-reused');
    if (claim?.kind === 'replay') return openAnswer(deps.keyring, key, claim.answer);
    let answer: StoredAnswer;
    try {
      const body = checked(route.operation, await handler.handle(tx, input as never));
      answer = { status: 200, body, cookie: state.cookie };
    } catch (error) {
      if (!(error instanceof Refusal && error.isRecorded)) throw error;
      answer = answerOf(error, http, deps.log, name);
    }
    await keepAnswers(tx, [{ key, answer: sealAnswer(deps.keyring, key, answer) }]);
    return answer;
  });
};

/** Registers one operation: who is it, may they, is the input right, has it been done before, then the handler. */
export const registerRoute = (app: FastifyInstance, name: string, route: Route, deps: RegisterDeps): void => {
  const { operation, handler } = route;
  const handle = async (http: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    let token: string | null = null;
    try {
      const cookieKind = operation.origin === 'console' ? 'staff' : 'participant';
      const presented = http.cookies[cookieName(cookieKind)];
      const actor: Actor = presented ? await deps.authenticate(cookieKind, presented) : { kind: 'anonymous' };
      deps.limiter.take(actor, http.ip);
      const access = accessOf(actor, operation.permission);
      if (access !== 'allowed') return refuse(access === 'signed-out' ? 'not-signed-in' : 'not-allowed');
      const errors: FieldProblem[] = [];
      const params = parsePart(operation.params, http.params, 'params', errors);
      // A malformed id in the path names nothing that exists.
      if (errors.length > 0) return refuse('not-found');
      const query = parsePart(operation.query, http.query, 'query', errors);
      const body = operation.upload ? undefined : parsePart(operation.request, http.body, 'body', errors);
      if (errors.length > 0) return refuse('bad-input', { errors });
      const isMutation = operation.method !== 'get' && !operation.upload;
      const key = isMutation ? keyOf(deps.keyring, operation, name, http, actor) : null;
      const state: { cookie: string | null } = { cookie: null };
      if (key)
        token = deps.keyring
          .derive('sign-in-token', `${key.scope} ${key.key} ${key.requestHash}`)
          .toString('base64url');
      const input: Request<Operation> = {
        params: params as undefined,
        query: query as undefined,
        body: body as undefined,
        actor: actor as never,
        language: languageOf(http.headers['accept-language']),
        address: http.ip,
        agent: String(http.headers['user-agent'] ?? '').slice(0, 160),
        cookies: {
          issue: (kind) => {
            state.cookie = kind;
            return token ?? refuse('key-missing');
          },
          clear: () => {
            state.cookie = 'clear';
          },
        },
      };
      if (handler.kind === 'raw') return await handler.handle(input as never, http, reply);
      if (handler.kind === 'read') {
        const answer = checked(operation, await handler.handle(deps.sql, input as never));
        return send(http, reply, { status: 200, body: answer, cookie: null }, null);
      }
      if (!key) return refuse('key-missing');
      if (handler.kind === 'batched') return send(http, reply, await handler.handle({ ...input, key } as never), null);
      return send(http, reply, await runWrite(deps, route, name, key, input, state, http), token);
    } catch (error) {
      if (reply.sent || reply.raw.headersSent) return reply;
      return send(http, reply, answerOf(error, http, deps.log, name), null);
    }
  };
  app.route({
    method: operation.method.toUpperCase() as 'GET',
    url: operation.path,
    bodyLimit: operation.bodyLimitBytes ?? 64 * 1024,
    handler: handle,
  });
};
