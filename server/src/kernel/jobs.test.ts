import { afterEach, expect, test } from 'vitest';
import { createTestHouse, type TestHouse } from '../testing/test-house.ts';
import { startJobs } from './jobs.ts';

let house: TestHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

test('a job runs when it is due, and one that fails is told without its words', async () => {
  house = await createTestHouse();
  const ran: string[] = [];
  const jobs = [
    {
      name: 'sweep',
      pattern: '0 4 * * *',
      work: async () => {
        ran.push('sweep');
      },
    },
    { name: 'broken', pattern: '0 5 * * *', work: async () => Promise.reject(new TypeError('13800138000')) },
  ];
  const runner = await startJobs(house.url, house.sql, house.log, jobs);
  await runner.addJob('sweep', {}, { maxAttempts: 1 });
  await runner.addJob('broken', {}, { maxAttempts: 1 });
  await expect.poll(() => ran, { timeout: 8000 }).toEqual(['sweep']);
  await expect.poll(() => house?.logged.join(''), { timeout: 8000 }).toContain('job failed');
  await runner.stop();
  expect(house.logged.join('')).not.toContain('13800138000');
});
