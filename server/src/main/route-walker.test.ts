import { randomUUID } from 'node:crypto';
import type { Operation } from '@fairground/contracts/operation';
import { operations } from '@fairground/contracts/operations';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlanner } from '../testing/console-mutations.ts';
import { decideAll, openWholeHouse, type Person, type WholeHouse } from '../testing/whole-house.ts';

// A walk asks for some seventy pages, and each test walks up to five times.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
let operator: Person;
beforeEach(async () => {
  house = await openWholeHouse();
  operator = await house.staff('operator');
});
afterEach(() => house.close());

interface Target {
  readonly id: string;
  readonly slug: string;
  readonly packHash: string;
}

const reads: readonly Operation[] = Object.values(operations).filter(
  (one: Operation) => one.method === 'get' && one.origin !== 'console',
);

/** A guest who booked, came in, played and answered, so that every page has something to show. */
const aWholeDay = async () => {
  const { call, campaign, pack } = house;
  const guest = await house.insider();
  const runId = randomUUID();
  const personaId = pack.personas[0]?.id ?? '';
  const run = await call(guest, 'POST', '/api/me/runs', {
    runId,
    campaignId: campaign.id,
    personaId,
    isSimulationUnderstood: true,
  });
  const { decisions, hashes } = decideAll(pack, { seed: String(run.body.seed), personaId });
  await call(guest, 'POST', `/api/me/runs/${runId}/decisions`, { fromIndex: 0, decisions, stateHash: hashes.at(-1) });
  const answer = { responseId: randomUUID(), campaignId: campaign.id, nps: 9, answers: {}, diary: '' };
  await call(guest, 'POST', '/api/me/surveys', answer);
  return { guest, runId };
};

/** Every read of the participant's origin, its pages in both languages and its documents, as one long text. */
const walk = async (
  who: { guest: Person; bookingId: string; runId: string },
  targets: readonly Target[],
): Promise<string> => {
  const told: string[] = [];
  for (const { id, slug, packHash } of targets) {
    const ids: Readonly<Record<string, string>> = {
      slug,
      packHash,
      campaignId: id,
      bookingId: who.bookingId,
      runId: who.runId,
    };
    const paths = reads.map((one) => one.path.replace(/:(\w+)/g, (_, key: string) => ids[key] ?? ''));
    for (const path of paths) told.push((await house.call(who.guest, 'GET', path)).words);
    for (const path of [`/c/${slug}`, `/c/${slug}?lang=en`, `/c/${slug}/book`, '/', '/openapi.json']) {
      told.push((await house.apps.participant.inject({ method: 'GET', url: path })).body);
    }
  }
  return told.join('\n');
};

/** Puts a word nobody else uses into every text of the plan that a participant could ever see. */
const plant = async (campaignId: string, word: string): Promise<void> => {
  const planner = createPlanner(house, operator);
  for (const section of ['basics', 'content', 'survey', 'play', 'slots', 'rewards'] as const) {
    const { revision, plan } = await planner.detail(campaignId);
    const before = JSON.stringify((plan as Record<string, unknown>)[section]);
    // Both languages end with a text of their own in each pair; the keys stay as they are.
    const value: unknown = JSON.parse(before, (key, held) =>
      (key === 'zh' || key === 'en') && typeof held === 'string' ? `${held} ${word}` : held,
    );
    const reply = await house.call(operator, 'PUT', `/api/campaigns/${campaignId}/plan/${section}`, {
      revision,
      value,
    });
    expect(reply.status, reply.words).toBe(200);
  }
};

const slugOf = async (campaignId: string): Promise<string> =>
  String((await createPlanner(house, operator).detail(campaignId)).slug);

const prepareWalk = async () => {
  const { guest, runId } = await aWholeDay();
  const { campaign } = house;
  const own = { id: campaign.id, slug: campaign.slug, packHash: campaign.packHash };
  const bookings = await house.call(guest, 'GET', '/api/me/bookings');
  const who = { guest, runId, bookingId: String(bookings.body.items?.[0]?.id) };
  return { own, walkTo: (targets: readonly Target[]) => walk(who, targets) };
};

/** Published and still ahead, so that it may be edited and signed again. */
const aPublishedCampaign = async (own: Target): Promise<Target> => {
  const planner = createPlanner(house, operator);
  const id = await planner.draft();
  await planner.approve(id);
  return { ...own, id, slug: await planner.publish(id) };
};

test('a campaign is never served before its publication: not as a draft, not in review, not approved', async () => {
  const { own, walkTo } = await prepareWalk();
  const planner = createPlanner(house, operator);
  const word = `unsigned-${randomUUID()}`;
  const campaignId = await planner.draft();
  await plant(campaignId, word);
  const target = { ...own, id: campaignId, slug: await slugOf(campaignId) };
  const silent = async (state: string) => {
    expect((await planner.detail(campaignId)).state).toBe(state);
    const told = await walkTo([own, target]);
    expect(told).not.toContain(word);
    expect(told).not.toContain(campaignId);
    expect((await house.call(null, 'GET', `/api/public/campaigns/${target.slug}`)).status).toBe(404);
  };
  await silent('draft');
  const reviewId = await planner.submit(campaignId);
  await silent('in-review');
  for (const level of [1, 2, 3] as const) await planner.sign(reviewId, level);
  await silent('approved');
  await planner.publish(campaignId);
  // The walk does see what is signed: the words that were hidden are on the page now.
  expect(await walkTo([target])).toContain(word);
});

test('edits of a published campaign stay unseen until they carry three signatures of their own', async () => {
  const { own, walkTo } = await prepareWalk();
  const planner = createPlanner(house, operator);
  const word = `edited-${randomUUID()}`;
  const target = await aPublishedCampaign(own);
  await plant(target.id, word);
  expect(await walkTo([own, target])).not.toContain(word);
  const reviewId = await planner.submit(target.id);
  expect(await walkTo([own, target])).not.toContain(word);
  for (const level of [1, 2, 3] as const) await planner.sign(reviewId, level);
  expect(await walkTo([own, target])).not.toContain(word);
  await planner.publish(target.id);
  expect(await walkTo([own, target])).toContain(word);
});

test('what somebody writes past the reviews into the database is not served', async () => {
  const { own, walkTo } = await prepareWalk();
  const { sql } = house;
  const planner = createPlanner(house, operator);
  const word = `smuggled-${randomUUID()}`;
  const target = await aPublishedCampaign(own);
  await plant(target.id, word);
  const reviewId = await planner.submit(target.id);
  const { contentHash } = await planner.detail(target.id);
  // The hash of the unsigned version, beside the review of the signed one.
  await sql`update planning.campaigns set published_hash = ${String(contentHash)} where id = ${target.id}`;
  expect((await house.call(null, 'GET', `/api/public/campaigns/${target.slug}`)).status).toBe(404);
  expect(await walkTo([own, target])).not.toContain(word);
  // And with its own review, which nobody has signed.
  await sql`update planning.campaigns set published_review_id = ${reviewId} where id = ${target.id}`;
  expect(await walkTo([own, target])).not.toContain(word);
  // Two signatures are not three.
  await planner.sign(reviewId, 1);
  await planner.sign(reviewId, 2);
  expect(await walkTo([own, target])).not.toContain(word);
  await expect(
    sql`update planning.campaign_versions set plan = jsonb_set(plan, '{basics,title,zh}', '"别的"') where campaign_id = ${target.id}`,
  ).rejects.toThrow('never changed');
});
