import { expect, test } from 'vitest';
import type { PublicSlot } from '../net/shapes.ts';
import { layBoard, seatLight } from './slot-board.ts';

const aSlot = (over: Partial<PublicSlot>): PublicSlot => ({
  id: 'a',
  key: 'd1s1',
  track: 'personal',
  startsAt: '2027-03-20T01:00:00Z',
  endsAt: '2027-03-20T02:30:00Z',
  capacity: 80,
  left: 40,
  waiting: 0,
  state: 'open',
  ...over,
});

const slots = [
  aSlot({ id: 'late', startsAt: '2027-03-20T07:30:00Z' }),
  aSlot({ id: 'early' }),
  aSlot({ id: 'firm', track: 'enterprise', left: 12 }),
  aSlot({ id: 'sunday', startsAt: '2027-03-21T01:00:00Z', left: 5 }),
];

test('the board opens on the first day with free seats, times in order', () => {
  const board = layBoard(slots, {});
  expect(board?.day).toBe('2027-03-20');
  expect(board?.slots.map((slot) => slot.id)).toEqual(['early', 'late']);
  expect(board?.days).toEqual([
    { day: '2027-03-20', left: 92 },
    { day: '2027-03-21', left: 5 },
  ]);
});

test('a chosen slot brings its day and track along, and looking at another day keeps the choice', () => {
  expect(layBoard(slots, { slot: 'sunday' })?.day).toBe('2027-03-21');
  expect(layBoard(slots, { slot: 'firm' })?.track).toBe('enterprise');
  expect(layBoard(slots, { slot: 'sunday', day: '2027-03-20' })?.chosen?.id).toBe('sunday');
});

test('a closed slot cannot stay chosen', () => {
  expect(layBoard([aSlot({ state: 'closed' })], { slot: 'a' })?.chosen).toBeNull();
  expect(layBoard([], {})).toBeNull();
});

test('light shows the share of free seats; the last seat still glimmers, a full slot is dark', () => {
  expect(seatLight(aSlot({ left: 40 }))).toBe(0.5);
  expect(seatLight(aSlot({ left: 1 }))).toBe(0.06);
  expect(seatLight(aSlot({ left: 0, state: 'full' }))).toBe(0);
});
