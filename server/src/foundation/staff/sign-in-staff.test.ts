import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseAt } from '../../testing/house-at.ts';
import { type Bank, createStaffApp, demoPassword, foundBank, hire } from '../../testing/staff-house.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { newTotpSecret } from './totp.ts';

let house: TestHouse;
let app: Awaited<ReturnType<typeof createStaffApp>>;
let bank: Bank;

beforeAll(async () => {
  house = await createTestHouse({ now: '2027-03-20T01:00:00Z' });
  app = await createStaffApp(house);
  bank = await foundBank(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const send = (login: string, password: string, more: { totp?: string; key?: string } = {}) =>
  app.call({ method: 'POST', path: '/api/staff/sign-in', body: { login, password, totp: more.totp }, key: more.key });

const epochSeconds = Date.parse('2027-03-20T01:00:00Z') / 1000;

test('whoever signs in gets a cookie, and the table knows only its hash', async () => {
  await hire(house, { login: 'op.first', roles: ['operator'], orgId: bank.branch });
  const answer = await send('OP.First', demoPassword);
  expect(answer.body).toMatchObject({
    kind: 'signed-in',
    me: { login: 'op.first', idleMinutes: 30, lastSignInAt: '2027-03-20T01:00:00.000000Z' },
  });
  const me = await app.call({ method: 'GET', path: '/api/staff/me', cookie: answer.cookie });
  expect(me.body).toMatchObject({ login: 'op.first', orgZh: '东城支行' });
  const token = String(answer.cookie).split('=')[1] as string;
  const rows = await house.sql<{ words: string }[]>`select s::text as words from foundation.staff_sign_ins s`;
  expect(rows.map((row) => row.words).join()).not.toContain(token);
});

test('the lost reply of a sign-in, asked for again, sets the same cookie and opens nothing twice', async () => {
  const id = await hire(house, { login: 'op.again', roles: ['operator'], orgId: bank.branch });
  const key = randomUUID();
  const first = await send('op.again', demoPassword, { key });
  const again = await send('op.again', demoPassword, { key });
  expect(again.cookie).toBe(first.cookie);
  const rows = await house.sql<
    { n: number }[]
  >`select count(*)::int as n from foundation.staff_sign_ins where staff_id = ${id}`;
  expect(rows[0]?.n).toBe(1);
});

test('five wrong tries lock the account for fifteen minutes, even for the right password', async () => {
  await hire(house, { login: 'op.locked', roles: ['operator'], orgId: bank.branch });
  for (let round = 0; round < 5; round += 1) {
    expect((await send('op.locked', 'not-the-password')).body).toMatchObject({ code: 'wrong-credentials' });
  }
  expect((await send('op.locked', demoPassword)).body).toMatchObject({
    code: 'account-locked',
    params: { minutes: 15 },
  });
});

test('of forty guesses sent at once only five are looked at', async () => {
  await hire(house, { login: 'op.guessed', roles: ['operator'], orgId: bank.branch });
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, place) => send('op.guessed', `guess-number-${place}`)),
  );
  const codes = answers.map((answer) => answer.body.code);
  expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
  expect(codes.filter((code) => code === 'account-locked')).toHaveLength(35);
});

test('a number nobody holds is refused in the same words and locks the same way', async () => {
  const codes: unknown[] = [];
  for (let round = 0; round < 6; round += 1) codes.push((await send('nobody.here', 'some-password')).body.code);
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrong-credentials'), 'account-locked']);
});

test('a suspended person is told nothing but that the credentials are wrong', async () => {
  const id = await hire(house, { login: 'op.gone', roles: ['operator'], orgId: bank.branch });
  await house.sql`update foundation.staff set state = 'suspended' where id = ${id}`;
  expect((await send('op.gone', demoPassword)).body).toMatchObject({ code: 'wrong-credentials' });
  const facts = await house.sql<{ body: unknown }[]>`
    select body from kernel.facts where kind = 'staff-sign-in-failed' and subject_id = ${id}`;
  expect(facts.map((fact) => fact.body)).toEqual([{ reason: 'suspended' }]);
});

test('an enrolled person is asked for a code, and a code opens once', async () => {
  const secret = newTotpSecret();
  await hire(house, { login: 'op.totp', roles: ['operator'], orgId: bank.branch, totpSecret: secret });
  const totp = generateSync({ secret, epoch: epochSeconds });
  expect((await send('op.totp', demoPassword)).body).toEqual({ kind: 'totp-required' });
  expect((await send('op.totp', demoPassword, { totp })).body).toMatchObject({ kind: 'signed-in' });
  expect((await send('op.totp', demoPassword, { totp })).body).toMatchObject({ code: 'wrong-totp' });
});

test('asking for the code form again and again does not give back tries at the code', async () => {
  await hire(house, { login: 'op.slow', roles: ['operator'], orgId: bank.branch, totpSecret: newTotpSecret() });
  const codes: unknown[] = [];
  for (let round = 0; round < 6; round += 1) {
    await send('op.slow', demoPassword);
    codes.push((await send('op.slow', demoPassword, { totp: '000000' })).body.code);
  }
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrong-totp'), 'account-locked']);
});

test('an authenticator counts after its first code, and its secret stands nowhere in clear', async () => {
  await hire(house, { login: 'op.enrols', roles: ['operator'], orgId: bank.branch });
  const cookie = await app.signIn('op.enrols');
  const key = randomUUID();
  const begun = await app.call({ method: 'POST', path: '/api/staff/totp/begin', cookie, key });
  const secret = String(begun.body.secret);
  expect(begun.body.uri).toContain('otpauth://totp/');
  expect((await app.call({ method: 'POST', path: '/api/staff/totp/begin', cookie, key })).body).toEqual(begun.body);
  const wrong = await app.call({ method: 'POST', path: '/api/staff/totp/confirm', cookie, body: { totp: '000000' } });
  expect(wrong.body).toMatchObject({ code: 'wrong-totp' });
  expect((await send('op.enrols', demoPassword)).body).toMatchObject({ kind: 'signed-in' });
  const totp = generateSync({ secret, epoch: epochSeconds });
  const right = await app.call({ method: 'POST', path: '/api/staff/totp/confirm', cookie, body: { totp } });
  expect(right.body).toEqual({ ok: true });
  expect((await send('op.enrols', demoPassword)).body).toEqual({ kind: 'totp-required' });
  const kept = await house.sql<
    { words: string }[]
  >`select k::text as words from kernel.idempotency k union all select s::text from foundation.staff s`;
  expect(kept.map((row) => row.words).join()).not.toContain(secret);
});

test('a sign-in ends after thirty idle minutes, and lives on where there was a request in between', async () => {
  await hire(house, { login: 'op.idle', roles: ['operator'], orgId: bank.branch });
  await hire(house, { login: 'op.busy', roles: ['operator'], orgId: bank.branch });
  const [idle, busy] = [await app.signIn('op.idle'), await app.signIn('op.busy')];
  const ask = async (now: string, cookie: string): Promise<number> => {
    const later = await houseAt(house, now);
    const laterApp = await createStaffApp(later);
    const answer = await laterApp.call({ method: 'GET', path: '/api/staff/me', cookie });
    await laterApp.close();
    await later.close();
    return answer.status;
  };
  expect(await ask('2027-03-20T01:20:00Z', busy)).toBe(200);
  expect(await ask('2027-03-20T01:31:00Z', idle)).toBe(401);
  expect(await ask('2027-03-20T01:49:00Z', busy)).toBe(200);
  expect(await ask('2027-03-20T02:20:00Z', busy)).toBe(401);
});

test('twelve hours end a sign-in however busy it was', async () => {
  const id = await hire(house, { login: 'op.long', roles: ['operator'], orgId: bank.branch });
  const cookie = await app.signIn('op.long');
  await house.sql`update foundation.staff_sign_ins set created_at = kernel.now() - interval '12 hours' where staff_id = ${id}`;
  expect((await app.call({ method: 'GET', path: '/api/staff/me', cookie })).status).toBe(401);
});
