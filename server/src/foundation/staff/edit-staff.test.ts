import { randomUUID } from 'node:crypto';
import { incompatibleRoles, roles } from '@fairground/contracts/permissions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bank, createStaffApp, demoPassword, foundBank, hire } from '../../testing/staff-house.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';

let house: TestHouse;
let app: Awaited<ReturnType<typeof createStaffApp>>;
let bank: Bank;
let security: string;
let securityId: string;

beforeAll(async () => {
  house = await createTestHouse();
  app = await createStaffApp(house);
  bank = await foundBank(house);
  securityId = await hire(house, { login: 'sec.east', roles: ['security-admin'], orgId: bank.branch });
  security = await app.signIn('sec.east');
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const newcomer = (more: object) => ({
  id: randomUUID(),
  login: `n${randomUUID().slice(0, 8)}`,
  displayName: 'Newcomer',
  password: demoPassword,
  roles: ['guide'],
  orgId: bank.outlet,
  ...more,
});
const create = (more: object) =>
  app.call({ method: 'POST', path: '/api/staff', cookie: security, body: newcomer(more) });
const update = (staffId: string, body: object) =>
  app.call({ method: 'PUT', path: `/api/staff/${staffId}`, cookie: security, body });
const changesOf = (staffId: string) => house.sql<{ actor_id: string | null; body: unknown }[]>`
  select actor_id, body from kernel.facts where kind = 'staff-changed' and subject_id = ${staffId} order by seq`;

test('a new colleague of an outlet is added with a fact that says who did it, and without a name', async () => {
  const answer = await create({ login: 'guide.one' });
  expect(answer.body).toMatchObject({ login: 'guide.one', orgZh: '鼓楼网点', state: 'active', hasTotp: false });
  const facts = await changesOf(String(answer.body.id));
  expect(facts).toMatchObject([
    { actor_id: securityId, body: { what: 'created', before: null, after: { roles: ['guide'], orgId: bank.outlet } } },
  ]);
  expect(JSON.stringify(facts)).not.toContain('Newcomer');
});

test('a staff number is given once, whatever its letters', async () => {
  await create({ login: 'twice' });
  expect((await create({ login: 'TWICE' })).body).toMatchObject({ code: 'login-taken' });
});

test('roles that must stay apart are refused by name', async () => {
  const refused = await create({ roles: ['operator', 'reviewer-2'] });
  expect(refused.body).toMatchObject({
    code: 'roles-incompatible',
    params: { first: 'operator', second: 'reviewer-2' },
  });
});

test('the database knows the same roles and the same pairs as the contract', async () => {
  const insert = (held: readonly string[]) => house.sql`
    insert into foundation.staff (id, login, display_name, roles, org_id, password_hash)
    values (${randomUUID()}, ${`r${randomUUID().slice(0, 8)}`}, 'x', ${[...held]}::text[], ${bank.branch}, 'x')`;
  for (const role of roles) await insert([role]);
  for (const pair of incompatibleRoles) await expect(insert(pair)).rejects.toThrow('staff_roles_compatible');
  await expect(insert(['emperor'])).rejects.toThrow('staff_roles_known');
});

test('staff of another branch do not exist for this one', async () => {
  const foreignId = await hire(house, { login: 'op.west', roles: ['operator'], orgId: bank.otherBranch });
  const bossId = await hire(house, { login: 'op.head', roles: ['operator'], orgId: bank.headOffice });
  for (const id of [foreignId, bossId]) {
    expect((await update(id, { roles: ['guide'], orgId: bank.branch, state: 'active' })).status).toBe(404);
  }
  expect((await create({ orgId: bank.otherBranch })).status).toBe(404);
  const list = await app.call({ method: 'GET', path: '/api/staff', cookie: security });
  expect(list.body.items?.map((item) => item.login)).toContain('sec.east');
  expect(list.body.items?.map((item) => item.login)).not.toContain('op.west');
  const tree = await app.call({ method: 'GET', path: '/api/organisations', cookie: security });
  expect(tree.body.items?.map((item) => item.zh)).toEqual(['东城支行', '鼓楼网点']);
});

test('nobody hands roles to themselves', async () => {
  const answer = await update(securityId, {
    roles: ['security-admin', 'auditor'],
    orgId: bank.branch,
    state: 'active',
  });
  expect(answer.body).toMatchObject({ code: 'not-allowed' });
});

test('a suspended person is out within two seconds, with before and after in the trail', async () => {
  const id = await hire(house, { login: 'op.out', roles: ['operator'], orgId: bank.branch });
  const cookie = await app.signIn('op.out');
  const me = () => app.call({ method: 'GET', path: '/api/staff/me', cookie });
  expect((await me()).status).toBe(200);
  await update(id, { roles: ['operator'], orgId: bank.branch, state: 'suspended' });
  app.clock.ms += 2000;
  expect((await me()).status).toBe(401);
  expect((await changesOf(id)).at(-1)).toMatchObject({
    actor_id: securityId,
    body: { what: 'state', before: { state: 'active' }, after: { state: 'suspended' } },
  });
});

test('a changed role counts within two seconds', async () => {
  const id = await hire(house, { login: 'op.moved', roles: ['guide'], orgId: bank.branch });
  const cookie = await app.signIn('op.moved');
  const list = () => app.call({ method: 'GET', path: '/api/staff', cookie });
  expect((await list()).status).toBe(403);
  await update(id, { roles: ['auditor'], orgId: bank.branch, state: 'active' });
  app.clock.ms += 2000;
  expect((await list()).status).toBe(200);
});

test('a security administrator opens a locked account by saving it as active', async () => {
  const id = await hire(house, { login: 'op.shut', roles: ['operator'], orgId: bank.branch });
  const send = (password: string) =>
    app.call({ method: 'POST', path: '/api/staff/sign-in', body: { login: 'op.shut', password } });
  for (let round = 0; round < 5; round += 1) await send('not-the-password');
  expect((await send(demoPassword)).body).toMatchObject({ code: 'account-locked' });
  await update(id, { roles: ['operator'], orgId: bank.branch, state: 'active' });
  expect((await send(demoPassword)).body).toMatchObject({ kind: 'signed-in' });
});

test('a new password ends every other sign-in and keeps this one', async () => {
  await hire(house, { login: 'op.words', roles: ['operator'], orgId: bank.branch });
  const [mine, other] = [await app.signIn('op.words'), await app.signIn('op.words')];
  const change = (current: string) =>
    app.call({
      method: 'POST',
      path: '/api/staff/password',
      cookie: mine,
      body: { current, next: 'paper-kites-at-noon' },
    });
  expect((await change('a-wrong-guess')).body).toMatchObject({ code: 'wrong-credentials' });
  expect((await change(demoPassword)).body).toEqual({ ok: true });
  app.clock.ms += 2000;
  expect((await app.call({ method: 'GET', path: '/api/staff/me', cookie: other })).status).toBe(401);
  const list = await app.call({ method: 'GET', path: '/api/staff/sign-ins', cookie: mine });
  expect(list.body.items).toMatchObject([{ isCurrent: true }]);
});

test('one of the own sign-ins can be ended, a colleague’s cannot', async () => {
  await hire(house, { login: 'op.phones', roles: ['operator'], orgId: bank.branch });
  const [desk, phone] = [await app.signIn('op.phones'), await app.signIn('op.phones')];
  const items = (await app.call({ method: 'GET', path: '/api/staff/sign-ins', cookie: desk })).body.items ?? [];
  const phoneId = items.find((item) => item.isCurrent === false)?.id;
  const end = (cookie: string) => app.call({ method: 'POST', path: `/api/staff/sign-ins/${phoneId}/end`, cookie });
  expect((await end(security)).status).toBe(404);
  expect((await end(desk)).body).toEqual({ ok: true });
  app.clock.ms += 2000;
  expect((await app.call({ method: 'GET', path: '/api/staff/me', cookie: phone })).status).toBe(401);
  expect((await app.call({ method: 'POST', path: '/api/staff/sign-out', cookie: desk })).body).toEqual({ ok: true });
  app.clock.ms += 2000;
  expect((await app.call({ method: 'GET', path: '/api/staff/me', cookie: desk })).status).toBe(401);
});
