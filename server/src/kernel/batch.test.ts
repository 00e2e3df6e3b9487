import { expect, test } from 'vitest';
import { createBatch } from './batch.ts';
import { Refusal } from './refusal.ts';

/** Something that is held until the test lets it go. */
const aGate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

test('what arrives together is decided together, and each caller gets its own answer', async () => {
  const runs: number[] = [];
  const batch = createBatch({
    run: async (items: readonly number[]) => {
      runs.push(items.length);
      return items.map((item) => item * 2);
    },
  });
  expect(await Promise.all(Array.from({ length: 100 }, (_, item) => batch.submit(item)))).toEqual(
    Array.from({ length: 100 }, (_, item) => item * 2),
  );
  expect(runs).toEqual([100]);
});

test('a poisoned item fails alone: its 99 neighbours are decided', async () => {
  const batch = createBatch({
    run: async (items: readonly number[]) => {
      if (items.includes(77)) throw new TypeError('poison');
      return items;
    },
  });
  const settled = await Promise.allSettled(Array.from({ length: 100 }, (_, item) => batch.submit(item)));
  expect(settled.flatMap((one, place) => (one.status === 'rejected' ? [place] : []))).toEqual([77]);
  expect(settled[77]).toMatchObject({ reason: new TypeError('poison') });
});

test('who comes while a batch is under way gathers for the next one, at most as many as it may hold', async () => {
  const gate = aGate();
  const runs: number[] = [];
  const batch = createBatch({
    maxItems: 3,
    run: async (items: readonly number[]) => {
      runs.push(items.length);
      await gate.opened;
      return items;
    },
  });
  const first = batch.submit(0);
  await new Promise((resolve) => setImmediate(resolve));
  const rest = Array.from({ length: 7 }, (_, item) => batch.submit(item + 1));
  gate.open();
  expect(await Promise.all([first, ...rest])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(runs).toEqual([1, 3, 3, 1]);
});

test('when too many wait the next is told to come back, and those who wait are served', async () => {
  const gate = aGate();
  const batch = createBatch({
    maxItems: 2,
    maxWaiting: 4,
    run: async (items: readonly number[]) => {
      await gate.opened;
      return items;
    },
  });
  const underWay = [batch.submit(0), batch.submit(1)];
  await new Promise((resolve) => setImmediate(resolve));
  const waiting = [2, 3, 4, 5].map((item) => batch.submit(item));
  const refused = await batch.submit(6).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: 'server-busy', params: { seconds: 2 } });
  gate.open();
  expect(await Promise.all([...underWay, ...waiting])).toEqual([0, 1, 2, 3, 4, 5]);
});

test('lanes run side by side; idle waits for all of them', async () => {
  const gate = aGate();
  let most = 0;
  let now = 0;
  const batch = createBatch({
    maxItems: 1,
    lanes: 3,
    run: async (items: readonly number[]) => {
      now += 1;
      most = Math.max(most, now);
      await gate.opened;
      now -= 1;
      return items;
    },
  });
  const all = Array.from({ length: 9 }, (_, item) => batch.submit(item));
  let isIdle = false;
  const idle = batch.idle().then(() => {
    isIdle = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  gate.open();
  await idle;
  expect(most).toBe(3);
  expect(await Promise.all(all)).toHaveLength(9);
  await batch.idle();
});
