import { expect, test } from 'vitest';
import { byteWords, reasonsOf, secondsOf, shareRead, waterfallOf } from './report-shape.ts';
import { contentTypeOf } from './send-file.ts';

test('the report falls from read over rejected to accepted', () => {
  const bars = waterfallOf({ read: 22_233, accepted: 22_230, rejected: 3 }, (id) => id);
  expect(bars.map((bar) => [bar.id, bar.amount, bar.kind])).toEqual([
    ['read', 22_233, 'sum'],
    ['rejected', 3, 'out'],
    ['accepted', 22_230, 'sum'],
  ]);
});

test('the most frequent reason stands first and reasons without rows are left out', () => {
  expect(reasonsOf({ rejectedByReason: { b: 2, a: 2, c: 9, d: 0 } })).toEqual([
    ['c', 9],
    ['a', 2],
    ['b', 2],
  ]);
});

test('an empty file is wholly read, and a file of unknown size has no share', () => {
  expect(shareRead({ bytesRead: 0, bytesTotal: 0 })).toBe(1);
  expect(shareRead({ bytesRead: 10, bytesTotal: null })).toBeNull();
  expect(shareRead({ bytesRead: 120, bytesTotal: 100 })).toBe(1);
});

test('sizes are said in the unit people expect', () => {
  expect([0, 1023, 1536, 900 * 1024, 3 * 1024 ** 3].map(byteWords)).toEqual([
    '0 B',
    '1023 B',
    '1.5 KB',
    '900 KB',
    '3.0 GB',
  ]);
});

test('an import of a blink still took a second, and a running one has no time yet', () => {
  expect(secondsOf({ startedAt: '2027-03-01T02:00:00Z', finishedAt: '2027-03-01T02:00:00.200Z' })).toBe(1);
  expect(secondsOf({ startedAt: '2027-03-01T02:00:00Z', finishedAt: null })).toBeNull();
});

test('a table of text is sent as text, anything else as bytes', () => {
  expect([contentTypeOf('a.CSV'), contentTypeOf('b.xlsx')]).toEqual(['text/csv', 'application/octet-stream']);
});
