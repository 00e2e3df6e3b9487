import { randomBytes, randomUUID } from 'node:crypto';
import type { OperationName } from '@fairground/contracts/operations';
import type { Role } from '@fairground/contracts/permissions';
import { generateSync } from 'otplib';
import type { MutationCase, PreparedMutation } from './idempotency-harness.ts';
import type { Person, Reply, WholeHouse } from './whole-house.ts';

type Prepare = () => Promise<PreparedMutation>;

const must = (reply: Reply): Reply['body'] => {
  if (reply.status !== 200) throw new TypeError(`${reply.status} ${reply.words}`);
  return reply.body;
};

/** Counts facts of one kind about one subject. */
export const factCount = async (house: WholeHouse, kind: string, subjectId: string): Promise<number> => {
  const rows = await house.sql<{ n: number }[]>`
    select count(*) as n from kernel.facts where kind = ${kind} and subject_id = ${subjectId}`;
  return rows[0]?.n ?? 0;
};

const changeCount = async (house: WholeHouse, staffId: string, what: string): Promise<number> => {
  const rows = await house.sql<{ n: number }[]>`
    select count(*) as n from kernel.facts
    where kind = 'staff-changed' and subject_id = ${staffId} and body ->> 'what' = ${what}`;
  return rows[0]?.n ?? 0;
};

const console =
  (house: () => WholeHouse) =>
  (name: OperationName, method: MutationCase['method'], prepare: Prepare, more: Partial<MutationCase> = {}) => ({
    name,
    method,
    prepare,
    app: () => house().apps.console,
    ...more,
  });

/** Staff, their sign-ins and passwords. */
export const staffMutations = (house: () => WholeHouse): MutationCase[] => {
  const on = console(house);
  const newcomer = (roles: readonly Role[] = ['operator']): Promise<Person> => house().hire(roles);
  const newStaff = () => {
    const login = `made-${randomBytes(5).toString('hex')}`;
    const password = randomBytes(9).toString('hex');
    return { id: randomUUID(), login, password, displayName: login, roles: ['analyst'], orgId: house().orgs.riverside };
  };
  const secAdmin = () => house().hire(['security-admin'], 'head');
  return [
    on('signInStaff', 'POST', async () => {
      const made = newStaff();
      must(await house().call(await house().staff('secadmin'), 'POST', '/api/staff', made));
      const body = { login: made.login, password: made.password };
      const effect = () => factCount(house(), 'staff-signed-in', made.id);
      return { cookie: null, path: '/api/staff/sign-in', body, effect };
    }),
    on(
      'signOutStaff',
      'POST',
      async () => {
        const { id, cookie } = await newcomer();
        const effect = () => factCount(house(), 'staff-signed-out', id);
        return { cookie, path: '/api/staff/sign-out', body: {}, effect };
      },
      { endsSignIn: true },
    ),
    on(
      'endSignIn',
      'POST',
      async () => {
        const { id, cookie } = await newcomer();
        const [open] = await house().sql<{ id: string }[]>`
          select id from foundation.staff_sign_ins where staff_id = ${id} and ended_at is null`;
        const effect = () => changeCount(house(), id, 'sign-in-ended');
        return { cookie, path: `/api/staff/sign-ins/${open?.id}/end`, body: {}, effect };
      },
      { endsSignIn: true },
    ),
    on('beginTotp', 'POST', async () => {
      const { id, cookie } = await newcomer();
      const effect = async () => {
        const rows = await house().sql<{ n: number }[]>`
          select count(*) as n from foundation.staff where id = ${id} and totp_pending_sealed is not null`;
        return rows[0]?.n ?? 0;
      };
      return { cookie, path: '/api/staff/totp/begin', body: {}, effect };
    }),
    on('confirmTotp', 'POST', async () => {
      const person = await newcomer();
      const { secret } = must(await house().call(person, 'POST', '/api/staff/totp/begin'));
      const totp = generateSync({ secret: String(secret), epoch: Date.parse(house().now) / 1000 });
      const effect = () => changeCount(house(), person.id, 'totp');
      return { cookie: person.cookie, path: '/api/staff/totp/confirm', body: { totp }, effect };
    }),
    on('changePassword', 'POST', async () => {
      const made = newStaff();
      must(await house().call(await house().staff('secadmin'), 'POST', '/api/staff', made));
      const signedIn = await house().call(null, 'POST', '/api/staff/sign-in', made);
      must(signedIn);
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
      const effect = () => changeCount(house(), made.id, 'password');
      return { cookie, path: '/api/staff/password', body: { current: made.password, next: 'ten-lanterns' }, effect };
    }),
    on('createStaff', 'POST', async () => {
      const body = newStaff();
      const effect = () => changeCount(house(), body.id, 'created');
      return { cookie: (await secAdmin()).cookie, path: '/api/staff', body, effect };
    }),
    on('updateStaff', 'PUT', async () => {
      const { id } = await newcomer(['analyst']);
      const body = { roles: ['guide'], orgId: house().orgs.riverside, state: 'active' };
      const effect = () => changeCount(house(), id, 'roles');
      return { cookie: (await secAdmin()).cookie, path: `/api/staff/${id}`, body, effect };
    }),
  ];
};

/** Customers and what channels reported. */
export const customerMutations = (house: () => WholeHouse): MutationCase[] => {
  const on = console(house);
  const newCustomer = () => ({
    id: randomUUID(),
    kind: 'company',
    externalNo: `C-${randomBytes(6).toString('hex')}`,
    contact: { name: '晚灯文创有限公司', email: 'office@example.com' },
    handlers: [{ id: randomUUID(), title: '财务', contact: { mobile: '13700001111' } }],
  });
  const made = async (operator: Person): Promise<string> => {
    const body = newCustomer();
    must(await house().call(operator, 'POST', '/api/customers', body));
    return body.id;
  };
  return [
    on('createCustomer', 'POST', async () => {
      const body = newCustomer();
      const effect = () => factCount(house(), 'customer-created', body.id);
      return { cookie: (await house().hire(['operator'])).cookie, path: '/api/customers', body, effect };
    }),
    on('unmaskCustomer', 'POST', async () => {
      const operator = await house().hire(['operator']);
      const id = await made(operator);
      const effect = () => factCount(house(), 'customer-unmasked', id);
      return { cookie: operator.cookie, path: `/api/customers/${id}/unmask`, body: { reason: 'call-back' }, effect };
    }),
    on('eraseCustomer', 'POST', async () => {
      const id = await made(await house().staff('operator'));
      const { cookie } = await house().hire(['security-admin'], 'head');
      const effect = () => factCount(house(), 'customer-erased', id);
      return { cookie, path: `/api/customers/${id}/erase`, body: { reason: 'subject-request' }, effect };
    }),
    on('createImport', 'POST', async () => {
      const body = { id: randomUUID(), mapping: 'uci-bank', fileName: 'list.csv', bytes: 12, isDryRun: true };
      const effect = async () => {
        const rows = await house().sql<{ n: number }[]>`
          select count(*) as n from foundation.imports where id = ${body.id}`;
        return rows[0]?.n ?? 0;
      };
      return { cookie: (await house().hire(['operator'])).cookie, path: '/api/imports', body, effect };
    }),
    on('recordImpressions', 'POST', async () => {
      const body = { id: randomUUID(), channel: '公众号', impressions: 1200, day: '2027-03-20' };
      const path = `/api/campaigns/${house().campaign.id}/impressions`;
      const effect = () => factCount(house(), 'impressions-reported', body.id);
      return { cookie: (await house().hire(['operator'])).cookie, path, body, effect };
    }),
  ];
};

const newCampaign = () => ({
  id: randomUUID(),
  templateKey: 'simulation-day',
  title: { zh: '初夏体验日', en: 'Early summer day' },
  startsOn: '2027-06-12',
});

/** Carries a campaign as far as wanted: drafted, sent to review, signed by levels. */
export const createPlanner = (house: WholeHouse, operator: Person) => {
  const detail = async (id: string) => must(await house.call(operator, 'GET', `/api/campaigns/${id}`));
  const draft = async (): Promise<string> => {
    const body = newCampaign();
    must(await house.call(operator, 'POST', '/api/campaigns', body));
    return body.id;
  };
  const submit = async (id: string): Promise<string> => {
    const body = { reviewId: randomUUID(), contentHash: (await detail(id)).contentHash };
    must(await house.call(operator, 'POST', `/api/campaigns/${id}/submit`, body));
    return body.reviewId;
  };
  const sign = async (reviewId: string, level: 1 | 2 | 3): Promise<void> => {
    const reviewer = await house.staff(`reviewer${level}`);
    const { contentHash } = must(await house.call(reviewer, 'GET', `/api/reviews/${reviewId}`));
    must(await house.call(reviewer, 'POST', `/api/reviews/${reviewId}/sign`, { level, contentHash }));
  };
  const approve = async (id: string): Promise<void> => {
    const reviewId = await submit(id);
    for (const level of [1, 2, 3] as const) await sign(reviewId, level);
  };
  const publish = async (id: string): Promise<string> => {
    const { contentHash } = await detail(id);
    return String(must(await house.call(operator, 'POST', `/api/campaigns/${id}/publish`, { contentHash })).slug);
  };
  return { detail, draft, submit, sign, approve, publish };
};

/** Campaigns from draft to publication, and their review. */
export const campaignMutations = (house: () => WholeHouse): MutationCase[] => {
  const on = console(house);
  const start = async () => {
    const operator = await house().hire(['operator']);
    const planner = createPlanner(house(), operator);
    return { operator, planner, cookie: operator.cookie };
  };
  return [
    on('createCampaign', 'POST', async () => {
      const body = newCampaign();
      const effect = () => factCount(house(), 'campaign-created', body.id);
      return { cookie: (await start()).cookie, path: '/api/campaigns', body, effect };
    }),
    on('savePlanSection', 'PUT', async () => {
      const { planner, cookie } = await start();
      const id = await planner.draft();
      const { revision, plan } = await planner.detail(id);
      const { goals } = plan as { goals: Record<string, unknown> };
      const body = { revision, value: { ...goals, northStar: { zh: '走完的人数', en: 'Guests who finish' } } };
      const effect = () => factCount(house(), 'plan-saved', id);
      return { cookie, path: `/api/campaigns/${id}/plan/goals`, body, effect };
    }),
    on('submitCampaign', 'POST', async () => {
      const { planner, cookie } = await start();
      const id = await planner.draft();
      const body = { reviewId: randomUUID(), contentHash: (await planner.detail(id)).contentHash };
      const effect = async () => {
        const rows = await house().sql<{ n: number }[]>`
          select count(*) as n from planning.reviews where campaign_id = ${id}`;
        return rows[0]?.n ?? 0;
      };
      return { cookie, path: `/api/campaigns/${id}/submit`, body, effect };
    }),
    on('withdrawCampaign', 'POST', async () => {
      const { planner, cookie } = await start();
      const id = await planner.draft();
      const reviewId = await planner.submit(id);
      const effect = async () => {
        const rows = await house().sql<{ n: number }[]>`
          select count(*) as n from kernel.facts where kind = 'review-voided' and body ->> 'reviewId' = ${reviewId}`;
        return rows[0]?.n ?? 0;
      };
      return { cookie, path: `/api/campaigns/${id}/withdraw`, body: {}, effect };
    }),
    on('publishCampaign', 'POST', async () => {
      const { planner, cookie } = await start();
      const id = await planner.draft();
      await planner.approve(id);
      const { contentHash } = await planner.detail(id);
      const effect = () => factCount(house(), 'campaign-published', id);
      return { cookie, path: `/api/campaigns/${id}/publish`, body: { contentHash }, effect };
    }),
    ...(['sign', 'return'] as const).map((act) =>
      on(act === 'sign' ? 'signReview' : 'returnReview', 'POST', async () => {
        const { planner } = await start();
        const id = await planner.draft();
        const reviewId = await planner.submit(id);
        const { contentHash } = await planner.detail(id);
        const { cookie } = await house().hire(['reviewer-1']);
        const kind = act === 'sign' ? 'review-signed' : 'review-returned';
        const effect = async () => {
          const rows = await house().sql<{ n: number }[]>`
            select count(*) as n from kernel.facts where kind = ${kind} and body ->> 'reviewId' = ${reviewId}`;
          return rows[0]?.n ?? 0;
        };
        const body = { level: 1, contentHash, comment: '看过了' };
        return { cookie, path: `/api/reviews/${reviewId}/${act}`, body, effect };
      }),
    ),
  ];
};
