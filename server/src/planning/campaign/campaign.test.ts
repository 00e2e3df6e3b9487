import { randomUUID } from 'node:crypto';
import type { Plan } from '@fairground/contracts/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CampaignWorld, createCampaignWorld, people, testNow } from '../../testing/campaign-world.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import type { PublishedCampaign } from './published-campaign.ts';
import { findPublished } from './published-campaign.ts';
import { visibleCampaign } from './visible-campaign.ts';

let house: TestHouse;
let world: CampaignWorld;
const applied: PublishedCampaign[] = [];

beforeAll(async () => {
  house = await createTestHouse({ now: testNow });
  world = await createCampaignWorld(house, { onPublish: [async (_tx, published) => applied.push(published)] });
});
afterAll(async () => {
  await world.close();
  await house.close();
});

const retitled = (zh: string) => (plan: Plan) => ({ ...plan.basics, title: { zh, en: 'Another day' } });
const kindsOf = async (campaignId: string): Promise<string[]> =>
  (
    await house.sql<{ kind: string }[]>`select kind from kernel.facts where campaign_id = ${campaignId} order by seq`
  ).map((row) => row.kind);

test('the template gives a complete plan that can be submitted as it is', async () => {
  const templates = await world.call('operator', 'GET', '/api/templates');
  expect(templates.body.items?.[0]).toMatchObject({ key: 'simulation-day', days: 2, capacity: 1200 });
  const id = await world.create();
  const { body } = await world.get(id);
  expect(body).toMatchObject({
    state: 'draft',
    revision: 0,
    startsOn: '2027-03-20',
    can: { submit: { allowed: true }, publish: { allowed: false, code: 'not-approved' } },
  });
  expect((body.plan as Plan).goals.funnel.map((row) => row.target)).toEqual([60000, 9000, 1200, 900, 810, 540, 225]);
});

test('a campaign sent twice under one id is made once, and nobody else can take the id', async () => {
  const body = {
    id: randomUUID(),
    templateKey: 'simulation-day',
    title: { zh: '一', en: 'One' },
    startsOn: '2027-03-20',
  };
  const key = randomUUID();
  const first = await world.call('operator', 'POST', '/api/campaigns', body, key);
  const again = await world.call('operator', 'POST', '/api/campaigns', body, key);
  expect(again.body).toEqual(first.body);
  const other = await world.call('colleague', 'POST', '/api/campaigns', body);
  expect(other.status).toBe(400);
  expect(other.body.errors).toMatchObject([{ path: 'body.id', code: 'taken' }]);
});

test('a wrong field is named by its path in both languages and nothing is saved', async () => {
  const id = await world.create();
  const answer = await world.save(id, 'slots', (plan) => ({
    ...plan.slots,
    items: [{ ...plan.slots.items[0], end: '25:00' }],
  }));
  expect(answer.status).toBe(400);
  expect(answer.body.errors).toMatchObject([{ path: 'body.value.items.0.end', zh: '时间写成 09:30 这样' }]);
  expect((await world.get(id)).body.revision).toBe(0);
});

test('of two editors who read the same plan the second is told that it has changed', async () => {
  const id = await world.create();
  const value = ((await world.get(id)).body.plan as Plan).audience;
  const answers = await Promise.all(
    ['operator', 'colleague'].map((who) =>
      world.call(who, 'PUT', `/api/campaigns/${id}/plan/audience`, { revision: 0, value }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('plan-outdated');
});

test('a campaign of another branch does not exist', async () => {
  const id = await world.create();
  expect((await world.get(id, 'stranger')).status).toBe(404);
  expect((await world.call('stranger', 'GET', `/api/campaigns/${id}/readiness`)).status).toBe(404);
  const value = { revision: 0, value: {} };
  expect((await world.call('stranger', 'PUT', `/api/campaigns/${id}/plan/audience`, value)).status).toBe(404);
  expect((await world.call('stranger', 'GET', '/api/campaigns')).body.items?.map((item) => item.id)).not.toContain(id);
  await expect(visibleCampaign(house.sql, people.stranger as never, id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await visibleCampaign(house.sql, people.reviewer1 as never, id)).title.zh).toBe('春日体验日');
});

test('publication without three signatures is refused, even with the row written by hand', async () => {
  const id = await world.create();
  expect((await world.publish(id)).body.code).toBe('not-approved');
  const reviewId = await world.submit(id);
  await world.sign(reviewId, 1, 'reviewer1');
  await world.sign(reviewId, 2, 'reviewer2');
  expect((await world.publish(id)).body.code).toBe('not-approved');
  const { body } = await world.get(id);
  await house.sql`
    update planning.campaigns set published_hash = content_hash, published_review_id = review_id, published_at = now() where id = ${id}`;
  expect(await findPublished(house.sql, { campaignId: id })).toBeNull();
  expect((await world.call(null, 'GET', `/api/public/campaigns/${body.slug}`)).status).toBe(404);
});

test('three signatures open the campaign, once, and later districts are told in the same transaction', async () => {
  const { id, slug } = await world.open();
  expect(applied.filter((one) => one.id === id)).toHaveLength(1);
  const page = await world.call(null, 'GET', `/api/public/campaigns/${slug}`);
  expect(page.body).toMatchObject({ state: 'upcoming', basics: { title: { zh: '春日体验日' } } });
  expect(page.body.approvalCode).toBe(`${String(page.body.contentHash).slice(0, 4).toUpperCase()}·01`);
  expect((await world.publish(id)).body.code).toBe('campaign-state');
  expect(await kindsOf(id)).toEqual([
    'campaign-created',
    'review-submitted',
    'review-signed',
    'review-signed',
    'review-signed',
    'campaign-published',
  ]);
  const detail = await world.get(id);
  expect((detail.body.path as { state: string }[]).map((stop) => stop.state)).toEqual([
    'done',
    'done',
    'done',
    'now',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

test('of two who publish at once one does', async () => {
  const id = await world.create();
  await world.signAll(await world.submit(id));
  const answers = await Promise.all([world.publish(id), world.publish(id, 'approver')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect((await kindsOf(id)).filter((kind) => kind === 'campaign-published')).toHaveLength(1);
});

test('a publication that a later district cannot follow does not happen', async () => {
  const broken = await createCampaignWorld(house, { onPublish: [async (tx) => tx`select 1 / 0`] });
  const id = await broken.create();
  await broken.signAll(await broken.submit(id));
  expect((await broken.publish(id)).status).toBe(500);
  expect((await broken.get(id)).body.state).toBe('approved');
  await broken.close();
});

test('an edit takes the signatures their force', async () => {
  const id = await world.create();
  const reviewId = await world.submit(id);
  await world.signAll(reviewId);
  expect((await world.get(id)).body.state).toBe('approved');
  const edited = await world.save(id, 'basics', retitled('夏日体验日'));
  expect(edited.body.state).toBe('draft');
  expect((await world.publish(id)).body.code).toBe('not-approved');
  const review = await world.call('reviewer1', 'GET', `/api/reviews/${reviewId}`);
  expect(review.body).toMatchObject({
    state: 'void',
    signatures: [{ state: 'void' }, { state: 'void' }, { state: 'void' }],
  });
  expect(await kindsOf(id)).toContain('review-voided');
});

test('saving a section without changing a word leaves the review standing', async () => {
  const id = await world.create();
  await world.submit(id);
  const saved = await world.save(id, 'goals', (plan) => plan.goals);
  expect(saved.body).toMatchObject({ state: 'in-review', doneSections: ['goals'] });
});

test('the public page serves the signed version while a newer draft exists', async () => {
  const { id, slug } = await world.open();
  const page = async () =>
    (await world.call(null, 'GET', `/api/public/campaigns/${slug}`)).body as {
      basics: Plan['basics'];
      approvalCode: string;
    };
  const edited = await world.save(id, 'basics', retitled('改名的体验日'));
  expect(edited.body).toMatchObject({ state: 'draft', hasUnpublishedEdits: true });
  expect((await page()).basics.title.zh).toBe('春日体验日');
  const reviewId = await world.submit(id);
  expect((await page()).basics.title.zh).toBe('春日体验日');
  await world.signAll(reviewId);
  await world.publish(id);
  expect((await page()).basics.title.zh).toBe('改名的体验日');
  expect((await page()).approvalCode).toMatch(/·02$/);
});

test('a plan taken back from review is a draft again and can be sent again', async () => {
  const id = await world.create();
  const reviewId = await world.submit(id);
  const back = await world.call('operator', 'POST', `/api/campaigns/${id}/withdraw`);
  expect(back.body.state).toBe('draft');
  expect((await world.sign(reviewId, 1, 'reviewer1')).body.code).toBe('review-closed');
  await world.signAll(await world.submit(id));
  expect((await world.publish(id)).status).toBe(200);
});

test('a withdrawal and a publication at once leave either a draft or a published campaign', async () => {
  const id = await world.create();
  await world.signAll(await world.submit(id));
  const [published, withdrawn] = await Promise.all([
    world.publish(id),
    world.call('colleague', 'POST', `/api/campaigns/${id}/withdraw`),
  ]);
  expect([published.status, withdrawn.status].sort()).toEqual([200, 409]);
  const isServed = (await findPublished(house.sql, { campaignId: id })) !== null;
  expect(isServed).toBe(published.status === 200);
});

test('a pack that changes under an approved plan stops the publication', async () => {
  let pack = 'a'.repeat(64);
  const moving = await createCampaignWorld(house, { resolveParts: async () => ({ pack }) });
  const id = await moving.create();
  await moving.signAll(await moving.submit(id));
  pack = 'b'.repeat(64);
  expect((await moving.get(id)).body.can).toMatchObject({
    publish: { code: 'hash-changed' },
    submit: { allowed: true },
  });
  expect((await moving.publish(id)).body.code).toBe('hash-changed');
  await moving.signAll(await moving.submit(id));
  expect((await moving.publish(id)).status).toBe(200);
  expect((await findPublished(house.sql, { campaignId: id }))?.packHash).toBe(pack);
  await moving.close();
});

test('a visit is counted once, however often and under whatever key it is sent', async () => {
  const { id, slug } = await world.open();
  const visitIds = [randomUUID(), randomUUID()];
  const path = `/api/public/campaigns/${slug}/visits`;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, place) => world.call(null, 'POST', path, { visitId: visitIds[place % 2] })),
  );
  expect(answers.every((answer) => answer.status === 200)).toBe(true);
  expect((await kindsOf(id)).filter((kind) => kind === 'page-visited')).toHaveLength(2);
  expect(
    (await world.call(null, 'POST', '/api/public/campaigns/no-such-page/visits', { visitId: visitIds[0] })).status,
  ).toBe(404);
});

test('participants are shown published campaigns only', async () => {
  const draft = await world.create();
  const { slug } = await world.open();
  const slugs = (await world.call(null, 'GET', '/api/public/campaigns')).body.items?.map((item) => item.slug);
  expect(slugs).toContain(slug);
  expect(slugs).not.toContain((await world.get(draft)).body.slug);
});
