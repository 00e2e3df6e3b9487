/**
 * Server time on a phone whose own clock may be wrong by a day. The offset is measured on answers that carry
 * `serverNow` and kept, so that an offline pass still turns its codes at the right moment.
 */
export interface ClockSample {
  /** Phone time in ms when the request left. */
  readonly sentAt: number;
  /** Phone time in ms when the answer was there. */
  readonly receivedAt: number;
  /** ISO instant the server wrote into the answer. */
  readonly serverNow: string;
}

/** Milliseconds to add to the phone's clock. The answer is taken to be written half-way of the round trip. */
export function offsetOf(sample: ClockSample): number {
  const serverMs = Date.parse(sample.serverNow);
  return Math.round(serverMs - (sample.sentAt + sample.receivedAt) / 2);
}

/**
 * Keeps the offset of the sample with the shortest round trip, because a slow answer says little about the moment.
 * A sample that differs by more than `jumpMs` wins anyway: somebody has set the phone's clock.
 */
export function createServerClock(readPhoneMs: () => number, jumpMs = 5_000) {
  let offsetMs = 0;
  let bestRoundTripMs = Number.POSITIVE_INFINITY;
  return {
    nowMs: () => readPhoneMs() + offsetMs,
    offsetMs: () => offsetMs,
    /** Takes over an offset kept from an earlier visit; the next sample replaces it. */
    restore(keptOffsetMs: number) {
      if (bestRoundTripMs === Number.POSITIVE_INFINITY) offsetMs = keptOffsetMs;
    },
    learn(sample: ClockSample): number {
      const roundTripMs = sample.receivedAt - sample.sentAt;
      const offset = offsetOf(sample);
      const hasJumped = Math.abs(offset - offsetMs) > jumpMs;
      if (Number.isFinite(offset) && (hasJumped || roundTripMs <= bestRoundTripMs)) {
        offsetMs = offset;
        bestRoundTripMs = roundTripMs;
      }
      return offsetMs;
    },
  };
}

export const serverClock = createServerClock(() => Date.now());
