import type { Plan, Track } from '@fairground/contracts/plan';
import { tracks } from '@fairground/contracts/plan';

export interface SlotTimes {
  readonly key: string;
  readonly track: Track;
  readonly capacity: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelUntil: string;
  readonly entryFrom: string;
  readonly entryUntil: string;
}

const minuteMs = 60_000;

/** China has one time zone and no summer time since 1991, so wall clock and instant differ by eight hours, always. */
const instantOf = (day: string, offsetDays: number, clock: string): number =>
  Date.parse(`${day}T${clock}:00+08:00`) + offsetDays * 1440 * minuteMs;

/** The slots a plan promises, with their windows; tracks without seats have no slot. */
export const slotsOfPlan = (plan: Plan): SlotTimes[] => {
  const { items, cancelUntilHours, earlyEntryMinutes, lateGraceMinutes } = plan.slots;
  const iso = (ms: number): string => new Date(ms).toISOString();
  return items.flatMap((item) => {
    const start = instantOf(plan.basics.startsOn, item.day - 1, item.start);
    const end = instantOf(plan.basics.startsOn, item.day - 1, item.end);
    return tracks
      .filter((track) => item[track] > 0)
      .map((track) => ({
        key: item.key,
        track,
        capacity: item[track],
        startsAt: iso(start),
        endsAt: iso(end),
        cancelUntil: iso(start - cancelUntilHours * 60 * minuteMs),
        entryFrom: iso(start - earlyEntryMinutes * minuteMs),
        entryUntil: iso(start + lateGraceMinutes * minuteMs),
      }));
  });
};

/** Where the code of a pass changes, in seconds of server time. */
export const stepSeconds = 30;
/** A code is good in its own step and the one before and after: a phone may be half a minute off the server. */
export const stepTolerance = 1;
