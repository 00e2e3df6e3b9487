import type { Verdict } from '@fairground/contracts/booking';
import type { Text } from '@fairground/contracts/shapes';
import { type DoorRow, trackOf } from '../booking/public.ts';

const dayOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The verdict on a booking; pure. `isAdmittedNow` is what the conditional update said about this very presentation. */
export const judgePresentation = (row: DoorRow, isAdmittedNow: boolean, now: string, alias: Text): Verdict => {
  const codeTail = row.short_code.slice(-3);
  const slot = { startsAt: row.starts_at, endsAt: row.ends_at };
  if (isAdmittedNow) return { kind: 'admitted', alias, codeTail, track: trackOf(row), ...slot };
  if (row.checked_in_at)
    return { kind: 'already', codeTail, at: row.checked_in_at, lane: row.checked_in_lane ?? '', serverNow: now };
  if (row.state === 'cancelled') return { kind: 'not-known', reason: 'cancelled' };
  if (row.state === 'waitlisted') return { kind: 'not-known', reason: 'waitlisted' };
  // Early on the right day means "wait"; any other time means "this is not your session".
  if (now < row.entry_from && dayOf(now) === dayOf(row.entry_from))
    return { kind: 'too-early', codeTail, opensAt: row.entry_from, serverNow: now };
  return { kind: 'wrong-session', codeTail, ...slot };
};
