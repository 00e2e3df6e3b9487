export interface FunnelFigures {
  /** What was promised; all rows are scaled to it. */
  target: number;
  actual?: number | undefined;
  expectedLow?: number | undefined;
  expectedHigh?: number | undefined;
  /** Where the pace should be today. */
  pace?: number | undefined;
}

/** Shares of the track's width, 0 to 1. */
export interface FunnelBar {
  actual?: number;
  low?: number;
  high?: number;
  pace?: number;
  /** True when the bar goes on beyond the picture and its end is drawn torn. */
  isCut: boolean;
}

export interface FunnelLayout {
  /** Where the one target line stands, as a share of the track. */
  target: number;
  rows: FunnelBar[];
}

/** Room right of the target line: at least 15 %, at most 60 % of a target; beyond that a bar is cut. */
const LEAST = 1.15;
const MOST = 1.6;

/** Scales every row to one target line at 100 %, so that stages of very different size can be compared. */
export function layFunnel(rows: readonly FunnelFigures[]): FunnelLayout {
  const shares = rows.map((row) => {
    const share = (value: number | undefined) =>
      value === undefined || row.target <= 0 ? undefined : value / row.target;
    return {
      actual: share(row.actual),
      low: share(row.expectedLow),
      high: share(row.expectedHigh),
      pace: share(row.pace),
    };
  });
  const largest = Math.max(LEAST, ...shares.flatMap((row) => [row.actual ?? 0, row.high ?? 0]));
  const reach = Math.min(MOST, largest);
  const place = (share: number | undefined) =>
    share === undefined ? undefined : Math.max(0, Math.min(1, share / reach));
  return {
    target: 1 / reach,
    rows: shares.map((row) => ({
      actual: place(row.actual),
      low: place(row.low),
      high: place(row.high),
      pace: place(row.pace),
      isCut: Math.max(row.actual ?? 0, row.high ?? 0) > reach,
    })),
  };
}
