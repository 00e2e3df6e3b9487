import { randomUUID } from 'node:crypto';
import type { OperationName } from '@fairground/contracts/operations';
import { insertCustomers } from '../../foundation/customer/public.ts';
import { insertOrganisations, insertStaff } from '../../foundation/staff/public.ts';
import type { StaffActor } from '../../http/actor.ts';
import type { Request, Route } from '../../http/route.ts';
import { Defect, defect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import type { Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import type { Composed } from '../compose.ts';
import { type DemoAccount, demoAccounts } from './demo-accounts.ts';
import { demoPlanChanges } from './demo-plan.ts';

type Staff = Readonly<Record<string, StaffActor>>;

const noCookies = { issue: () => defect('the seed signs nobody in'), clear: () => undefined };

/** Calls a write of the house as a member of staff, inside the seed's transaction: the demo goes through the same rules. */
const act = async (
  composed: Composed,
  tx: Tx,
  name: OperationName,
  actor: StaffActor,
  params: unknown,
  body: unknown,
): Promise<Record<string, unknown>> => {
  const route: Route = composed.routes[name];
  if (route.handler.kind !== 'write') throw new Defect(`${name} is not a write`);
  const request = {
    params,
    query: undefined,
    body,
    actor,
    language: 'zh-CN',
    address: '127.0.0.1',
    agent: 'demo seed',
    cookies: noCookies,
  };
  return (await route.handler.handle(tx, request as unknown as Request<never> as never)) as Record<string, unknown>;
};

const seedStaff = async (tx: Tx, house: House): Promise<Staff> => {
  const ids = { head: randomUUID(), riverside: randomUUID(), outlet: randomUUID(), hillside: randomUUID() };
  await insertOrganisations(tx, [
    { id: ids.head, parentId: null, kind: 'head-office', zh: '示例银行总行', en: 'Example Bank, Head Office' },
    { id: ids.riverside, parentId: ids.head, kind: 'branch', zh: '滨江分行', en: 'Riverside Branch' },
    { id: ids.outlet, parentId: ids.riverside, kind: 'outlet', zh: '滨江环园路支行', en: 'Ring Road Outlet' },
    { id: ids.hillside, parentId: ids.head, kind: 'branch', zh: '山前分行', en: 'Hillside Branch' },
  ]);
  const paths = {
    head: `${ids.head}/`,
    riverside: `${ids.head}/${ids.riverside}/`,
    outlet: `${ids.head}/${ids.riverside}/${ids.outlet}/`,
  };
  const toActor = (account: DemoAccount): StaffActor => ({
    kind: 'staff',
    id: randomUUID(),
    signInId: randomUUID(),
    displayName: account.displayName,
    roles: account.roles,
    orgId: ids[account.org],
    orgPath: paths[account.org],
  });
  const staff = Object.fromEntries(demoAccounts.map((account) => [account.login, toActor(account)]));
  await insertStaff(
    tx,
    house,
    demoAccounts.map(({ login, displayName, password, roles }) => ({
      id: staff[login]?.id ?? '',
      login,
      displayName,
      password,
      roles,
      orgId: staff[login]?.orgId ?? '',
    })),
  );
  return staff;
};

const member = (staff: Staff, login: string): StaffActor => staff[login] ?? defect(`no demo account ${login}`);

/** A campaign of today, from the template through three signatures to its publication. */
const seedCampaign = async (composed: Composed, tx: Tx, staff: Staff, today: string): Promise<void> => {
  const operator = member(staff, 'operator');
  const campaignId = randomUUID();
  const title = { zh: '人生财富与创业金融模拟体验日', en: 'Life, Wealth and Start-up Finance Simulation Days' };
  let campaign = await act(
    composed,
    tx,
    'createCampaign',
    operator,
    {},
    { id: campaignId, templateKey: 'simulation-day', title, startsOn: today },
  );
  for (const [section, change] of Object.entries(demoPlanChanges)) {
    const plan = campaign.plan as Record<string, Record<string, unknown>>;
    campaign = await act(
      composed,
      tx,
      'savePlanSection',
      operator,
      { campaignId, section },
      { revision: campaign.revision, value: { ...plan[section], ...change } },
    );
  }
  const reviewId = randomUUID();
  const { contentHash } = campaign;
  await act(composed, tx, 'submitCampaign', operator, { campaignId }, { reviewId, contentHash });
  for (const level of [1, 2, 3] as const) {
    await act(
      composed,
      tx,
      'signReview',
      member(staff, `reviewer${level}`),
      { reviewId },
      { level, contentHash, comment: '' },
    );
  }
  await act(composed, tx, 'publishCampaign', operator, { campaignId }, { contentHash });
  for (const [channel, impressions] of [
    ['公众号', 28_640],
    ['商圈海报', 19_300],
  ] as const) {
    await act(
      composed,
      tx,
      'recordImpressions',
      operator,
      { campaignId },
      { id: randomUUID(), channel, impressions, day: today },
    );
  }
};

const seedCustomers = async (tx: Tx, house: House, orgPath: string): Promise<void> => {
  const people = ['方晓', '贺青山', '丁一', '蓝小溪', '钟离', '温如许', '石敢', '柳叶'];
  const mobileOf = (place: number): string => `1380000${String(1000 + place)}`;
  await insertCustomers(tx, house, [
    ...people.map((name, place) => ({
      id: randomUUID(),
      orgPath,
      kind: 'person' as const,
      source: 'demo',
      externalNo: `P${1001 + place}`,
      contact: { name, mobile: mobileOf(place), email: `guest${place + 1}@example.com` },
      attributes: {
        lifeStage: ['student', 'young-worker', 'family', 'senior'][place % 4] ?? 'student',
        averageBalanceYuan: 3000 * (place + 1),
      },
      handlers: [],
    })),
    {
      id: randomUUID(),
      orgPath,
      kind: 'company',
      source: 'demo',
      externalNo: 'C2001',
      contact: { name: '晚灯文创有限公司', email: 'office@example.com' },
      attributes: { industry: 'culture', employees: 18 },
      handlers: [{ id: randomUUID(), title: '财务负责人', contact: { name: '江晚', mobile: '13800002001' } }],
    },
  ]);
};

/** Seeds the demo bank once, in one transaction: either the whole bank is there or nothing. True where it was seeded now. */
export const seedDemo = async (composed: Composed): Promise<boolean> => {
  const { house } = composed;
  return transaction(house.sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(7300002)`;
    const rows = await tx<{ n: number; today: string }[]>`
      select (select count(*) from foundation.staff) as n, (kernel.now() at time zone 'Asia/Shanghai')::date as today`;
    const [row] = rows;
    if (!row || row.n > 0) return false;
    const staff = await seedStaff(tx, house);
    await seedCustomers(tx, house, member(staff, 'operator').orgPath);
    // The plan was written and signed two weeks ago; only then is a campaign of today one that law and rules let open.
    await tx`select set_config('fairground.now', (kernel.now() - interval '14 days')::text, true)`;
    await seedCampaign(composed, tx, staff, row.today);
    return true;
  });
};
