import type { Plan } from '@fairground/contracts/plan';

type Slot = Plan['slots']['items'][number];

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
export const seatsOf = (slot: Slot): number => slot.personal + slot.enterprise + slot.walkIn;

const dayStart = (slot: Slot): number => slot.day * 1440;

/** Most guests admitted within any 60 minutes: a full slot enters at its start. */
export const busiestHour = (slots: readonly Slot[]): number => {
  const starts = slots.map((slot) => ({ at: dayStart(slot) + minutesOf(slot.start), seats: seatsOf(slot) }));
  return Math.max(
    0,
    ...starts.map(({ at }) =>
      starts.filter((other) => other.at >= at && other.at < at + 60).reduce((sum, other) => sum + other.seats, 0),
    ),
  );
};

/** Most guests inside at once when everybody who has a seat comes: slots that overlap add up. */
export const peakInside = (slots: readonly Slot[]): number => {
  const spans = slots.map((slot) => ({
    from: dayStart(slot) + minutesOf(slot.start),
    until: dayStart(slot) + minutesOf(slot.end),
    seats: seatsOf(slot),
  }));
  return Math.max(
    0,
    ...spans.map(({ from }) =>
      spans.filter((other) => other.from <= from && from < other.until).reduce((sum, other) => sum + other.seats, 0),
    ),
  );
};

/** Seats of the fullest day. */
export const busiestDay = (slots: readonly Slot[]): number => {
  const days = new Map<number, number>();
  for (const slot of slots) days.set(slot.day, (days.get(slot.day) ?? 0) + seatsOf(slot));
  return Math.max(0, ...days.values());
};
