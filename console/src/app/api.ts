import type { paths } from '@fairground/contracts/generated/api';
import createClient from 'openapi-fetch';
import { problemFailure, unreachable } from './failure.ts';

/** The typed client. Wrap every call in `answerOf`, and give every mutation `keyed(key)` as its header. */
export const api = createClient<paths>({ credentials: 'same-origin' });

export const keyed = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

type Reply<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** The answer of a call, or a thrown `Failure`. */
export const answerOf = async <T>(pending: Promise<Reply<T>>): Promise<T> => {
  let reply: Reply<T>;
  try {
    reply = await pending;
  } catch {
    throw unreachable();
  }
  if (!reply.response.ok) throw problemFailure(reply.response.status, reply.error);
  return reply.data as T;
};

/** For the few addresses that stand outside the contracts (`/api/site`, `/api/demo`): null when they do not exist. */
export const fetchJson = async <T>(address: string): Promise<T | null> => {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
};
