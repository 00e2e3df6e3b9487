import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '../../http/actor.ts';
import { transaction } from '../../kernel/transaction.ts';
import { houseAt } from '../../testing/house-at.ts';
import { createTestApp, createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { outboxJobs } from './outbox-jobs.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { listOutboxMessages, queueMessages } from './public.ts';

let house: TestHouse;
const operator: StaffActor = {
  kind: 'staff',
  id: '0b0f6f0e-6a34-4b9e-9a55-4f5f4a1f0001',
  signInId: '0b0f6f0e-6a34-4b9e-9a55-4f5f4a1f0002',
  displayName: 'Operator',
  roles: ['operator'],
  orgId: '0b0f6f0e-6a34-4b9e-9a55-4f5f4a1f0003',
  orgPath: '0b0f6f0e-6a34-4b9e-9a55-4f5f4a1f0003/',
};
const guide: StaffActor = { ...operator, roles: ['guide'] };

beforeAll(async () => {
  house = await createTestHouse({ now: '2027-03-20T01:00:00Z' });
  await transaction(house.sql, (tx) =>
    queueMessages(tx, house, [
      { channel: 'sms', to: '13912345678', words: '验证码 482913' },
      { channel: 'mail', to: 'lantern@example.com', words: 'See you on Saturday' },
    ]),
  );
});
afterAll(() => house.close());

test('the demo bank reads the words, newest first, and never the whole recipient', async () => {
  const app = await createTestApp(house, outboxRoutes(house), { operator, guide });
  const answer = await app.call('operator', 'GET', '/api/outbox');
  expect(answer.body).toMatchObject({
    isDemo: true,
    items: [
      { channel: 'mail', toMasked: 'l***@example.com', words: 'See you on Saturday', state: 'queued' },
      { channel: 'sms', toMasked: '139****5678', words: '验证码 482913' },
    ],
  });
  expect((await app.call('guide', 'GET', '/api/outbox')).status).toBe(403);
  await app.close();
});

test('a real bank sees that a message waits, and not what it says', async () => {
  const real = { ...house, isDemo: false };
  expect((await listOutboxMessages(house.sql, real)).map((message) => message.words)).toEqual(['', '']);
});

test('the table holds neither recipients nor words', async () => {
  const rows = await house.sql<{ words: string }[]>`select m::text as words from foundation.outbox_messages m`;
  const words = rows.map((row) => row.words).join();
  for (const secret of ['13912345678', '482913', 'lantern@example.com', 'Saturday']) {
    expect(words).not.toContain(secret);
    expect(words).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('a message is forgotten after a day', async () => {
  const later = await houseAt(house, '2027-03-21T01:00:01Z');
  for (const job of outboxJobs) await job.work(later.sql);
  expect(await listOutboxMessages(later.sql, later)).toEqual([]);
  await later.close();
});
