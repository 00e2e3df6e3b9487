import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Role } from '@fairground/contracts/permissions';
import type { Plan, PlanSection } from '@fairground/contracts/plan';
import type { Actor, StaffActor } from '../http/actor.ts';
import type { House } from '../kernel/house.ts';
import type { CampaignDeps } from '../planning/campaign/campaign-deps.ts';
import { campaignRoutes } from '../planning/campaign/campaign-routes.ts';
import { loadTemplates } from '../planning/campaign/load-templates.ts';
import { publicCampaignRoutes } from '../planning/campaign/public-campaign-routes.ts';
import { reviewRoutes } from '../planning/review/review-routes.ts';
import { createTestApp, type TestAnswer, type TestApp } from './test-house.ts';

/** For tests: a bank with two branches and the people who write, sign and publish. */
const headId = randomUUID();
const branchIds = { riverside: randomUUID(), hillside: randomUUID() };

const person = (role: Role, orgId: string = headId): StaffActor => ({
  kind: 'staff',
  id: randomUUID(),
  signInId: randomUUID(),
  displayName: role,
  roles: [role],
  orgId,
  orgPath: orgId === headId ? `${headId}/` : `${headId}/${orgId}/`,
});

export const people: Readonly<Record<string, StaffActor>> = {
  operator: person('operator', branchIds.riverside),
  colleague: person('operator', branchIds.riverside),
  stranger: person('operator', branchIds.hillside),
  foreignReviewer: person('reviewer-1', branchIds.hillside),
  reviewer1: person('reviewer-1'),
  reviewer1b: person('reviewer-1'),
  reviewer2: person('reviewer-2'),
  reviewer3: person('reviewer-3'),
  allLevels: { ...person('reviewer-1'), roles: ['reviewer-1', 'reviewer-2', 'reviewer-3'] },
  writerAndReviewer: { ...person('operator', branchIds.riverside), roles: ['operator', 'reviewer-1'] },
  approver: person('approver'),
  analyst: person('analyst'),
};

export const templateFolder = fileURLToPath(new URL('../../../content/templates', import.meta.url));
export const testNow = '2027-01-10T09:00:00+08:00';
export const packHash = createHash('sha256').update('a pack').digest('hex');

export interface CampaignWorld extends TestApp {
  readonly create: (who?: string) => Promise<string>;
  readonly get: (id: string, who?: string) => Promise<TestAnswer>;
  readonly save: (
    id: string,
    section: PlanSection,
    change: (plan: Plan) => unknown,
    who?: string,
  ) => Promise<TestAnswer>;
  readonly submit: (id: string) => Promise<string>;
  readonly sign: (reviewId: string, level: number, who: string, contentHash?: string) => Promise<TestAnswer>;
  readonly signAll: (reviewId: string) => Promise<void>;
  readonly publish: (id: string, who?: string) => Promise<TestAnswer>;
  /** From template to publication in one go. */
  readonly open: () => Promise<{ readonly id: string; readonly slug: string }>;
}

const must = (answer: TestAnswer): TestAnswer => {
  if (answer.status !== 200) throw new TypeError(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

export const createCampaignWorld = async (
  house: House,
  more: Partial<CampaignDeps> = {},
  others: Readonly<Record<string, Actor>> = {},
): Promise<CampaignWorld> => {
  const deps: CampaignDeps = {
    templates: await loadTemplates(templateFolder),
    resolveParts: async () => ({ pack: packHash }),
    onPublish: [],
    ...more,
  };
  const routes = { ...campaignRoutes(house, deps), ...reviewRoutes(house), ...publicCampaignRoutes(house) };
  const app = await createTestApp(house, routes, { ...people, ...others });
  const { call } = app;
  const get = (id: string, who = 'operator') => call(who, 'GET', `/api/campaigns/${id}`);
  const hashOf = async (id: string): Promise<string> => String(must(await get(id)).body.contentHash);
  const create = async (who = 'operator'): Promise<string> => {
    const id = randomUUID();
    must(
      await call(who, 'POST', '/api/campaigns', {
        id,
        templateKey: 'simulation-day',
        title: { zh: '春日体验日', en: 'Spring day' },
        startsOn: '2027-03-20',
      }),
    );
    return id;
  };
  const save: CampaignWorld['save'] = async (id, section, change, who = 'operator') => {
    const { body } = must(await get(id, who));
    return call(who, 'PUT', `/api/campaigns/${id}/plan/${section}`, {
      revision: body.revision,
      value: change(body.plan as Plan),
    });
  };
  const submit = async (id: string): Promise<string> => {
    const reviewId = randomUUID();
    must(await call('operator', 'POST', `/api/campaigns/${id}/submit`, { reviewId, contentHash: await hashOf(id) }));
    return reviewId;
  };
  const sign: CampaignWorld['sign'] = async (reviewId, level, who, contentHash) => {
    const hash = contentHash ?? (await call(who, 'GET', `/api/reviews/${reviewId}`)).body.contentHash;
    return call(who, 'POST', `/api/reviews/${reviewId}/sign`, { level, contentHash: hash, comment: '' });
  };
  const signAll = async (reviewId: string): Promise<void> => {
    for (const level of [1, 2, 3]) must(await sign(reviewId, level, `reviewer${level}`));
  };
  const publish: CampaignWorld['publish'] = async (id, who = 'operator') =>
    call(who, 'POST', `/api/campaigns/${id}/publish`, { contentHash: await hashOf(id) });
  const open = async () => {
    const id = await create();
    await signAll(await submit(id));
    return { id, slug: String(must(await publish(id)).body.slug) };
  };
  return { ...app, create, get, save, submit, sign, signAll, publish, open };
};
