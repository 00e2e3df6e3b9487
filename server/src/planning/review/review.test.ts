import { randomUUID } from 'node:crypto';
import type { Plan } from '@fairground/contracts/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CampaignWorld, createCampaignWorld, people, testNow } from '../../testing/campaign-world.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';

let house: TestHouse;
let world: CampaignWorld;

beforeAll(async () => {
  house = await createTestHouse({ now: testNow });
  world = await createCampaignWorld(house);
});
afterAll(async () => {
  await world.close();
  await house.close();
});

const submitted = async (): Promise<{ campaignId: string; reviewId: string }> => {
  const campaignId = await world.create();
  return { campaignId, reviewId: await world.submit(campaignId) };
};
const review = (reviewId: string, who = 'reviewer1') => world.call(who, 'GET', `/api/reviews/${reviewId}`);
const signaturesOf = async (reviewId: string): Promise<number> =>
  (
    await house.sql<
      { n: number }[]
    >`select count(*)::int as n from planning.review_signatures where review_id = ${reviewId}`
  )[0]?.n ?? 0;

test('the author cannot sign, nor can anybody who edited this version', async () => {
  const campaignId = await world.create();
  await world.save(campaignId, 'goals', (plan) => plan.goals, 'writerAndReviewer');
  const reviewId = await world.submit(campaignId);
  const answer = await world.sign(reviewId, 1, 'writerAndReviewer');
  expect(answer.body).toMatchObject({ status: 403, code: 'self-review' });
  expect((await review(reviewId, 'writerAndReviewer')).body.can).toMatchObject({
    sign: { allowed: false, code: 'self-review' },
  });
  await expect(
    house.sql`insert into planning.reviews (id, campaign_id, round, content_hash, org_path, title, author_id, editor_ids)
      select ${randomUUID()}, campaign_id, 9, content_hash, org_path, title, author_id, '{}' from planning.reviews where id = ${reviewId}`,
  ).rejects.toThrow('reviews_author_is_editor');
});

test('one person cannot sign two levels', async () => {
  const { reviewId } = await submitted();
  expect((await world.sign(reviewId, 1, 'allLevels')).status).toBe(200);
  expect((await world.sign(reviewId, 2, 'allLevels')).body.code).toBe('second-level');
  expect(await signaturesOf(reviewId)).toBe(1);
});

test('one person who sends all three signatures at once signs one level', async () => {
  const { reviewId } = await submitted();
  const { contentHash } = (await review(reviewId)).body;
  const answers = await Promise.all(
    [1, 2, 3, 1, 2, 3].map((level) => world.sign(reviewId, level, 'allLevels', String(contentHash))),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer.status >= 500)).toHaveLength(0);
  expect(await signaturesOf(reviewId)).toBe(1);
});

test('of two reviewers who sign one level at once one signs, the other is told', async () => {
  const { reviewId } = await submitted();
  const { contentHash } = (await review(reviewId)).body;
  const answers = await Promise.all(
    ['reviewer1', 'reviewer1b'].map((who) => world.sign(reviewId, 1, who, String(contentHash))),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({
    code: 'level-signed',
    zh: { title: '第 1 级已经有人签了' },
  });
  expect(await signaturesOf(reviewId)).toBe(1);
});

test('levels sign in their order and with their own permission', async () => {
  const { reviewId } = await submitted();
  expect((await world.sign(reviewId, 2, 'reviewer2')).body.code).toBe('level-order');
  expect((await world.sign(reviewId, 1, 'reviewer2')).body.code).toBe('not-allowed');
  expect((await world.call('analyst', 'GET', `/api/reviews/${reviewId}`)).status).toBe(403);
});

test('a signature on another hash than the one under review is refused, by the database too', async () => {
  const { reviewId } = await submitted();
  const other = 'f'.repeat(64);
  expect((await world.sign(reviewId, 1, 'reviewer1', other)).body.code).toBe('hash-changed');
  await expect(
    house.sql`insert into planning.review_signatures (review_id, level, signer_id, content_hash, comment)
      values (${reviewId}, 1, ${people.reviewer1?.id ?? ''}, ${other}, '')`,
  ).rejects.toThrow('review_signatures_this_hash');
});

test('a signature while the plan is being edited never stands on the edited plan', async () => {
  const { campaignId, reviewId } = await submitted();
  const { contentHash } = (await review(reviewId)).body;
  const [signed] = await Promise.all([
    world.sign(reviewId, 1, 'reviewer1', String(contentHash)),
    world.save(campaignId, 'basics', (plan) => ({ ...plan.basics, days: 1 })),
  ]);
  expect([200, 409]).toContain(signed.status);
  expect((await review(reviewId)).body.state).toBe('void');
  expect((await world.get(campaignId)).body.state).toBe('draft');
});

test('a plan sent back carries the comment, and the next round shows what changed since', async () => {
  const { campaignId, reviewId } = await submitted();
  const { contentHash } = (await review(reviewId)).body;
  const back = await world.call('reviewer1', 'POST', `/api/reviews/${reviewId}/return`, {
    level: 1,
    contentHash,
    comment: '写清楚退订办法',
  });
  expect(back.body).toMatchObject({
    state: 'returned',
    waitingLevel: null,
    signatures: [{ state: 'returned', comment: '写清楚退订办法' }, {}, {}],
  });
  expect((await world.get(campaignId)).body.state).toBe('draft');
  await world.save(campaignId, 'content', (plan: Plan) => ({
    ...plan.content,
    landing: plan.content.landing.slice(1),
    askedFor: { zh: '只问手机号', en: 'Only your number' },
  }));
  const next = await review(await world.submit(campaignId));
  expect(next.body).toMatchObject({ round: 2, previousHash: contentHash });
  const changed = (next.body.pieces as { key: string; now: unknown; isChanged: boolean }[]).filter(
    (piece) => piece.isChanged,
  );
  expect(changed.map((piece) => piece.key)).toEqual([
    'content.asked-for',
    'content.landing.what.title',
    'content.landing.what.body',
  ]);
  expect(changed[1]?.now).toBeNull();
});

test('a reviewer reads everything that is signed, figures and slots included', async () => {
  const { reviewId } = await submitted();
  const { pieces } = (await review(reviewId)).body as unknown as { pieces: { key: string; now: { zh: string } }[] };
  const words = new Map(pieces.map((piece) => [piece.key, piece.now.zh]));
  expect(words.get('slots.d1s1')).toBe('09:00–10:30，个人80，企业30，现场10');
  expect(words.get('rewards.earning.stage-finished')).toBe('10分，最多80分');
  expect(words.get('content.consents.follow-up.terms')).toBe('自愿，保留730天，第1版');
  expect(pieces.length).toBeGreaterThan(70);
});

test('what waits for me stands first, and another branch sees none of it', async () => {
  const first = await submitted();
  const second = await submitted();
  await world.sign(second.reviewId, 1, 'reviewer1');
  const listed = async (who: string) =>
    ((await world.call(who, 'GET', '/api/reviews')).body.items ?? []).map((item) => item.id);
  const forSecond = await listed('reviewer2');
  expect(forSecond.indexOf(second.reviewId)).toBeLessThan(forSecond.indexOf(first.reviewId));
  const forFirst = await listed('reviewer1b');
  expect(forFirst.indexOf(first.reviewId)).toBeLessThan(forFirst.indexOf(second.reviewId));
  expect(await listed('foreignReviewer')).toEqual([]);
  expect((await world.sign(first.reviewId, 1, 'foreignReviewer', 'a'.repeat(64))).status).toBe(404);
});
