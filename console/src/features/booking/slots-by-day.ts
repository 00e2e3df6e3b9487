import type { SlotCount } from './booking-queries.ts';

interface SlotDay {
  /** Calendar day in the bank's zone, YYYY-MM-DD. */
  readonly day: string;
  readonly booked: number;
  readonly checkedIn: number;
  readonly slots: readonly SlotCount[];
}

const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

/** Slots under their day, both in order of time, with the sums of the day. */
export const slotsByDay = (slots: readonly SlotCount[]): SlotDay[] => {
  const days = new Map<string, SlotCount[]>();
  const sorted = [...slots].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt) || one.track.localeCompare(other.track),
  );
  for (const slot of sorted) days.set(dayOf(slot.startsAt), [...(days.get(dayOf(slot.startsAt)) ?? []), slot]);
  return [...days].map(([day, items]) => ({
    day,
    booked: items.reduce((sum, slot) => sum + slot.booked, 0),
    checkedIn: items.reduce((sum, slot) => sum + slot.checkedIn, 0),
    slots: items,
  }));
};
