/** One way to the server: JSON, the language of the page, a time limit, and what was learnt about the server's clock. */
import type { paths } from '@fairground/contracts/generated/api';
import createClient from 'openapi-fetch';
import { serverClock } from './clock.ts';
import { isProblem, unreadableProblem } from './problem.ts';
import { requestLanguage } from './request-language.ts';
import type { Problem } from './shapes.ts';

/** A request without an answer after this long counts as lost; the same key makes asking again harmless. */
const answerLimitMs = 15_000;

export async function sendRequest(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('accept', 'application/json, application/problem+json');
  headers.set('accept-language', requestLanguage());
  return await fetch(input, {
    ...init,
    headers,
    credentials: 'same-origin',
    signal: init.signal ?? AbortSignal.timeout(answerLimitMs),
  });
}

/** Reads of the API, typed from the contracts. */
export const api = createClient<paths>({ fetch: (request: Request) => sendRequest(request) });

/** Thrown by reads: the server refused, or could not be reached (`problem` null). */
export class ReadError extends Error {
  readonly problem: Problem | null;
  constructor(problem: Problem | null) {
    super(problem?.code ?? 'no-connection');
    this.name = 'ReadError';
    this.problem = problem;
  }
}

export const isSignedOut = (error: unknown): boolean => error instanceof ReadError && error.problem?.status === 401;
export const isUnknown = (error: unknown): boolean => error instanceof ReadError && error.problem?.status === 404;
export const isOffline = (error: unknown): boolean => error instanceof ReadError && error.problem === null;

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unwraps an answer of `api`; learns the server's time where the answer carries it. */
export async function read<T>(ask: () => Promise<Answer<T>>): Promise<T> {
  const sentAt = Date.now();
  let answer: Answer<T>;
  try {
    answer = await ask();
  } catch {
    throw new ReadError(null);
  }
  if (answer.data !== undefined) {
    learnTime(answer.data, sentAt);
    return answer.data;
  }
  throw new ReadError(isProblem(answer.error) ? answer.error : unreadableProblem(answer.response.status));
}

function learnTime(data: unknown, sentAt: number): void {
  if (typeof data !== 'object' || data === null || !('serverNow' in data)) return;
  const { serverNow } = data;
  if (typeof serverNow === 'string') serverClock.learn({ sentAt, receivedAt: Date.now(), serverNow });
}
