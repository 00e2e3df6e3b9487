import { randomUUID } from 'node:crypto';
import { expectThat } from '../../walks/expect.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
  /** The body where it was JSON. */
  readonly body: Record<string, unknown>;
}

/** Somebody at the API, with a cookie of their own; refusals are answers here. */
export interface Client {
  /** Sends anything, also what is no JSON at all. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Sends what has to be answered 200. */
  readonly must: (method: string, path: string, body?: unknown) => Promise<Answer>;
}

const readJson = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};

export const createClient = (origin: string): Client => {
  let cookie = '';
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const isRead = method === 'GET';
    const reply = await fetch(origin + path, {
      method,
      headers: { cookie, ...(isRead ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) },
      ...(isRead ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
    });
    const issued = reply.headers.getSetCookie();
    if (issued.length > 0) cookie = issued.map((line) => line.split(';')[0]).join('; ');
    const text = await reply.text();
    return { status: reply.status, text, body: readJson(text) };
  };
  return {
    send,
    must: async (method, path, body) => {
      const answer = await send(method, path, body);
      expectThat(
        answer.status === 200,
        `${method} ${path} was answered ${answer.status}: ${answer.text.slice(0, 300)}`,
      );
      return answer;
    },
  };
};
