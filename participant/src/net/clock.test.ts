import { expect, test } from 'vitest';
import { createServerClock, offsetOf } from './clock.ts';

const noon = Date.parse('2027-03-20T12:00:00+08:00');
const day = 86_400_000;

test('a phone that is a day ahead still knows the server’s time', () => {
  let phone = noon + day;
  const clock = createServerClock(() => phone);
  clock.learn({ sentAt: phone - 100, receivedAt: phone, serverNow: new Date(noon - 50).toISOString() });
  phone += 5_000;
  expect(clock.nowMs()).toBe(noon + 5_000);
});

test('the answer is taken to be written half-way of the round trip', () => {
  expect(offsetOf({ sentAt: 1_000, receivedAt: 3_000, serverNow: new Date(2_500).toISOString() })).toBe(500);
});

test('a slow answer does not spoil an offset that a quick one has measured', () => {
  const clock = createServerClock(() => noon);
  clock.learn({ sentAt: noon - 40, receivedAt: noon, serverNow: new Date(noon - 20).toISOString() });
  clock.learn({ sentAt: noon - 8_000, receivedAt: noon, serverNow: new Date(noon - 1_000).toISOString() });
  expect(clock.offsetMs()).toBe(0);
});

test('when somebody sets the phone’s clock, the next answer corrects the offset even if it is slow', () => {
  const clock = createServerClock(() => noon);
  clock.learn({ sentAt: noon - 40, receivedAt: noon, serverNow: new Date(noon - 20).toISOString() });
  clock.learn({ sentAt: noon + day - 900, receivedAt: noon + day, serverNow: new Date(noon).toISOString() });
  expect(Math.abs(clock.offsetMs() + day)).toBeLessThan(1_000);
});

test('an offset kept from the last visit serves until the first answer', () => {
  const clock = createServerClock(() => noon);
  clock.restore(-day);
  expect(clock.nowMs()).toBe(noon - day);
});
