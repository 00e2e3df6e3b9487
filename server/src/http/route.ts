import type { Operation } from '@fairground/contracts/operation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { IdempotencyKey, StoredAnswer } from '../kernel/idempotency.ts';
import type { Sql, Tx } from '../kernel/sql.ts';
import type { ActorFor } from './actor.ts';
import type { Language } from './problem.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
/** What a handler returns: the wire form, which the response schema must accept. */
export type Answer<O extends Operation> = O['response'] extends z.ZodType ? z.input<O['response']> : never;

export interface Cookies {
  /**
   * Issues the sign-in token of this request. It is derived from the request's idempotency key, so that the
   * replay of a lost reply sets the same cookie again without the token ever being stored.
   */
  readonly issue: (kind: 'staff' | 'participant') => string;
  readonly clear: () => void;
}

export interface Request<O extends Operation> {
  readonly params: Parsed<O['params']>;
  readonly query: Parsed<O['query']>;
  readonly body: Parsed<O['request']>;
  readonly actor: ActorFor<O['permission']>;
  readonly language: Language;
  /** Network address, for caps and the list of sign-ins only. */
  readonly address: string;
  readonly agent: string;
  readonly cookies: Cookies;
}

/** A keyed request on its way into a batch. */
export type KeyedRequest<O extends Operation> = Request<O> & { readonly key: IdempotencyKey };

export type Handler =
  | { readonly kind: 'read'; readonly handle: (sql: Sql, request: never) => Promise<unknown> }
  | { readonly kind: 'write'; readonly handle: (tx: Tx, request: never) => Promise<unknown> }
  | { readonly kind: 'batched'; readonly handle: (request: never) => Promise<StoredAnswer> }
  | {
      readonly kind: 'raw';
      readonly handle: (request: never, raw: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
    };

export interface Route {
  readonly operation: Operation;
  readonly handler: Handler;
}

/** A read: no transaction, no key. */
export const read = <O extends Operation>(
  operation: O,
  handle: (sql: Sql, request: Request<O>) => Promise<Answer<O>>,
): Route => ({
  operation,
  handler: { kind: 'read', handle },
});

/** A mutation in one transaction together with its idempotency key. */
export const write = <O extends Operation>(
  operation: O,
  handle: (tx: Tx, request: Request<O>) => Promise<Answer<O>>,
): Route => ({
  operation,
  handler: { kind: 'write', handle },
});

/** A hot mutation that goes through kernel/batch, which claims the key and keeps the answer itself. */
export const batched = <O extends Operation>(
  operation: O,
  handle: (request: KeyedRequest<O>) => Promise<StoredAnswer>,
): Route => ({
  operation,
  handler: { kind: 'batched', handle },
});

/** A download, an upload or a stream: the handler writes the reply itself. */
export const raw = <O extends Operation>(
  operation: O,
  handle: (request: Request<O>, rawRequest: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): Route => ({ operation, handler: { kind: 'raw', handle } });
