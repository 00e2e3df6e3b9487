import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactActor } from '../../kernel/facts.ts';
import { transaction } from '../../kernel/transaction.ts';
import { type Bank, createStaffApp, foundBank, hire } from '../../testing/staff-house.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { createParticipants } from '../participant/public.ts';
import { auditRoutes } from './audit-routes.ts';

let house: TestHouse;
let app: Awaited<ReturnType<typeof createStaffApp>>;
let bank: Bank;
let [head, east, security] = ['', '', ''];

beforeAll(async () => {
  // 23:30 of March 20 in Shanghai.
  house = await createTestHouse({ now: '2027-03-20T15:30:00Z' });
  app = await createStaffApp(house, auditRoutes(house));
  bank = await foundBank(house);
  await hire(house, { login: 'audit.head', roles: ['auditor'], orgId: bank.headOffice });
  await hire(house, { login: 'audit.east', roles: ['audit-admin'], orgId: bank.branch });
  await hire(house, { login: 'sec.east', roles: ['security-admin'], orgId: bank.branch });
  [head, east, security] = [
    await app.signIn('audit.head'),
    await app.signIn('audit.east'),
    await app.signIn('sec.east'),
  ];
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const trail = (cookie: string, query = '') => app.call({ method: 'GET', path: `/api/audit${query}`, cookie });
const visits = async (count: number, actor: FactActor, campaignId: string | null = null): Promise<void> => {
  const fact = {
    kind: 'page-visited' as const,
    body: { slug: 'a-day' },
    actor,
    subject: { kind: 'visit', id: randomUUID() },
    campaignId,
  };
  await transaction(house.sql, (tx) =>
    house.record(
      tx,
      Array.from({ length: count }, () => fact),
    ),
  );
};

test('a change of roles stands in the trail with who, before and after', async () => {
  const id = await hire(house, { login: 'op.east', roles: ['guide'], orgId: bank.outlet });
  const body = { roles: ['operator'], orgId: bank.outlet, state: 'active' };
  await app.call({ method: 'PUT', path: `/api/staff/${id}`, cookie: security, body });
  const entry = (await trail(east, '?kind=staff-changed')).body.items?.[0];
  expect(entry).toMatchObject({
    actorKind: 'staff',
    actorLabel: 'Staff sec.east',
    subjectId: id,
    body: { what: 'roles', before: { roles: ['guide'] }, after: { roles: ['operator'] } },
  });
});

test('a branch sees the acts of its own staff and those upon them, the head office sees all', async () => {
  const westId = await hire(house, { login: 'op.west', roles: ['operator'], orgId: bank.otherBranch });
  await app.signIn('op.west');
  await visits(1, { kind: 'system', id: null });
  const seenBy = async (cookie: string) =>
    (await trail(cookie)).body.items?.map((item) => `${item.kind} ${item.subjectId}`) ?? [];
  expect(await seenBy(head)).toContain(`staff-signed-in ${westId}`);
  const eastern = await seenBy(east);
  expect(eastern.join()).not.toContain(westId);
  expect(eastern.join()).toContain('staff-signed-in');
  expect(eastern.join()).not.toContain('page-visited');
});

test('wrong tries at an account of the branch are in the trail of the branch', async () => {
  await app.call({
    method: 'POST',
    path: '/api/staff/sign-in',
    body: { login: 'sec.east', password: 'not-the-password' },
  });
  expect((await trail(east, '?kind=staff-sign-in-failed')).body.items).toMatchObject([
    { body: { reason: 'credentials' } },
  ]);
});

test('pages follow one another without gap or repetition while new facts arrive', async () => {
  const campaignId = randomUUID();
  await visits(120, { kind: 'system', id: null }, campaignId);
  const seqs: unknown[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = await trail(head, `?campaignId=${campaignId}${after}`);
    seqs.push(...(answer.body.items ?? []).map((item) => item.seq));
    await visits(5, { kind: 'system', id: null }, campaignId);
    after = `&after=${answer.body.next}`;
  }
  expect(seqs).toHaveLength(120);
  expect(new Set(seqs).size).toBe(120);
  expect(after).toBe('&after=null');
});

test('a day of the filter is a day in Shanghai', async () => {
  const count = async (query: string) => (await trail(head, query)).body.items?.length ?? 0;
  expect(await count('?from=2027-03-20&to=2027-03-20')).toBeGreaterThan(0);
  expect(await count('?from=2027-03-21')).toBe(0);
  expect(await count('?to=2027-03-19')).toBe(0);
});

test('an act of a participant is shown with the alias, in the reader’s language', async () => {
  const [guest] = await transaction(house.sql, (tx) => createParticipants(tx, house, [randomUUID()]));
  const answer = await trail(head, `?actorId=${guest?.participantId}`);
  expect(answer.body.items).toMatchObject([
    { kind: 'participant-signed-in', actorLabel: expect.stringMatching(/号$/) },
  ]);
});

test('whoever may not audit gets nothing, and a made-up page is refused by its field', async () => {
  expect((await trail(security)).status).toBe(403);
  expect((await trail(head, '?after=soon')).body).toMatchObject({
    code: 'bad-input',
    errors: [{ path: 'query.after' }],
  });
});
