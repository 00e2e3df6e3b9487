import type { Plan } from '@fairground/contracts/plan';
import { expect, test } from 'vitest';
import { loadTemplates, planFromTemplate } from '../../planning/campaign/load-templates.ts';
import { templateFolder } from '../../testing/campaign-world.ts';
import { npsOf } from './nps.ts';
import { paceOf } from './pace.ts';
import { createSharedCount } from './share-count.ts';

test('NPS is promoters less detractors, with an interval that narrows with the answers', () => {
  const few = npsOf({ promoters: 30, passives: 10, detractors: 10 }, 30);
  const many = npsOf({ promoters: 600, passives: 200, detractors: 200 }, 30);
  expect(few.score).toBe(40);
  expect(many.score).toBe(40);
  expect((many.high ?? 0) - (many.low ?? 0)).toBeLessThan((few.high ?? 0) - (few.low ?? 0));
  // Variance 0.64 over 1,003 answers: 1.96 * sqrt(0.64 / 1003) = 0.0495.
  expect([many.low, many.high]).toEqual([35, 45]);
});

test('NPS is hidden below the least number of answers, and one voice never looks certain', () => {
  expect(npsOf({ promoters: 299, passives: 0, detractors: 0 }, 300)).toMatchObject({
    responses: 299,
    score: null,
    low: null,
    high: null,
  });
  expect(npsOf({ promoters: 0, passives: 0, detractors: 0 }, 0).score).toBeNull();
  const unanimous = npsOf({ promoters: 40, passives: 0, detractors: 0 }, 30);
  expect(unanimous).toMatchObject({ score: 100, high: 100 });
  expect(unanimous.low).toBeLessThan(97);
});

const plan = async (): Promise<Plan> => {
  const [template] = (await loadTemplates(templateFolder)).values();
  if (!template) return Promise.reject(new TypeError('no template'));
  return planFromTemplate(template, { title: { zh: '体验日', en: 'Day' }, startsOn: '2027-03-20' });
};

test('bookings should grow evenly up to the first day, check-ins with the slots', async () => {
  const moment = { plan: await plan(), publishedAt: '2027-03-10T00:00:00+08:00' };
  const halfWay = { ...moment, now: '2027-03-15T00:00:00+08:00' };
  expect(paceOf('booked', 1200, halfWay)).toBe(600);
  expect(paceOf('checked-in', 900, halfWay)).toBeNull();
  expect(paceOf('booked', 1200, { ...halfWay, publishedAt: null })).toBeNull();
  // Noon of the first day: two of ten slots are over.
  const noon = { ...moment, now: '2027-03-20T12:00:00+08:00' };
  expect(paceOf('booked', 1200, noon)).toBe(1200);
  expect(paceOf('checked-in', 900, noon)).toBe(180);
  expect(paceOf('checked-in', 900, { ...moment, now: '2027-03-22T00:00:00+08:00' })).toBe(900);
});

test('who comes while a count runs waits for the next one, and all of them share it', async () => {
  const finish: (() => void)[] = [];
  let begun = 0;
  const count = createSharedCount((_key) => {
    begun += 1;
    const mine = begun;
    return new Promise<number>((resolve) => finish.push(() => resolve(mine)));
  });
  const first = count('a');
  const others = [count('a'), count('a'), count('a')];
  expect(begun).toBe(1);
  finish[0]?.();
  expect(await first).toBe(1);
  await expect.poll(() => begun).toBe(2);
  finish[1]?.();
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  const later = count('a');
  finish[2]?.();
  expect(await later).toBe(3);
});

test('a count that failed does not fail those who come after it', async () => {
  let tries = 0;
  const count = createSharedCount(async () => {
    tries += 1;
    return tries === 1 ? Promise.reject(new TypeError('away')) : tries;
  });
  const [first, second] = await Promise.allSettled([count('a'), count('a')]);
  expect(first?.status).toBe('rejected');
  expect(second).toMatchObject({ status: 'fulfilled', value: 2 });
});
