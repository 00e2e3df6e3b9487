import { expect, test } from 'vitest';
import { fieldErrors, isProblem, problemWords, unreadableProblem, waitSeconds } from './problem.ts';

const refused = {
  ...unreadableProblem(400),
  code: 'bad-input',
  errors: [
    { path: 'body.mobile', code: 'mobile', zh: '手机号少一位', en: 'One digit is missing' },
    { path: 'body.mobile', code: 'other', zh: '第二句', en: 'Second sentence' },
  ],
};

test('the first error of a field stands under that field, in the language of the page', () => {
  expect(fieldErrors(refused, 'zh-CN')).toEqual({ mobile: '手机号少一位' });
  expect(fieldErrors(refused, 'en')).toEqual({ mobile: 'One digit is missing' });
  expect(fieldErrors(null, 'en')).toEqual({});
});

test('an answer that is no problem document still gets a sentence in both languages', () => {
  expect(isProblem('<html>')).toBe(false);
  expect(problemWords(unreadableProblem(502), 'zh-CN').title).toContain('你填的都还在');
  expect(problemWords(unreadableProblem(502), 'en').title).toContain('still here');
});

test('the wait is what the server asks for, at most a minute', () => {
  expect(waitSeconds(refused, '3')).toBe(3);
  expect(waitSeconds(refused, '900')).toBe(60);
  expect(waitSeconds({ ...refused, params: { seconds: 7 } }, null)).toBe(7);
  expect(waitSeconds(refused, null)).toBeNull();
});
