import { expect, test } from 'vitest';
import {
  clockTime,
  dayKey,
  dayRange,
  playMoney,
  scrollColumns,
  shortMoney,
  weekdayRange,
  weekdayWords,
  wholeMoney,
} from './plan-words.ts';

test('two days are named, more days are a range, in both languages', () => {
  expect(dayRange('2027-03-20', 2, 'zh-CN')).toBe('3月20日、21日');
  expect(weekdayRange('2027-03-20', 2, 'zh-CN')).toBe('周六、周日');
  expect(dayRange('2027-03-30', 5, 'zh-CN')).toBe('3月30日至4月3日');
  expect(dayRange('2027-03-20', 1, 'en')).toBe('20 March');
  expect(dayRange('2027-03-20', 2, 'en')).toBe('20 and 21 March');
  expect(dayRange('2027-03-31', 3, 'en')).toBe('31 March to 2 April');
  expect(weekdayWords('2027-03-20', 'zh-CN', true)).toBe('星期六');
});

test('times are those of Shanghai, wherever the phone thinks it is', () => {
  expect(clockTime('2027-03-19T23:30:00Z')).toBe('07:30');
  expect(dayKey('2027-03-19T23:30:00Z')).toBe('2027-03-20');
  expect(clockTime('2027-03-20T10:15:00+08:00')).toBe('10:15');
});

test('play money has thousands, a real minus and no currency sign', () => {
  expect(playMoney(1_260_000)).toBe('12,600');
  expect(playMoney(-1_260_050)).toBe('−12,600.50');
  expect(playMoney(126_000, { sign: true })).toBe('+1,260');
  expect(playMoney(0, { sign: true })).toBe('0');
  expect(wholeMoney(110_017)).toBe('1,100');
  expect(wholeMoney(-46_390)).toBe('−463');
  expect(wholeMoney(17, { sign: true })).toBe('+0.17');
  expect(shortMoney(11_800_000, 'zh-CN')).toBe('11.8万');
  expect(shortMoney(-11_800_000, 'en')).toBe('−118k');
  expect(shortMoney(95_000, 'zh-CN')).toBe('950');
});

test('a tagline hangs in two columns when its comma allows it, otherwise it stays horizontal', () => {
  expect(scrollColumns('用一个上午，走完财富人生四十年')).toEqual(['用一个上午，', '走完财富人生四十年']);
  expect(scrollColumns('来逛逛')).toEqual(['来逛逛']);
  expect(scrollColumns('一句没有任何标点而且长到挂不下的话')).toBeNull();
  expect(scrollColumns('Forty years in one morning')).toBeNull();
});
