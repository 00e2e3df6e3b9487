import { expect, test } from 'vitest';
import { emptyWedge, wedgeKey } from './wedge-buffer.ts';

const type = (keys: readonly string[], gapMs: number, start = 1000) =>
  keys.reduce<{ buffer: typeof emptyWedge; code: string | null; now: number }>(
    ({ buffer, now }, key) => ({ ...wedgeKey(buffer, key, now), now: now + gapMs }),
    { buffer: emptyWedge, code: null, now: start },
  );

test('a scanner gun types a code and Enter', () => {
  expect(type([...'FG1.abc.7.x', 'Enter'], 10).code).toBe('FG1.abc.7.x');
});

test('Shift between the letters does not break a code', () => {
  expect(type(['Shift', 'K', '7', 'Shift', 'M', '2', 'Q', '9', 'Enter'], 12).code).toBe('K7M2Q9');
});

test('a hand that types slowly presents nothing', () => {
  expect(type([...'K7M2Q9', 'Enter'], 200).code).toBeNull();
});

test('a stray key long before the gun is not part of the code', () => {
  const stray = wedgeKey(emptyWedge, 'x', 100);
  const after = [...'K7M2Q9', 'Enter'].reduce(
    (state, key, place) => wedgeKey(state.buffer, key, 5000 + place * 10),
    stray,
  );
  expect(after.code).toBe('K7M2Q9');
});

test('Enter alone presents nothing', () => {
  expect(wedgeKey(emptyWedge, 'Enter', 1000).code).toBeNull();
});
