import { randomUUID } from 'node:crypto';
import type { FactBody, FactKind } from '@fairground/contracts/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewFact } from '../../kernel/facts.ts';
import { transaction } from '../../kernel/transaction.ts';
import { type CampaignWorld, createCampaignWorld, people, testNow } from '../../testing/campaign-world.ts';
import { createTestApp, createTestHouse, type TestApp, type TestHouse } from '../../testing/test-house.ts';
import { funnelRoutes } from './funnel-routes.ts';
import { createLiveHub, type LiveHub } from './live-hub.ts';

let house: TestHouse;
let world: CampaignWorld;
let app: TestApp;
let hub: LiveHub;

beforeAll(async () => {
  house = await createTestHouse({ now: testNow });
  world = await createCampaignWorld(house);
  hub = createLiveHub(house);
  app = await createTestApp(house, funnelRoutes(house, hub), people);
});
afterAll(async () => {
  await hub.stop();
  await app.close();
  await world.close();
  await house.close();
});

const about = <K extends FactKind>(campaignId: string, kind: K, body: FactBody<K>, personId: string): NewFact<K> => ({
  kind,
  body,
  actor: { kind: 'participant', id: personId },
  subject: { kind: 'participant', id: personId },
  campaignId,
});
const record = (facts: readonly NewFact[]) => transaction(house.sql, (tx) => house.record(tx, facts));
const booking = () => ({ bookingId: randomUUID(), slotId: randomUUID(), track: 'personal' });
const funnelOf = async (campaignId: string) => {
  const { body } = await app.call('analyst', 'GET', `/api/campaigns/${campaignId}/funnel`);
  const rows = body.rows as { stage: string; value: number; target: number; paceToday: number | null }[];
  return { body, rows, values: Object.fromEntries(rows.map((row) => [row.stage, row.value])) };
};
const rowsOf = (campaignId: string, stage: string, after = '') =>
  app.call('analyst', 'GET', `/api/campaigns/${campaignId}/funnel/${stage}/rows${after && `?after=${after}`}`);

/** Three book, one of them twice after cancelling; one more moves up from the waitlist; one cancels for good. */
const aDay = (campaignId: string): NewFact[] => {
  const [ann, bo, cy, di] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
  const gone = booking();
  const fromWaitlist = booking();
  const forGood = booking();
  const consent = (personId: string, isGiven: boolean) =>
    about(campaignId, 'consent-decided', { purpose: 'follow-up', version: 1, isGiven }, personId);
  return [
    about(campaignId, 'slot-booked', gone, ann),
    about(campaignId, 'booking-cancelled', { ...gone, from: 'confirmed' }, ann),
    about(campaignId, 'slot-booked', booking(), ann),
    about(campaignId, 'slot-booked', booking(), bo),
    about(campaignId, 'slot-waitlisted', { ...fromWaitlist, position: 1 }, cy),
    about(campaignId, 'waitlist-promoted', fromWaitlist, cy),
    about(campaignId, 'slot-booked', forGood, di),
    about(campaignId, 'booking-cancelled', { ...forGood, from: 'confirmed' }, di),
    about(campaignId, 'checked-in', { ...booking(), checkInId: randomUUID(), lane: '1' }, ann),
    about(campaignId, 'checked-in', { ...booking(), checkInId: randomUUID(), lane: '2' }, bo),
    about(campaignId, 'stage-finished', { runId: randomUUID(), packHash: 'p', endingId: 'steady', rating: 7 }, ann),
    about(campaignId, 'stage-finished', { runId: randomUUID(), packHash: 'p', endingId: 'steady', rating: 8 }, ann),
    about(campaignId, 'survey-answered', { responseId: randomUUID(), nps: 9, answers: {}, hasDiary: true }, ann),
    consent(ann, true),
    consent(bo, true),
    consent(bo, false),
    about(campaignId, 'consent-decided', { purpose: 'photos', version: 1, isGiven: true }, cy),
    about(
      campaignId,
      'points-posted',
      { transferId: randomUUID(), points: 20, trigger: 'checked-in', causeFactId: randomUUID() },
      ann,
    ),
  ];
};

test('the figures equal the facts: everybody once, without those who cancelled or took their consent back', async () => {
  const { id, slug } = await world.open();
  const visit = randomUUID();
  await world.call(null, 'POST', `/api/public/campaigns/${slug}/visits`, { visitId: visit });
  await record(aDay(id));
  const report = { channel: '公众号', impressions: 20_000, day: '2027-01-10' };
  for (const reportId of [randomUUID(), randomUUID()])
    expect(
      (await app.call('operator', 'POST', `/api/campaigns/${id}/impressions`, { id: reportId, ...report })).status,
    ).toBe(200);
  const { body, values, rows } = await funnelOf(id);
  expect(values).toEqual({
    impression: 40_000,
    visit: 1,
    booked: 3,
    'checked-in': 2,
    completed: 1,
    surveyed: 1,
    'follow-up': 1,
  });
  expect(rows.map((row) => row.target)).toEqual([60000, 9000, 1200, 900, 810, 540, 225]);
  expect(body).toMatchObject({ pointsPosted: 20, pointsDue: 0, nps: { responses: 1, minResponses: 300, score: null } });
});

test('each figure opens to as many rows as it counts, without a name or a full id', async () => {
  const { id } = await world.open();
  const facts = aDay(id);
  await record(facts);
  const { values } = await funnelOf(id);
  for (const stage of ['booked', 'checked-in', 'completed', 'surveyed', 'follow-up']) {
    const { body } = await rowsOf(id, stage);
    expect([stage, body.total, body.items?.length]).toEqual([stage, values[stage], values[stage]]);
    const words = JSON.stringify(body);
    for (const fact of facts) expect(words).not.toContain(fact.subject.id);
  }
  expect((await rowsOf(id, 'surveyed')).body.items?.[0]).toMatchObject({ detail: 'NPS 9', alias: null });
});

test('rows come in pages that neither repeat nor skip', async () => {
  const { id } = await world.open();
  await record(Array.from({ length: 120 }, () => about(id, 'slot-booked', booking(), randomUUID())));
  const seen: unknown[] = [];
  let after: unknown = '';
  do {
    const { body } = await rowsOf(id, 'booked', String(after));
    seen.push(...(body.items ?? []).map((item) => item.factId));
    after = body.next;
  } while (after !== null);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

test('a report of impressions is counted once by its id', async () => {
  const { id } = await world.open();
  const report = { id: randomUUID(), channel: '海报', impressions: 5, day: '2027-01-09' };
  const key = randomUUID();
  const path = `/api/campaigns/${id}/impressions`;
  const answers = await Promise.all([
    app.call('operator', 'POST', path, report, key),
    app.call('operator', 'POST', path, report, key),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect((await app.call('operator', 'POST', path, report)).body.errors).toMatchObject([
    { path: 'body.id', code: 'taken' },
  ]);
  expect((await funnelOf(id)).values.impression).toBe(5);
});

test('figures of another branch do not exist, and rows need their own right', async () => {
  const { id } = await world.open();
  expect((await app.call('stranger', 'GET', `/api/campaigns/${id}/funnel`)).status).toBe(404);
  expect((await app.call('stranger', 'GET', `/api/campaigns/${id}/live`)).status).toBe(404);
  expect((await app.call('approver', 'GET', `/api/campaigns/${id}/funnel/booked/rows`)).status).toBe(403);
});

test('twenty screens that ask at once get figures that hold everything committed before they asked', async () => {
  const { id } = await world.open();
  const wanted: number[] = [];
  const asked: Promise<{ values: Record<string, number> }>[] = [];
  for (let round = 1; round <= 20; round += 1) {
    await record([about(id, 'slot-booked', booking(), randomUUID())]);
    wanted.push(round);
    asked.push(funnelOf(id));
  }
  const booked = (await Promise.all(asked)).map((answer) => answer.values.booked ?? 0);
  expect(booked.filter((value, place) => value < (wanted[place] ?? 0))).toEqual([]);
});

test('the figures of 100,000 facts are counted within half a second', async () => {
  const { id } = await world.open();
  await house.sql`
    insert into kernel.facts (id, kind, actor_kind, subject_kind, subject_id, campaign_id, body)
    select gen_random_uuid(), case when n % 10 = 0 then 'page-visited' when n % 10 = 1 then 'slot-booked' else 'decision-made' end,
      'system', 'participant', md5((n / 10)::text), ${id}::uuid, jsonb_build_object('bookingId', n::text, 'slug', 'x', 'track', 'personal')
    from generate_series(1, 100000) n`;
  await house.sql`analyze kernel.facts`;
  const started = performance.now();
  const { values } = await funnelOf(id);
  expect(values).toMatchObject({ visit: 10_000, booked: 10_000 });
  expect(performance.now() - started).toBeLessThan(500);
});
