import { refusals } from '@fairground/contracts/refusals';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldProblems, languageOf, problemOf } from './problem.ts';

test('Chinese comes first; English only for readers who ask for it before Chinese', () => {
  const asked = ['', undefined, 'en', 'en-GB,en;q=0.9,zh;q=0.8', 'zh-CN,zh;q=0.9,en;q=0.8', 'fr', 'EN-us', '*'];
  expect(asked.map((header) => languageOf(header))).toEqual([
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'zh-CN',
    'zh-CN',
    'en',
    'zh-CN',
  ]);
});

test('every refusal reads as a problem in both languages and leaves no mark unfilled', () => {
  for (const [code, entry] of Object.entries(refusals)) {
    const marks = [...JSON.stringify(entry).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    const params = Object.fromEntries(marks.map((mark) => [mark, 3]));
    for (const language of ['zh-CN', 'en'] as const) {
      const problem = problemOf(code as keyof typeof refusals, language, { params });
      expect(problem).toMatchObject({ type: `/problems#${code}`, status: entry.status, code });
      expect(problem.title).toBe(language === 'en' ? problem.en.title : problem.zh.title);
      expect(JSON.stringify(problem)).not.toMatch(/\{\w+\}/);
      expect(problem.zh.title).toMatch(/\p{Script=Han}/u);
      expect(problem.en.title).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

const shape = z.object({
  name: z.string().min(1),
  age: z.number().int().min(18).max(120),
  role: z.enum(['guide', 'guest']),
  tags: z.array(z.string()).min(1),
  mobile: z.string().regex(/^1\d{10}$/, 'mobile'),
  day: z.iso.date(),
});

const problemsOf = (value: unknown) => {
  const result = shape.safeParse(value, { reportInput: true });
  return result.success ? [] : fieldProblems(result.error, 'body');
};

test('each wrong field is named with what is wrong, in both languages', () => {
  const told = problemsOf({ name: '', age: 17, role: 'chief', tags: [], mobile: '123', day: '20 March' });
  expect(told.map(({ path, zh, en }) => [path, zh, en])).toEqual([
    ['body.name', '这里要填', 'This is required'],
    ['body.age', '不能小于 18', 'Not less than 18'],
    ['body.role', '请从给出的选项里选', 'Choose one of the options'],
    ['body.tags', '至少 1 项', 'At least 1 items'],
    ['body.mobile', '手机号是 11 位数字，1 开头', 'A mobile number has 11 digits and begins with 1'],
    ['body.day', '日期写成 2027-03-20 这样', 'Write the date like 2027-03-20'],
  ]);
});

test('a missing field is told from one of the wrong kind', () => {
  const [missing] = problemsOf({ age: 20, role: 'guide', tags: ['a'], mobile: '13800138000', day: '2027-03-20' });
  expect(missing).toMatchObject({ path: 'body.name', zh: '这里要填' });
  const [wrong] = problemsOf({
    name: 'x',
    age: '20',
    role: 'guide',
    tags: ['a'],
    mobile: '13800138000',
    day: '2027-03-20',
  });
  expect(wrong).toMatchObject({ path: 'body.age', zh: '这里要填数字', en: 'A number is needed here' });
});
