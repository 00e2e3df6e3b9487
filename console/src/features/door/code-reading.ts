/** What was presented, as the door's contract takes it. */
export interface Credential {
  readonly kind: 'token' | 'short-code';
  readonly value: string;
}

/** The letters of short codes: none that is mistaken for another when read aloud or off a screen. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/** Limits of the contract for a token; anything outside them is no pass of ours and need not be sent. */
const tokenMin = 10;
const tokenMax = 200;

/** Letters of the code alphabet out of whatever was typed: lower case is raised, the look-alikes 0, 1, I, L and O are dropped. */
export const lettersOf = (typed: string): string =>
  [...typed.toUpperCase()]
    .filter((letter) => codeAlphabet.includes(letter))
    .slice(0, codeLength)
    .join('');

/** A text from camera, picture or scanner gun as a credential; null when it cannot be a pass at all. */
export const credentialOf = (text: string): Credential | null => {
  const value = text.trim();
  if (value.length === codeLength && lettersOf(value) === value.toUpperCase())
    return { kind: 'short-code', value: value.toUpperCase() };
  return value.length >= tokenMin && value.length <= tokenMax ? { kind: 'token', value } : null;
};

/** The booking inside `FG1.<bookingId>.<step>.<mac>`; null for anything else. */
const bookingOf = (text: string): string | null => /^FG1\.([^.]+)\./.exec(text)?.[1] ?? null;

/** What the door remembers of the last reading. */
export interface LastReading {
  readonly text: string;
  /** When it was last in view, ms. */
  readonly seenAt: number;
  /** The guest stands in the register already: the next turn of the same code is the same presentation. */
  readonly isSettled: boolean;
}

const repeatMs = 3000;

/**
 * Whether a reading is the last one seen again. The time runs from when it was last in view, so that a phone held
 * before the camera counts once. A turned code of the same pass counts as the same once the guest is in.
 */
export const isRepeat = (last: LastReading | null, text: string, now: number): boolean => {
  if (last === null || now - last.seenAt >= repeatMs) return false;
  if (last.text === text) return true;
  const booking = bookingOf(text);
  return last.isSettled && booking !== null && booking === bookingOf(last.text);
};
