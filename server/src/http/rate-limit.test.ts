import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { createRateLimiter } from './rate-limit.ts';

const guest = (id: string): Actor => ({ kind: 'participant', id, customerId: id, signInId: id });
const nobody: Actor = { kind: 'anonymous' };

const taken = (take: () => void, tries: number): number => {
  let count = 0;
  for (let one = 0; one < tries; one += 1) {
    try {
      take();
      count += 1;
    } catch {
      // Refused: counted by what is missing.
    }
  }
  return count;
};

test('a person may send 300 at once and 30 a second after that, wherever they sit', () => {
  let nowMs = 0;
  const limiter = createRateLimiter(() => nowMs);
  const send = () => limiter.take(guest('a'), '192.0.2.1');
  expect(taken(send, 300)).toBe(300);
  expect(send).toThrow(expect.objectContaining({ code: 'too-many-requests', params: { seconds: 1 } }));
  nowMs += 2000;
  expect(taken(send, 100)).toBeGreaterThanOrEqual(58);
  expect(taken(() => limiter.take(guest('b'), '192.0.2.1'), 300)).toBe(300);
});

test('a thousand honest people behind one address come through', () => {
  const limiter = createRateLimiter(() => 0);
  expect(taken(() => limiter.take(nobody, '192.0.2.1'), 3000)).toBe(3000);
  expect(() => limiter.take(nobody, '192.0.2.1')).toThrow();
  limiter.take(nobody, '192.0.2.2');
});

test('whoever hammers on is not locked out for longer than a bucket takes to fill', () => {
  let nowMs = 0;
  const limiter = createRateLimiter(() => nowMs);
  taken(() => limiter.take(guest('a'), ''), 100_000);
  nowMs += 11_000;
  limiter.take(guest('a'), '');
});
