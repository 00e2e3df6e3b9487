import { randomInt } from 'node:crypto';

/** A one-time code lives ten minutes and may be tried five times. */
export const codeLifeSeconds = 600;
export const codeTriesMax = 5;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type SendKind = 'mobile' | 'device' | 'address';

interface Cap {
  readonly most: number;
  readonly withinMs: number;
}

/** The address cap is wide, because a whole crowd may stand behind one address. */
const caps: Readonly<Record<SendKind, readonly Cap[]>> = {
  mobile: [
    { most: 1, withinMs: minuteMs },
    { most: 5, withinMs: hourMs },
    { most: 10, withinMs: dayMs },
  ],
  device: [{ most: 10, withinMs: hourMs }],
  address: [{ most: 300, withinMs: hourMs }],
};

/** The shortest time between two codes to one number, seconds. */
export const resendSeconds = 60;

/** Six digits from the system's random source, each equally likely. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * How long to wait before the newest of these sendings would be within the caps, in milliseconds; 0 = it is now.
 * `sentAtMs` are the sendings of one subject with the one being decided, any order.
 */
export const waitMs = (kind: SendKind, sentAtMs: readonly number[], nowMs: number): number => {
  const before = [...sentAtMs].sort((one, other) => other - one).slice(1);
  return caps[kind].reduce((longest, cap) => {
    // Of the newest `most` sendings before this one, the oldest must have left the window.
    const bound = before[cap.most - 1];
    return bound === undefined ? longest : Math.max(longest, bound + cap.withinMs - nowMs);
  }, 0);
};
