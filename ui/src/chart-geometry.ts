/** A point in px of the drawing. */
export interface Point {
  x: number;
  y: number;
}

export interface Scale {
  low: number;
  high: number;
  /** Values for grid lines, inside low..high. */
  ticks: number[];
}

const NICE_STEPS = [1, 2, 2.5, 5, 10];

/** A scale whose grid lines are round numbers and that holds every value. Equal values get room around them. */
export function niceScale(values: readonly number[], wantedTicks = 4): Scale {
  const finite = values.filter(Number.isFinite);
  const min = finite.length > 0 ? Math.min(...finite) : 0;
  const max = finite.length > 0 ? Math.max(...finite) : 1;
  const span = max - min || Math.abs(max) || 1;
  const rough = span / wantedTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE_STEPS.find((nice) => nice * power >= rough * 0.999) ?? 10) * power;
  const low = Math.floor(min / step) * step;
  const high = Math.max(Math.ceil(max / step) * step, low + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12)));
  return { low, high, ticks };
}

/** Pixel of a value between `from` (low end) and `to` (high end). */
export function project(value: number, low: number, high: number, from: number, to: number): number {
  if (high === low) return from;
  return from + ((value - low) / (high - low)) * (to - from);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A soft line through all points: it may bend between them but never overshoots one, so no false peak appears. */
export function softLine(points: readonly Point[], start: 'M' | 'L' = 'M'): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `${start}${round(first.x)} ${round(first.y)}`;
  let previous = first;
  for (const point of rest) {
    const middle = round((previous.x + point.x) / 2);
    path += `C${middle} ${round(previous.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    previous = point;
  }
  return path;
}

/** The closed area between an upper and a lower edge, both given from left to right. */
export function softArea(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0 || lower.length === 0) return '';
  return `${softLine(upper)}${softLine([...lower].reverse(), 'L')}Z`;
}

export interface BandValue {
  low: number;
  middle: number;
  high: number;
}

export interface BandPaths {
  /** P10 to P50, the darker tone. */
  lower: string;
  /** P50 to P90, the lighter tone. Both meet in the same seam: the median is never drawn as a line. */
  upper: string;
}

/** The two tones of a range. Values out of order within a point are sorted, so that the band never crosses itself. */
export function bandPaths(values: readonly BandValue[], toPoint: (index: number, value: number) => Point): BandPaths {
  const sorted = values.map(({ low, middle, high }) => [low, middle, high].sort((a, b) => a - b));
  const edge = (which: number) => sorted.map((point, index) => toPoint(index, point[which] ?? 0));
  const seam = edge(1);
  return { lower: softArea(seam, edge(0)), upper: softArea(edge(2), seam) };
}
