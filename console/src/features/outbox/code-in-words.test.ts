import { expect, test } from 'vitest';
import { codeInWords } from './code-in-words.ts';

test('the code of a sign-in message stands out', () => {
  expect(codeInWords('游园会验证码 402917，5 分钟内有效。')).toBe('402917');
});

test('a message with several numbers offers none to copy, so that the wrong one is never copied', () => {
  expect(codeInWords('3月20日 2027 场，码 402917')).toBeNull();
});

test('a long number such as a mobile is no code', () => {
  expect(codeInWords('回电 13800138000')).toBeNull();
});
