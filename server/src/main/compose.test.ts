import { randomUUID } from 'node:crypto';
import type { Operation } from '@fairground/contracts/operation';
import { operations } from '@fairground/contracts/operations';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

test('every operation of the table has its route, and no route stands outside the table', () => {
  expect(Object.keys(house.composed.routes).sort()).toEqual(Object.keys(operations).sort());
  for (const [name, route] of Object.entries(house.composed.routes)) {
    expect(route.operation, name).toBe(Object.entries(operations).find(([key]) => key === name)?.[1]);
  }
});

test('each origin serves its own operations and nothing of the other', () => {
  for (const operation of Object.values(operations) as Operation[]) {
    const route = { method: operation.method.toUpperCase() as 'GET', url: operation.path };
    const served = { console: house.apps.console.hasRoute(route), participant: house.apps.participant.hasRoute(route) };
    expect([operation.path, served]).toEqual([
      operation.path,
      { console: operation.origin !== 'participant', participant: operation.origin !== 'console' },
    ]);
  }
});

test('no two operations share an address', () => {
  const addresses = Object.values(operations).map(
    (one: Operation) => `${one.method} ${one.path.replace(/:\w+/g, ':')}`,
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('no table, fact or kept answer holds a number, a name or a diary in clear after a day of work', async () => {
  const operator = await house.staff('operator');
  const planted = { name: '柳暗花明专用姓名', mobile: '13577771234', email: 'planted-mail@example.com' };
  const customerId = randomUUID();
  const body = { id: customerId, kind: 'person', externalNo: 'P-planted', contact: planted };
  expect((await house.call(operator, 'POST', '/api/customers', body)).status).toBe(200);
  const shown = await house.call(operator, 'POST', `/api/customers/${customerId}/unmask`, {
    reason: 'call-back',
    note: 'planted-note',
  });
  expect(shown.body).toEqual(planted);
  const device = randomUUID();
  await house.call(null, 'POST', '/api/sign-in/code', { mobile: planted.mobile, deviceId: device });
  await house.call(null, 'POST', '/api/sign-in', { mobile: planted.mobile, code: '000000', deviceId: device });
  const guest = await house.insider();
  await house.call(guest, 'POST', '/api/me/surveys', {
    responseId: randomUUID(),
    campaignId: house.campaign.id,
    nps: 8,
    answers: {},
    diary: 'planted-diary',
  });
  const tables = await house.sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('kernel', 'foundation', 'planning', 'value', 'floor', 'insight')`;
  const found: string[] = [];
  for (const { name } of tables) {
    // sql-check: dynamic, the name of a table takes no parameter
    const rows = await house.sql.unsafe<{ words: string }[]>(`select t::text as words from ${name} t`);
    for (const secret of [...Object.values(planted), 'planted-diary', 'planted-note', guest.mobile]) {
      const inHex = Buffer.from(secret).toString('hex');
      if (rows.some(({ words }) => words.includes(secret) || words.includes(inHex))) found.push(`${name}: ${secret}`);
    }
  }
  expect(found).toEqual([]);
  for (const secret of Object.values(planted)) expect(house.logged.join('')).not.toContain(secret);
});

test('after a day of work nothing is left that nobody looks at: no parked reaction, no defect in the log', async () => {
  await house.insider();
  await house.reactions.drain();
  const due = await house.sql<{ n: number }[]>`select count(*) as n from kernel.reactions_due`;
  expect(due[0]?.n).toBe(0);
  expect(house.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
