import { randomUUID } from 'node:crypto';
import type { Access, Operation } from '@fairground/contracts/operation';
import { operations } from '@fairground/contracts/operations';
import { permissionsOf, type Role, roles } from '@fairground/contracts/permissions';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { campaignMutations, createPlanner, customerMutations, staffMutations } from '../testing/console-mutations.ts';
import { decideAll, type Guest, openWholeHouse, type Person, type WholeHouse } from '../testing/whole-house.ts';
import { demoAccounts } from './demo/demo-accounts.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const table: readonly (readonly [string, Operation])[] = Object.entries(operations);

/** The address with an id in every place that nothing in the house has. */
const strangeAddress = ({ path }: Operation): string =>
  path
    .replace(':section', 'goals')
    .replace(':stage', 'booked')
    .replace(':slug', 'no-such-campaign')
    .replace(/:\w+/g, () => randomUUID());

/** Sends nothing but the address: whoever may not come in is stopped before anything else is looked at. */
const knock = async (operation: Operation, cookie: string): Promise<number> => {
  const origin = operation.origin === 'console' ? 'console' : 'participant';
  const headers = { ...(cookie ? { cookie } : {}), ...(operation.upload ? { 'content-type': 'text/csv' } : {}) };
  const method = operation.method.toUpperCase() as 'GET';
  return (await house.apps[origin].inject({ method, url: strangeAddress(operation), headers })).statusCode;
};

const isStaffAllowed = (role: Role, access: Access): boolean => {
  if (access === 'public' || access === 'staff') return true;
  return access !== 'participant' && permissionsOf([role]).includes(access);
};

test('every role comes in exactly where the permission table says, at every route', async () => {
  const wrong: string[] = [];
  for (const role of roles) {
    const account = demoAccounts.find((one) => one.roles.length === 1 && one.roles[0] === role);
    const person = await house.staff(account?.login ?? '');
    for (const [name, operation] of table) {
      const status = await knock(operation, person.cookie);
      const onConsole = operation.origin === 'console';
      // The participant's origin does not read staff cookies: there staff are nobody.
      const isAllowed = onConsole ? isStaffAllowed(role, operation.permission) : operation.permission === 'public';
      const expected = isAllowed ? 'in' : onConsole ? '403' : '401';
      const got = [401, 403].includes(status) ? String(status) : 'in';
      if (got !== expected || status >= 500) wrong.push(`${role} ${name}: ${status}, expected ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a participant comes in at the participant routes and at nothing of the console', async () => {
  const { cookie } = await house.guest();
  const wrong: string[] = [];
  for (const [name, operation] of table) {
    const status = await knock(operation, cookie);
    const isAllowed = operation.permission === 'public' || operation.permission === 'participant';
    if ((status !== 401) !== isAllowed || status >= 500) wrong.push(`${name}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('nobody, an invented token and a token in the other cookie come in at the public routes alone', async () => {
  const guest = await house.guest();
  const operator = await house.staff('operator');
  const tokenOf = (person: Person): string => person.cookie.split('=')[1] ?? '';
  const cookies = [
    '',
    'fg_staff=invented; fg_participant=invented',
    `fg_staff=${tokenOf(guest)}; fg_participant=${tokenOf(operator)}`,
  ];
  const wrong: string[] = [];
  for (const cookie of cookies) {
    for (const [name, operation] of table) {
      const status = await knock(operation, cookie);
      if ((status !== 401) !== (operation.permission === 'public') || status >= 500) wrong.push(`${name}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** A role that holds the permission of this operation. */
const roleFor = (access: Access): Role => roles.find((role) => isStaffAllowed(role, access)) ?? 'operator';

test('staff of another branch find nothing under the ids of this one, and change nothing', async () => {
  const open = () => house;
  const prepared = [...staffMutations(open), ...customerMutations(open), ...campaignMutations(open)];
  const wrong: string[] = [];
  for (const one of prepared) {
    const operation = table.find(([name]) => name === one.name)?.[1];
    if (!operation?.path.includes(':')) continue;
    const sent = await one.prepare();
    const stranger = await house.hire(
      [one.name === 'signReview' || one.name === 'returnReview' ? 'reviewer-1' : roleFor(operation.permission)],
      'hillside',
    );
    // Staff of Hillside may not even name an organisation of Riverside, so the newcomer is asked into their own.
    const body = 'orgId' in sent.body ? { ...sent.body, orgId: house.orgs.hillside } : sent.body;
    const reply = await house.call(stranger, one.method, sent.path, body);
    if (reply.status !== 404 || (await sent.effect()) !== 0)
      wrong.push(`${one.name}: ${reply.status} ${reply.body.code}`);
  }
  expect(wrong).toEqual([]);
});

test('reads of another branch answer 404, and its lists hold nothing of this one', async () => {
  const operator = await house.staff('operator');
  const planner = createPlanner(house, operator);
  const campaignId = await planner.draft();
  const reviewId = await planner.submit(campaignId);
  const customer = { id: randomUUID(), kind: 'person', externalNo: `P-${campaignId}`, contact: { name: '方晓' } };
  await house.call(operator, 'POST', '/api/customers', customer);
  const importId = randomUUID();
  const announced = { id: importId, mapping: 'uci-bank', fileName: 'list.csv', bytes: 1, isDryRun: true };
  await house.call(operator, 'POST', '/api/imports', announced);
  const ids: Readonly<Record<string, string>> = {
    campaignId,
    reviewId,
    customerId: customer.id,
    importId,
    stage: 'booked',
  };
  const secrets = [campaignId, reviewId, customer.id, importId, operator.id, house.orgs.riverside];
  const wrong: string[] = [];
  for (const [name, operation] of table) {
    if (operation.method !== 'get' || operation.origin !== 'console') continue;
    const stranger = await house.hire([roleFor(operation.permission)], 'hillside');
    const path = operation.path.replace(/:(\w+)/g, (_, key: string) => ids[key] ?? randomUUID());
    const reply = await house.call(stranger, 'GET', path);
    const expected = operation.path.includes(':') ? 404 : 200;
    if (reply.status !== expected) wrong.push(`${name}: ${reply.status}`);
    for (const secret of secrets) if (reply.words.includes(secret)) wrong.push(`${name} tells ${secret}`);
  }
  expect(wrong).toEqual([]);
});

test('a participant cannot read or touch the booking, the pass or the run of another', async () => {
  const { call, campaign, pack } = house;
  const owner = await house.insider();
  const runId = randomUUID();
  const personaId = pack.personas[0]?.id ?? '';
  const run = await call(owner, 'POST', '/api/me/runs', {
    runId,
    campaignId: campaign.id,
    personaId,
    isSimulationUnderstood: true,
  });
  const { decisions, hashes } = decideAll(pack, { seed: String(run.body.seed), personaId });
  const [waiting, other] = (await house.guests(2)) as [Guest, Guest];
  const booked = await house.booked(waiting);
  const sent = { fromIndex: 0, decisions, stateHash: hashes.at(-1) };
  const tries = [
    await call(other, 'GET', `/api/me/bookings/${owner.bookingId}/pass`),
    await call(other, 'GET', `/api/me/bookings/${owner.bookingId}/calendar.ics`),
    await call(other, 'POST', `/api/me/bookings/${booked}/cancel`),
    await call(other, 'GET', `/api/me/runs/${runId}`),
    await call(other, 'POST', `/api/me/runs/${runId}/decisions`, sent),
    await call(other, 'GET', `/api/me/campaigns/${campaign.slug}/report`),
  ];
  expect(tries.map((reply) => reply.status)).toEqual(Array(6).fill(404));
  for (const path of ['/api/me/bookings', '/api/me/runs', '/api/me/consents', '/api/me/points']) {
    expect((await call(other, 'GET', path)).body.items).toEqual([]);
  }
  expect((await call(waiting, 'GET', '/api/me/bookings')).body.items?.[0]).toMatchObject({ state: 'confirmed' });
  expect((await call(owner, 'GET', `/api/me/runs/${runId}`)).body).toMatchObject({ isFinished: false, decisions: [] });
});
