import { expect, test } from 'vitest';
import type { SlotCount } from './booking-queries.ts';
import { slotsByDay } from './slots-by-day.ts';

const slot = (id: string, startsAt: string, booked: number, checkedIn: number): SlotCount => ({
  id,
  startsAt,
  endsAt: startsAt,
  track: 'personal',
  booked,
  checkedIn,
});

test('a slot late at night in UTC belongs to the next day of the bank', () => {
  const days = slotsByDay([slot('b', '2027-03-20T17:00:00Z', 3, 1), slot('a', '2027-03-20T02:00:00Z', 5, 2)]);
  expect(days.map((day) => [day.day, day.booked, day.checkedIn])).toEqual([
    ['2027-03-20', 5, 2],
    ['2027-03-21', 3, 1],
  ]);
});

test('slots of a day stand in order of time', () => {
  const [day] = slotsByDay([slot('late', '2027-03-20T06:00:00Z', 1, 0), slot('early', '2027-03-20T02:00:00Z', 1, 0)]);
  expect(day?.slots.map((item) => item.id)).toEqual(['early', 'late']);
});
