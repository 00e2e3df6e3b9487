import { expect, test } from 'vitest';
import { credentialOf, isRepeat, lettersOf } from './code-reading.ts';

const token = (step: number): string => `FG1.0b9f3c1e-8f0a-4a55-9a55-0c6d8f3e2a11.${step}.Zm9vYmFyZm9vYmFyZm9v`;

test('a pass code is a token and six letters are a short code, in either case', () => {
  expect(credentialOf(` ${token(7)}\n`)).toEqual({ kind: 'token', value: token(7) });
  expect(credentialOf('k7m2q9')).toEqual({ kind: 'short-code', value: 'K7M2Q9' });
});

test('a scrap too short or too long to be a pass is not sent', () => {
  expect(credentialOf('HELLO')).toBeNull();
  expect(credentialOf('x'.repeat(201))).toBeNull();
});

test('letters that look like figures are not in the alphabet', () => {
  expect(lettersOf('o0i1l-k7')).toBe('K7');
});

test('the same code within three seconds is one presentation', () => {
  const last = { text: token(7), seenAt: 1000, isSettled: false };
  expect(isRepeat(last, token(7), 3999)).toBe(true);
  expect(isRepeat(last, token(7), 4000)).toBe(false);
});

test('a fresh code of a guest who was sent back counts anew, one of a guest who is in does not', () => {
  const last = { text: token(7), seenAt: 1000, isSettled: false };
  expect(isRepeat(last, token(8), 2000)).toBe(false);
  expect(isRepeat({ ...last, isSettled: true }, token(8), 2000)).toBe(true);
});
