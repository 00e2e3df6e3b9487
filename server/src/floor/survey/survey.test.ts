import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholeHouse, type Person, type WholeHouse } from '../../testing/whole-house.ts';

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const answer = (who: Person, more: Record<string, unknown> = {}) =>
  house.call(who, 'POST', '/api/me/surveys', {
    responseId: randomUUID(),
    campaignId: house.campaign.id,
    nps: 9,
    answers: {},
    ...more,
  });
const mine = async (who: Person) =>
  (await house.call(who, 'GET', `/api/me/campaigns/${house.campaign.slug}/survey`)).body;

test('a survey is answered once, also when two tabs send it at once', async () => {
  const guest = await house.insider();
  const replies = await Promise.all(Array.from({ length: 12 }, (_, nps) => answer(guest, { nps: nps % 11 })));
  const codes = replies.map((reply) => (reply.status === 200 ? 'kept' : reply.body.code)).sort();
  expect(codes).toEqual([...Array(11).fill('already-answered'), 'kept']);
  const kept = await house.sql<
    { nps: number }[]
  >`select nps from floor.survey_responses where participant_id = ${guest.id}`;
  expect(kept.map((row) => row.nps)).toEqual([replies.findIndex((reply) => reply.status === 200) % 11]);
});

test('the answer says what it earns, and the points come', async () => {
  const guest = await house.insider();
  await house.reactions.drain();
  expect((await answer(guest)).body).toEqual({ pointsDue: 30 });
  await house.reactions.drain();
  expect((await house.call(guest, 'GET', '/api/me/points')).body).toMatchObject({ balancePoints: 50 });
});

test('who was not there cannot answer', async () => {
  const outsider = await house.guest();
  expect((await answer(outsider)).body.code).toBe('not-checked-in');
  expect(await mine(outsider)).toEqual({ isAnswered: false, at: null, nps: null, diary: null });
});

test('unknown questions, options that are not offered and numbers out of range are named one by one', async () => {
  const guest = await house.insider();
  const answers = { invented: 3, sold: 'perhaps', learned: 6, guide: 'very', nps: 10 };
  const reply = await answer(guest, { answers });
  expect(reply.status).toBe(400);
  const told = (reply.body.errors as { path: string; code: string; zh: string; en: string }[]).map(
    ({ path, code }) => `${path} ${code}`,
  );
  expect(told.sort()).toEqual([
    'body.answers.guide out-of-range',
    'body.answers.invented unknown-question',
    'body.answers.learned out-of-range',
    'body.answers.sold unknown-option',
  ]);
  expect(await mine(guest)).toMatchObject({ isAnswered: false });
  expect((await answer(guest, { answers: { sold: 'no', learned: 5, topic: 'credit' } })).status).toBe(200);
});

test('names of object innards are no questions', async () => {
  const guest = await house.insider();
  const raw = `{"responseId":"${randomUUID()}","campaignId":"${house.campaign.id}","nps":9,"answers":{"__proto__":1,"constructor":2,"toString":3}}`;
  const reply = await house.apps.participant.inject({
    method: 'POST',
    url: '/api/me/surveys',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie: guest.cookie },
    payload: raw,
  });
  expect(reply.statusCode).toBe(400);
});

test('the diary is sealed: neither its row nor its fact nor any kept answer holds a word of it', async () => {
  const guest = await house.insider();
  const diary = '写给自己：灯笼亮的时候，别租银行卡。lantern-diary-7431';
  await answer(guest, { diary });
  expect(await mine(guest)).toMatchObject({ isAnswered: true, nps: 9, diary });
  const rows = await house.sql<{ words: string }[]>`
    select r::text as words from floor.survey_responses r union all select f::text from kernel.facts f
    union all select k::text from kernel.idempotency k`;
  const words = rows.map((row) => row.words).join('\n');
  expect(words).not.toContain('lantern-diary-7431');
  expect(words).not.toContain(Buffer.from('lantern-diary-7431').toString('hex'));
  expect(house.logged.join()).not.toContain('lantern-diary-7431');
});

test('the diary of an erased customer cannot be read any more, by nobody', async () => {
  const guest = await house.insider();
  await answer(guest, { diary: '下个月开始记账' });
  const security = await house.staff('secadmin');
  const erased = await house.call(security, 'POST', `/api/customers/${guest.customerId}/erase`, {
    reason: 'subject-request',
  });
  expect(erased.status, erased.words).toBe(200);
  const [row] = await house.sql<{ key_wrapped: Uint8Array | null }[]>`
    select key_wrapped from foundation.customers where id = ${guest.customerId}`;
  expect(row?.key_wrapped).toBeNull();
  const after = await house.call(guest, 'GET', `/api/me/campaigns/${house.campaign.slug}/survey`);
  expect(after.status === 401 ? null : after.body.diary).toBeNull();
});
