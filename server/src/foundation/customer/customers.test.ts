import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../kernel/transaction.ts';
import { createTestApp, createTestHouse, type TestApp, type TestHouse } from '../../testing/test-house.ts';
import { endParticipantSignIns } from '../participant/public.ts';
import { customerRoutes, ensureParticipantCustomer, openForCustomer, sealForCustomer } from './public.ts';

const staff = (orgPath: string) => ({
  kind: 'staff' as const,
  id: randomUUID(),
  signInId: randomUUID(),
  displayName: 'Staff',
  roles: ['operator', 'security-admin'] as const,
  orgId: randomUUID(),
  orgPath,
});
const root = `${randomUUID()}/`;
const actors = { head: staff(root), east: staff(`${root}${randomUUID()}/`), west: staff(`${root}${randomUUID()}/`) };

let house: TestHouse;
let app: TestApp;
beforeAll(async () => {
  house = await createTestHouse();
  app = await createTestApp(house, customerRoutes(house, { endSignIns: endParticipantSignIns }), actors);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const aCustomer = async (who: keyof typeof actors, contact: object, more: object = {}): Promise<string> => {
  const id = randomUUID();
  const answer = await app.call(who, 'POST', '/api/customers', {
    id,
    kind: 'person',
    externalNo: `N-${id.slice(0, 8)}`,
    contact,
    ...more,
  });
  expect(answer.status).toBe(200);
  return id;
};

test('contact data is masked in the list, in the search and on the page of a customer', async () => {
  const id = await aCustomer('east', { name: '林小满', mobile: '13912345678', email: 'xiaoman@example.com' });

  const answers = await Promise.all([
    app.call('east', 'GET', '/api/customers'),
    app.call('east', 'POST', '/api/customers/search', { term: '139 1234 5678' }),
    app.call('east', 'GET', `/api/customers/${id}`),
  ]);

  for (const answer of answers) {
    const words = JSON.stringify(answer.body);
    expect(words).toContain('139****5678');
    expect(words).toContain('x***@example.com');
    expect(words).not.toMatch(/13912345678|小满|xiaoman/);
  }
});

test('a customer is found by mobile number, also with +86 and dashes, and by e-mail in capitals', async () => {
  const id = await aCustomer('east', { mobile: '13611112222', email: 'spring@example.com' });

  for (const term of ['13611112222', '+86 136-1111-2222', 'SPRING@example.com']) {
    const found = await app.call('east', 'POST', '/api/customers/search', { term });
    expect(found.body.items?.map((one) => one.id)).toEqual([id]);
  }
});

test('a company is found by the number of its handler, who is masked too', async () => {
  const id = await aCustomer(
    'east',
    { name: '云帆贸易有限公司' },
    {
      kind: 'company',
      handlers: [{ id: randomUUID(), title: '财务', contact: { name: '石谷雨', mobile: '13733334444' } }],
    },
  );

  const found = await app.call('east', 'POST', '/api/customers/search', { term: '13733334444' });
  const page = await app.call('east', 'GET', `/api/customers/${id}`);

  expect(found.body.items?.map((one) => one.id)).toEqual([id]);
  expect(page.body.handlers).toMatchObject([{ title: '财务', nameMasked: '石**', mobileMasked: '137****4444' }]);
  expect(page.body.nameMasked).toBe('云帆******');
});

test('another branch does not see the customer, head office does', async () => {
  const id = await aCustomer('east', { mobile: '13855556666' });

  const [west, head, found] = await Promise.all([
    app.call('west', 'GET', `/api/customers/${id}`),
    app.call('head', 'GET', `/api/customers/${id}`),
    app.call('west', 'POST', '/api/customers/search', { term: '13855556666' }),
  ]);
  const unmask = await app.call('west', 'POST', `/api/customers/${id}/unmask`, { reason: 'call-back' });
  const erase = await app.call('west', 'POST', `/api/customers/${id}/erase`, { reason: 'subject-request' });

  expect([west.status, head.status, unmask.status, erase.status]).toEqual([404, 200, 404, 404]);
  expect(found.body.items).toEqual([]);
});

test('showing contact data in clear leaves a fact with the reason and without the data', async () => {
  const id = await aCustomer('east', { name: '柳清和', mobile: '13512121212' });

  const shown = await app.call('east', 'POST', `/api/customers/${id}/unmask`, { reason: 'complaint', note: '来电' });

  expect(shown.body).toEqual({ name: '柳清和', mobile: '13512121212', email: null });
  const facts = await house.sql<{ body: unknown; actor_id: string | null }[]>`
    select body, actor_id from kernel.facts where kind = 'customer-unmasked' and subject_id = ${id}`;
  expect(facts).toEqual([{ body: { reason: 'complaint', fields: ['name', 'mobile'] }, actor_id: actors.east.id }]);
});

test('an erased customer can be neither shown nor found, and what was sealed for them stays shut', async () => {
  const id = await aCustomer('east', { name: '叶立夏', mobile: '13434343434' }, { attributes: { job: 'retired' } });
  const diary = await transaction(house.sql, (tx) => sealForCustomer(tx, house, id, '今天学会了复利', 'diary'));

  const erased = await app.call('east', 'POST', `/api/customers/${id}/erase`, { reason: 'subject-request' });
  const again = await app.call('east', 'POST', `/api/customers/${id}/erase`, { reason: 'subject-request' });
  const shown = await app.call('east', 'POST', `/api/customers/${id}/unmask`, { reason: 'call-back' });
  const found = await app.call('east', 'POST', '/api/customers/search', { term: '13434343434' });
  const page = await app.call('east', 'GET', `/api/customers/${id}`);

  expect([erased.status, again.status, shown.status]).toEqual([200, 410, 410]);
  expect(found.body.items).toEqual([]);
  expect(page.body).toMatchObject({ isErased: true, nameMasked: null, mobileMasked: null, attributes: {} });
  expect(await openForCustomer(house.sql, house, id, diary, 'diary')).toBeNull();
  await expect(
    transaction(house.sql, (tx) => sealForCustomer(tx, house, id, '再写一句', 'diary')),
  ).rejects.toMatchObject({ code: 'customer-erased' });
});

test('a customer imported without contact data gets a key when words are first sealed, also by ten at once', async () => {
  const id = randomUUID();
  await house.sql`insert into foundation.customers (id, org_path, kind, source, external_no) values (${id}, ${root}, 'person', 'uci-bank', ${id})`;

  const sealed = await Promise.all(
    Array.from({ length: 10 }, (_, place) =>
      transaction(house.sql, (tx) => sealForCustomer(tx, house, id, `第 ${place} 句`, 'diary')),
    ),
  );

  const opened = await Promise.all(sealed.map((words) => openForCustomer(house.sql, house, id, words, 'diary')));
  expect(opened).toEqual(Array.from({ length: 10 }, (_, place) => `第 ${place} 句`));
});

test('twenty sign-ins at once with one number make one customer', async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, () =>
      transaction(house.sql, (tx) => ensureParticipantCustomer(tx, house, { mobile: '13300001111' })),
    ),
  );

  expect(new Set(made.map((one) => one.customerId)).size).toBe(1);
  expect(made.filter((one) => one.isNew)).toHaveLength(1);
});

test('two customers may not share a number of one source', async () => {
  const body = { kind: 'person', externalNo: 'TWIN-1', contact: {} };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => app.call('east', 'POST', '/api/customers', { ...body, id: randomUUID() })),
  );

  expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409, 409]);
});
