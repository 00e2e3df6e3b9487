/** One row as the server counts it. */
export interface FunnelFigure {
  readonly value: number;
  readonly target: number;
  readonly paceToday: number | null;
}

export interface FunnelVerdict {
  readonly tone: 'reached' | 'underway' | 'behind';
  /** Whole percent of the target, rounded down so that 99.9 never reads as reached. */
  readonly percent: number;
}

/** How a figure stands against its target and, where there is one, against today's pace. */
export const judgeFigure = ({ value, target, paceToday }: FunnelFigure): FunnelVerdict => {
  const percent = target > 0 ? Math.floor((value * 100) / target) : 100;
  if (value >= target) return { tone: 'reached', percent };
  return { tone: paceToday !== null && value < paceToday ? 'behind' : 'underway', percent };
};

/** Where a score from −100 to 100 stands on a scale from 0 to 1. */
export const scorePlace = (score: number): number => Math.min(1, Math.max(0, (score + 100) / 200));
