import type { paths } from '@fairground/contracts/generated/api';

export type Door = paths['/api/campaigns/{campaignId}/door']['get']['responses'][200]['content']['application/json'];

export interface DoorCount {
  /** slot = the slot that runs now, now = several that overlap, day = all of today, all = the whole campaign. */
  readonly span: 'slot' | 'now' | 'day' | 'all';
  readonly checkedIn: number;
  readonly expected: number;
}

/** Guests of a slot come before it begins; from then on the slot is the one that counts. */
const earlyMs = 30 * 60_000;
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

const sumOf = (span: DoorCount['span'], slots: Door['slots']): DoorCount => ({
  span,
  checkedIn: slots.reduce((sum, slot) => sum + slot.checkedIn, 0),
  expected: slots.reduce((sum, slot) => sum + slot.booked, 0),
});

/** Who is in of who is expected: of the slots that run now, else of today, else of the whole campaign. By server time. */
export const doorCount = (door: Door): DoorCount => {
  const now = Date.parse(door.serverNow);
  const running = door.slots.filter(
    (slot) => Date.parse(slot.startsAt) - earlyMs <= now && now < Date.parse(slot.endsAt),
  );
  if (running.length > 0) {
    // Late guests of one slot and early ones of the next stand in the same line: both count while they overlap.
    const starts = new Set(running.map((slot) => Date.parse(slot.startsAt)));
    return sumOf(starts.size === 1 ? 'slot' : 'now', running);
  }
  const today = door.slots.filter((slot) => dayOf(slot.startsAt) === dayOf(door.serverNow));
  return today.length > 0 ? sumOf('day', today) : { span: 'all', checkedIn: door.checkedIn, expected: door.expected };
};
