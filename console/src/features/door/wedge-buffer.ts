/** What a scanner gun has typed so far: it acts as a keyboard, only much faster than a hand, and ends with Enter. */
export interface WedgeBuffer {
  readonly text: string;
  /** When the last letter came, ms; 0 before the first. */
  readonly at: number;
}

export const emptyWedge: WedgeBuffer = { text: '', at: 0 };

/** Longest pause between two letters of a gun; hands are slower than that over a whole code. */
const gapMs = 120;
/** Shorter than the shortest code: a hand that hits some keys and Enter. */
const shortest = 6;

/** One key: the buffer after it, and the whole code when Enter closed one. */
export const wedgeKey = (
  buffer: WedgeBuffer,
  key: string,
  now: number,
): { readonly buffer: WedgeBuffer; readonly code: string | null } => {
  const isFast = now - buffer.at <= gapMs;
  if (key === 'Enter')
    return { buffer: emptyWedge, code: isFast && buffer.text.length >= shortest ? buffer.text : null };
  // Shift and its like come between the letters of a gun and carry nothing.
  if (key.length !== 1) return { buffer, code: null };
  return { buffer: { text: isFast ? buffer.text + key : key, at: now }, code: null };
};
