import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const visit = (
  more: { readonly headers?: Record<string, string>; readonly payload?: string; readonly method?: 'POST' | 'GET' } = {},
) =>
  house.apps.participant.inject({
    method: more.method ?? 'POST',
    url: `/api/public/campaigns/${house.campaign.slug}/visits`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      host: 'fair.example.com',
      ...more.headers,
    },
    payload: more.payload ?? JSON.stringify({ visitId: randomUUID() }),
  });

const problem = (response: Awaited<ReturnType<typeof visit>>) => {
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  return [response.statusCode, response.json().code];
};

test('a refusal answers in the language that was asked for, and carries the other too', async () => {
  const zh = await house.call(null, 'GET', '/api/me');
  expect(zh.body).toMatchObject({ title: '还没有登录', en: { title: 'You are not signed in' } });
  const en = await house.apps.participant.inject({
    method: 'GET',
    url: '/api/me',
    headers: { 'accept-language': 'en' },
  });
  expect(en.json()).toMatchObject({
    title: 'You are not signed in',
    zh: { title: '还没有登录' },
    type: '/problems#not-signed-in',
  });
});

test('what is no JSON, no object or cut in the middle is told as such', async () => {
  for (const payload of ['{"visitId":', 'visitId=1', "{'a':1}", '{"a":1}}', '\u0000']) {
    const response = await visit({ payload });
    expect(problem(response), payload).toEqual([400, 'bad-input']);
    expect(response.json().errors).toEqual([expect.objectContaining({ path: 'body', code: 'not-json' })]);
  }
  for (const payload of ['null', '[]', '"words"', '7', 'true', '{}', '']) {
    expect(problem(await visit({ payload })), payload).toEqual([400, 'bad-input']);
  }
});

test('only JSON is taken: forms and unknown types are refused before they are read', async () => {
  for (const type of [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/xml',
    'nonsense',
  ]) {
    const response = await visit({ headers: { 'content-type': type } });
    expect(response.statusCode, type).toBeGreaterThanOrEqual(400);
    expect(response.statusCode, type).toBeLessThan(500);
    expect(response.headers['content-type']).toContain('problem+json');
  }
});

test('a body beyond the limit is refused with the limit in words', async () => {
  const response = await visit({ payload: JSON.stringify({ visitId: randomUUID(), more: 'x'.repeat(70_000) }) });
  expect(problem(response)).toEqual([413, 'body-too-large']);
  expect(response.json().detail).toContain('64 KiB');
});

test('a page of another origin cannot write with the cookies of this one; reading and the own origin can', async () => {
  for (const origin of ['https://evil.example.org', 'null', 'https://fair.example.com.evil.example.org', 'nonsense']) {
    const response = await visit({ headers: { origin } });
    expect([response.statusCode, response.json().code], origin).toEqual([403, 'not-allowed']);
  }
  expect((await visit({ headers: { origin: 'https://fair.example.com' } })).statusCode).toBe(200);
  const read = await house.apps.participant.inject({
    method: 'GET',
    url: '/api/public/campaigns',
    headers: { origin: 'https://evil.example.org' },
  });
  expect(read.statusCode).toBe(200);
  expect(read.headers['access-control-allow-origin']).toBeUndefined();
});

test('every answer carries the policy that keeps foreign code and frames out', async () => {
  const answers = [
    await visit(),
    await visit({ payload: '{' }),
    await visit({ headers: { origin: 'https://evil.example.org' } }),
    await house.apps.participant.inject({ method: 'GET', url: `/c/${house.campaign.slug}` }),
    await house.apps.console.inject({ method: 'GET', url: '/' }),
    await house.apps.console.inject({ method: 'GET', url: '/api/no-such-route' }),
  ];
  for (const { headers } of answers) {
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy.split(';').find((part) => part.includes('script-src'))).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  }
});

test('answers of the interface are kept by no cache', async () => {
  for (const response of [await visit(), await visit({ payload: '{' })])
    expect(response.headers['cache-control']).toBe('no-store');
});

test('an address that names nothing is a problem under /api and a page elsewhere', async () => {
  const unknown = await house.call(null, 'GET', '/api/public/nothing');
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
  const wrongMethod = await house.call(null, 'DELETE', `/api/public/campaigns/${house.campaign.slug}`);
  expect([wrongMethod.status, wrongMethod.body.code]).toEqual([404, 'not-found']);
  const malformed = await house.call(await house.staff('operator'), 'GET', '/api/campaigns/not-an-id');
  expect([malformed.status, malformed.body.code]).toEqual([404, 'not-found']);
  for (const url of [
    '/api/public/campaigns/%',
    '/api/public/campaigns/%00',
    '/%c0%af',
    `/api/public/campaigns/${'x'.repeat(5000)}`,
  ]) {
    const response = await house.apps.participant.inject({ method: 'GET', url });
    expect(response.statusCode, url.slice(0, 40)).toBeLessThan(500);
  }
});

test('the sign-in cookie is out of reach of scripts and of other sites', async () => {
  const reply = await house.call(null, 'POST', '/api/staff/sign-in', { login: 'analyst', password: 'youyuanhui-2027' });
  const cookie = String(reply.headers['set-cookie']);
  expect(cookie).toMatch(/^fg_staff=[\w-]{43};/);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(reply.words).not.toContain(cookie.slice(9, 52));
});

test('too many requests of one person are refused with the seconds to wait, those of others are not', async () => {
  const hasty = await house.guest();
  const replies = await Promise.all(Array.from({ length: 420 }, () => house.call(hasty, 'GET', '/api/me/runs')));
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers['retry-after']).toBeDefined();
  expect(refused[0]?.body).toMatchObject({ code: 'too-many-requests', params: { seconds: expect.any(Number) } });
  expect((await house.call(await house.guest(), 'GET', '/api/me/runs')).status).toBe(200);
});
