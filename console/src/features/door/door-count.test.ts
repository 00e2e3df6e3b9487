import { expect, test } from 'vitest';
import { type Door, doorCount } from './door-count.ts';

const slot = (
  id: string,
  startsAt: string,
  endsAt: string,
  booked: number,
  checkedIn: number,
  track: 'personal' | 'enterprise' = 'personal',
) => ({ id, track, startsAt, endsAt, booked, checkedIn });
const aDoor = (serverNow: string, slots: Door['slots']): Door => ({
  title: { zh: '体验日', en: 'Day' },
  serverNow,
  checkedIn: 100,
  expected: 300,
  slots,
});

const slots = [
  slot('a', '2027-03-20T02:15:00Z', '2027-03-20T03:15:00Z', 90, 60),
  slot('b', '2027-03-20T02:15:00Z', '2027-03-20T03:15:00Z', 30, 3, 'enterprise'),
  slot('c', '2027-03-20T06:15:00Z', '2027-03-20T07:15:00Z', 80, 0),
  slot('d', '2027-03-21T02:15:00Z', '2027-03-21T03:15:00Z', 100, 0),
];

test('while a slot runs, both its tracks count and nothing else', () => {
  expect(doorCount(aDoor('2027-03-20T02:30:00Z', slots))).toEqual({ span: 'slot', checkedIn: 63, expected: 120 });
});

test('half an hour before it begins a slot counts already', () => {
  expect(doorCount(aDoor('2027-03-20T05:45:00Z', slots))).toEqual({ span: 'slot', checkedIn: 0, expected: 80 });
});

test('while late guests of one slot meet early ones of the next, both slots count', () => {
  const next = slot('e', '2027-03-20T03:30:00Z', '2027-03-20T04:30:00Z', 50, 1);
  expect(doorCount(aDoor('2027-03-20T03:05:00Z', [...slots, next]))).toEqual({
    span: 'now',
    checkedIn: 64,
    expected: 170,
  });
});

test('between slots the day counts', () => {
  expect(doorCount(aDoor('2027-03-20T04:30:00Z', slots))).toEqual({ span: 'day', checkedIn: 63, expected: 200 });
});

test('on a day without slots the whole campaign counts', () => {
  expect(doorCount(aDoor('2027-03-25T02:30:00Z', slots))).toEqual({ span: 'all', checkedIn: 100, expected: 300 });
});
