import { expect, test } from 'vitest';
import { addWorkingDays, dueAt } from './review-rules.ts';

test('a level has as many working days as its number, weekends left out', () => {
  const friday = '2027-01-08T10:00:00.000Z';
  expect(dueAt(friday, 1)).toBe('2027-01-11T10:00:00.000Z');
  expect(dueAt(friday, 3)).toBe('2027-01-13T10:00:00.000Z');
  expect(dueAt(friday, null)).toBeNull();
});

test('the weekday is that of Shanghai', () => {
  // Sunday 23:00 in UTC is Monday morning in Shanghai.
  expect(addWorkingDays('2027-01-10T23:00:00.000Z', 1)).toBe('2027-01-11T23:00:00.000Z');
});
