import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { groupShortCode, passCode, secondsLeft, stepAt } from './pass-code.ts';

const key = {
  bookingId: '6f1f0a54-6a3e-4a86-9a3c-2f1f5d0c9b11',
  secret: Buffer.from('a secret with bytes \u00ff\u00fe').toString('base64url'),
  stepSeconds: 30,
};

test('the code of a pass is what another implementation of HMAC computes from the same secret', async () => {
  const step = stepAt(Date.parse('2027-03-20T10:15:29+08:00'), 30);
  const mac = createHmac('sha256', Buffer.from(key.secret, 'base64url')).update(`${key.bookingId}.${step}`).digest();
  expect(await passCode(key, step)).toBe(`FG1.${key.bookingId}.${step}.${mac.subarray(0, 16).toString('base64url')}`);
});

test('the code turns exactly at the border of a step, and the ring counts down to it', () => {
  expect(stepAt(29_999, 30)).toBe(0);
  expect(stepAt(30_000, 30)).toBe(1);
  expect(secondsLeft(0, 30)).toBe(30);
  expect(secondsLeft(29_001, 30)).toBe(1);
  expect(secondsLeft(30_000, 30)).toBe(30);
});

test('neighbouring steps have different codes, so that a copied picture ages', async () => {
  expect(await passCode(key, 7)).not.toBe(await passCode(key, 8));
});

test('the short code is shown in two groups of three', () => {
  expect(groupShortCode('7K3Q92')).toBe('7K3 Q92');
});
