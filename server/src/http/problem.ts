import type { FieldProblem, Problem } from '@fairground/contracts/problem';
import { fillMarks, type RefusalCode, type RefusalParams, refusals } from '@fairground/contracts/refusals';
import type { z } from 'zod';

export type Language = 'zh-CN' | 'en';

/** Chinese first: English only for readers who ask for it before Chinese. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '').toLowerCase();
  const zh = wanted.indexOf('zh');
  const en = wanted.indexOf('en');
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh-CN';
};

/** The RFC 9457 document of a refusal; both languages travel, so that a page can switch without asking again. */
export const problemOf = (
  code: RefusalCode,
  language: Language,
  more: {
    readonly params?: RefusalParams;
    readonly errors?: readonly FieldProblem[];
    readonly incidentId?: string;
  } = {},
): Problem => {
  const entry = refusals[code];
  const params = more.incidentId ? { ...more.params, incidentId: more.incidentId } : more.params;
  const say = (words: { title: string; action: string }) => ({
    title: fillMarks(words.title, params),
    action: fillMarks(words.action, params),
  });
  const zh = say(entry.zh);
  const en = say(entry.en);
  const shown = language === 'en' ? en : zh;
  return {
    type: `/problems#${code}`,
    title: shown.title,
    status: entry.status,
    detail: shown.action,
    code,
    zh,
    en,
    ...(more.errors && more.errors.length > 0 ? { errors: [...more.errors] } : {}),
    ...(params && Object.keys(params).length > 0 ? { params: { ...params } } : {}),
    ...(more.incidentId ? { incidentId: more.incidentId } : {}),
  };
};

const named: Readonly<Record<string, readonly [string, string]>> = {
  mobile: ['手机号是 11 位数字，1 开头', 'A mobile number has 11 digits and begins with 1'],
  code: ['验证码是 6 位数字', 'The code has 6 digits'],
  totp: ['动态口令是 6 位数字', 'The one-time password has 6 digits'],
  login: [
    '工号用小写字母、数字、点和横线，2 到 40 位',
    'A staff number has 2 to 40 lower-case letters, digits, dots or dashes',
  ],
  'HH:MM': ['时间写成 09:30 这样', 'Write the time like 09:30'],
  date: ['日期写成 2027-03-20 这样', 'Write the date like 2027-03-20'],
  key: ['只用小写字母、数字和横线', 'Use lower-case letters, digits and dashes only'],
  slug: ['网址名只用小写字母、数字和横线', 'An address name has lower-case letters, digits and dashes only'],
  'short-code': ['入场码是 6 位字母和数字', 'The code has 6 letters and digits'],
};

type Issue = z.core.$ZodIssue;

const limitWords = (issue: Issue): readonly [string, string] | null => {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string')
      return least <= 1 ? ['这里要填', 'This is required'] : [`至少 ${least} 个字`, `At least ${least} characters`];
    if (issue.origin === 'array') return [`至少 ${least} 项`, `At least ${least} items`];
    return [`不能小于 ${least}`, `Not less than ${least}`];
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return [`最多 ${most} 个字`, `At most ${most} characters`];
    if (issue.origin === 'array') return [`最多 ${most} 项`, `At most ${most} items`];
    return [`不能大于 ${most}`, `Not more than ${most}`];
  }
  return null;
};

const kindWords: Readonly<Record<string, readonly [string, string]>> = {
  number: ['这里要填数字', 'A number is needed here'],
  int: ['这里要填整数', 'A whole number is needed here'],
  string: ['这里要填文字', 'Text is needed here'],
  boolean: ['这里要选是或否', 'Yes or no is needed here'],
  array: ['这里要填一组内容', 'A list is needed here'],
  object: ['这里的内容不完整', 'The content here is incomplete'],
  uuid: ['编号格式不对，刷新页面后再试', 'The id is malformed; reload the page'],
  date: ['日期写成 2027-03-20 这样', 'Write the date like 2027-03-20'],
  datetime: ['时间格式不对', 'The time is malformed'],
  email: ['邮箱地址不完整', 'The e-mail address is incomplete'],
};

const wordsOf = (issue: Issue): readonly [string, string] => {
  const custom = named[issue.message];
  if (custom) return custom;
  const limit = limitWords(issue);
  if (limit) return limit;
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? ['这里要填', 'This is required']
      : (kindWords[issue.expected] ?? ['填法不对', 'Not valid']);
  if (issue.code === 'invalid_format') return kindWords[issue.format] ?? ['格式不对', 'Wrong format'];
  if (issue.code === 'invalid_value') return ['请从给出的选项里选', 'Choose one of the options'];
  if (issue.code === 'unrecognized_keys') return ['有不认识的内容', 'There is an unknown field'];
  return ['填法不对', 'Not valid'];
};

/** Field errors of a failed parse, in both languages; `where` is `body`, `query` or `params`. */
export const fieldProblems = (error: z.ZodError, where: string): FieldProblem[] =>
  error.issues.slice(0, 50).map((issue) => {
    const [zh, en] = wordsOf(issue);
    return { path: [where, ...issue.path.map(String)].join('.'), code: issue.code ?? 'invalid', zh, en };
  });
