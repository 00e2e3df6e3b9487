import { expect, test } from 'vitest';
import { maskEmail, maskMobile, maskName } from './masking.ts';

test('of a name the first character stays, however long or short it is', () => {
  expect(['方晓', '欧阳青山', '丁', ' 蓝小溪 ', '𠮷田一'].map((name) => maskName(name))).toEqual([
    '方*',
    '欧***',
    '*',
    '蓝**',
    '𠮷**',
  ]);
  expect(maskName('Maximiliana-Alexandrovna')).toBe('M******');
});

test('of a company two characters stay, and never the whole of a short name', () => {
  expect(['晚灯文创有限公司', '灯火', '灯'].map((name) => maskName(name, 'company'))).toEqual([
    '晚灯******',
    '灯*',
    '*',
  ]);
});

test('of a mobile number the middle is hidden, and nothing of a number too short to hide in', () => {
  expect(maskMobile('13800138000')).toBe('138****8000');
  for (const short of ['', '1', '138', '1380013']) expect(maskMobile(short)).toBe('****');
});

test('of a mail address one letter and the domain stay; what is no address shows nothing', () => {
  expect(maskEmail('li.lei@example.com')).toBe('l***@example.com');
  expect(maskEmail('a@example.com')).toBe('***@example.com');
  expect(maskEmail('no-address')).toBe('***');
  expect(maskEmail('"odd@name"@example.com')).toBe('"***@example.com');
});
