import { randomUUID } from 'node:crypto';

/** Somebody who acts on the server without a browser: sets the stage for what a journey is about. */
export interface ApiActor {
  readonly get: <T>(path: string) => Promise<T>;
  readonly send: <T>(method: 'POST' | 'PUT', path: string, body: unknown) => Promise<T>;
}

export function createActor(origin: string): ApiActor {
  let cookie = '';
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isRead = method === 'GET';
    const reply = await fetch(origin + path, {
      method,
      headers: {
        cookie,
        ...(isRead ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(isRead ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const issued = reply.headers.getSetCookie();
    if (issued.length > 0) cookie = issued.map((line) => line.split(';')[0]).join('; ');
    const text = await reply.text();
    if (!reply.ok) throw new TypeError(`${method} ${path} was answered ${reply.status}: ${text.slice(0, 400)}`);
    return JSON.parse(text) as T;
  }
  return { get: (path) => call('GET', path), send: (method, path, body) => call(method, path, body) };
}

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
}

/** The demo bank's people, each signed in once for the whole run. */
export function createStaff(origin: string) {
  const actors = new Map<string, Promise<ApiActor>>();
  let accounts: Promise<readonly DemoAccount[]> | null = null;
  const account = async (login: string): Promise<DemoAccount> => {
    accounts ??= createActor(origin)
      .get<{ accounts: readonly DemoAccount[] }>('/api/demo')
      .then((answer) => answer.accounts);
    const found = (await accounts).find((one) => one.login === login);
    if (!found) throw new TypeError(`the demo bank has no ${login}`);
    return found;
  };
  const signIn = async (login: string): Promise<ApiActor> => {
    const actor = createActor(origin);
    const { password } = await account(login);
    await actor.send('POST', '/api/staff/sign-in', { login, password });
    return actor;
  };
  const as = (login: string): Promise<ApiActor> => {
    const actor = actors.get(login) ?? signIn(login);
    actors.set(login, actor);
    return actor;
  };
  return { account, as };
}

export type Staff = ReturnType<typeof createStaff>;
