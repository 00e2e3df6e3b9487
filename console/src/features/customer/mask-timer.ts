/** How long contact data stays readable after it was opened. */
export const clearSeconds = 30;

/** Whole seconds until the values are masked again; 0 when the time is over. `openedAt` and `now` in ms. */
export const secondsLeft = (openedAt: number, now: number): number =>
  Math.max(0, Math.ceil((openedAt + clearSeconds * 1000 - now) / 1000));
