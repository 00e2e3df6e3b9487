import { randomUUID } from 'node:crypto';
import type { Actor } from '../http/actor.ts';
import { createApp } from '../http/app.ts';
import { createRateLimiter } from '../http/rate-limit.ts';
import type { Route } from '../http/route.ts';
import type { House } from '../kernel/house.ts';

export interface CookieAnswer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly items?: Record<string, unknown>[] };
  /** The sign-in cookie this answer set, as `name=value`; null where it set none or cleared it. */
  readonly cookie: string | null;
}

export interface CookieCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly cookie?: string | null;
  /** A fresh idempotency key unless one is given. */
  readonly key?: string;
  /** Address the request seems to come from. */
  readonly address?: string;
}

export interface CookieApp {
  readonly call: (call: CookieCall) => Promise<CookieAnswer>;
  readonly close: () => Promise<void>;
}

/** Routes over HTTP without a socket, with real sign-in: what a browser sends and keeps is a cookie. */
export const createCookieApp = async (
  house: House,
  routes: Readonly<Record<string, Route>>,
  authenticate: (kind: 'staff' | 'participant', token: string) => Promise<Actor>,
): Promise<CookieApp> => {
  const app = await createApp({ routes, deps: { ...house, limiter: createRateLimiter(() => 0), authenticate } });
  await app.ready();
  return {
    call: async ({ method, path, body, cookie, key, address }) => {
      const response = await app.inject({
        method,
        url: path,
        remoteAddress: address ?? '127.0.0.1',
        headers: {
          'content-type': 'application/json',
          ...(method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() }),
          ...(cookie ? { cookie } : {}),
        },
        payload: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      });
      const set = response.cookies.find((one) => one.name.startsWith('fg_') && one.value !== '');
      return {
        status: response.statusCode,
        body: response.body ? JSON.parse(response.body) : {},
        cookie: set ? `${set.name}=${set.value}` : null,
      };
    },
    close: () => app.close(),
  };
};
