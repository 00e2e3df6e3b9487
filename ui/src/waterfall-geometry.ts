/**
 * What a bar does to the running sum: `sum` restarts it from zero and is solid, `in` adds, `out` takes away (hatched),
 * `spent` and `promised` take away but are known (solid, paler), `rest` and `reserve` show what remains.
 */
export type WaterfallKind = 'sum' | 'in' | 'out' | 'spent' | 'promised' | 'rest' | 'reserve';

export interface WaterfallStep {
  amount: number;
  kind: WaterfallKind;
}

export interface WaterfallBar {
  /** Upper and lower end of the bar as a share of the picture's height, 0 at the top. */
  top: number;
  bottom: number;
  /** Where the sum stands after this bar: the dotted line to the next one. */
  after: number;
}

const TAKES_AWAY: readonly WaterfallKind[] = ['out', 'spent', 'promised', 'rest', 'reserve'];

/**
 * Lays the bars of a waterfall. Amounts are positive sizes for every kind except `sum`, which may be negative;
 * a negative size for a flow is read as its size, so that books and screens may disagree on signs and still agree here.
 */
export function waterfallBars(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let running = 0;
  const spans = steps.map(({ amount, kind }) => {
    if (kind === 'sum') {
      running = amount;
      return { from: 0, to: amount };
    }
    const size = Math.abs(amount);
    const from = running;
    running = TAKES_AWAY.includes(kind) ? running - size : running + size;
    return { from, to: running };
  });
  const high = Math.max(0, ...spans.flatMap((span) => [span.from, span.to]));
  const low = Math.min(0, ...spans.flatMap((span) => [span.from, span.to]));
  const share = (value: number) => (high === low ? 1 : (high - value) / (high - low));
  return spans.map(({ from, to }) => ({
    top: share(Math.max(from, to)),
    bottom: share(Math.min(from, to)),
    after: share(to),
  }));
}
