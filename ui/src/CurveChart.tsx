import { useId } from 'react';
import { niceScale, type Point, project, softLine } from './chart-geometry.ts';
import { type ChartTableWords, DataTable } from './DataTable.tsx';
import { LanternBody, LanternDefs } from './LanternBody.tsx';
import { useMeasure } from './use-measure.ts';

export interface CurvePoint {
  /** Moment as a number: year of the life, month of the firm. */
  x: number;
  y: number;
}

export interface CurveChartProps {
  /** One sentence that says the whole picture. */
  label: string;
  /** What happened. `name` stands at the end of the line: 你 · 11.8万. */
  you: { name: string; points: readonly CurvePoint[] };
  /** The life not chosen, same luck: dashed. */
  other?: { name: string; points: readonly CurvePoint[] };
  /** Where the roads parted: a lantern on your line. */
  forks?: ReadonlyArray<{ x: number; label: string }>;
  /** What may come, only ever as a fan. */
  future?: { x: number; low: number; middle: number; high: number; label: string };
  xTicks: ReadonlyArray<{ x: number; label: string }>;
  format: (value: number) => string;
  formatAxis?: (value: number) => string;
  /** Head of the table: moment, you, other me. */
  table: ChartTableWords;
  height?: number;
}

const TOP = 34;
const BOTTOM = 34;
const LEFT = 2;

/** What already happened, as lines; what may come, as a fan. */
export function CurveChart(props: CurveChartProps) {
  const { label, you, other, forks = [], future, xTicks, format, formatAxis = format, table, height = 280 } = props;
  const { ref, width } = useMeasure<HTMLDivElement>(350);
  const id = useId();
  const frame = frameOf(props, width, height);
  const yours = you.points.map(frame.toPoint);
  const end = yours.at(-1);
  const begin = yours[0];
  const others = other?.points.map(frame.toPoint) ?? [];
  return (
    <figure className="fg-chart" ref={ref}>
      <svg
        className="fg-chart__picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        <LanternDefs id={id} />
        <defs>
          <linearGradient id={`${id}-under`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className="fg-curve__under-top" />
            <stop offset="1" className="fg-curve__under-end" />
          </linearGradient>
        </defs>
        {frame.ticks.map((tick) => (
          <g key={tick.value}>
            <path className="fg-chart__grid fg-chart__grid--dotted" d={`M${LEFT} ${tick.y}H${width - 2}`} />
            <text className="fg-chart__axis" x={LEFT} y={tick.y - 6}>
              {formatAxis(tick.value)}
            </text>
          </g>
        ))}
        {begin && end && <path fill={`url(#${id}-under)`} d={`${softLine(yours)}V${height - BOTTOM}H${begin.x}Z`} />}
        {future && end && <Fan from={end} future={future} toPoint={frame.toPoint} />}
        {others.length > 0 && <path className="fg-curve__other" d={softLine(others)} />}
        <path className="fg-curve__you" d={softLine(yours)} />
        {forks.map((fork) => (
          <g key={fork.x} transform={`translate(${frame.onYours(fork.x).x} ${frame.onYours(fork.x).y}) scale(.5)`}>
            <title>{fork.label}</title>
            <LanternBody id={id} light="lit" glow tassel />
          </g>
        ))}
        <EndNames you={you.name} end={end} other={other?.name} otherEnd={others.at(-1)} width={width} />
        {future && (
          <text
            className="fg-chart__axis fg-curve__future"
            x={width - 2}
            y={frame.toPoint({ x: future.x, y: future.high }).y - 10}
            textAnchor="end"
          >
            {future.label}
          </text>
        )}
        {xTicks.map((tick, index) => (
          <text
            key={tick.x}
            className="fg-chart__axis"
            x={frame.x(tick.x)}
            y={height - 10}
            textAnchor={index === 0 ? 'start' : 'middle'}
          >
            {tick.label}
          </text>
        ))}
      </svg>
      <DataTable open={table.open} caption={label} head={table.head} rows={rowsOf(props, format)} />
    </figure>
  );
}

/** Rows follow your points; a moment of the other life that yours does not have is left out. */
function rowsOf({ you, other, xTicks }: CurveChartProps, format: (value: number) => string): string[][] {
  const named = new Map(xTicks.map((tick) => [tick.x, tick.label]));
  return you.points.map((point) => {
    const twin = other?.points.find((candidate) => candidate.x === point.x);
    const cells = [named.get(point.x) ?? String(point.x), format(point.y)];
    return other ? [...cells, twin ? format(twin.y) : ''] : cells;
  });
}

function frameOf({ you, other, future }: CurveChartProps, width: number, height: number) {
  const points = [...you.points, ...(other?.points ?? [])];
  const xs = [...points.map((point) => point.x), ...(future ? [future.x] : [])];
  const ys = [...points.map((point) => point.y), ...(future ? [future.low, future.high] : [])];
  const scale = niceScale(ys, 3);
  const x = (value: number) => project(value, Math.min(...xs), Math.max(...xs), LEFT, width - 4);
  const y = (value: number) => project(value, scale.low, scale.high, height - BOTTOM, TOP);
  const toPoint = (point: CurvePoint): Point => ({ x: x(point.x), y: y(point.y) });
  const onYours = (at: number): Point => {
    const after = you.points.findIndex((point) => point.x >= at);
    const next = you.points[after] ?? you.points.at(-1) ?? { x: at, y: scale.low };
    const before = you.points[after - 1] ?? next;
    const share = next.x === before.x ? 1 : (at - before.x) / (next.x - before.x);
    return { x: x(at), y: y(before.y + share * (next.y - before.y)) };
  };
  const ticks = scale.ticks.slice(1).map((value) => ({ value, y: y(value) }));
  return { x, toPoint, onYours, ticks: ticks.filter((tick) => tick.y > TOP - 2) };
}

interface FanProps {
  from: Point;
  future: { x: number; low: number; middle: number; high: number };
  toPoint: (point: CurvePoint) => Point;
}

function Fan({ from, future, toPoint }: FanProps) {
  const [low, middle, high] = [future.low, future.middle, future.high].map((value) =>
    toPoint({ x: future.x, y: value }),
  );
  if (!low || !middle || !high) return null;
  return (
    <>
      <path className="fg-band__low" d={`M${from.x} ${from.y}L${middle.x} ${middle.y}V${low.y}Z`} />
      <path className="fg-band__high" d={`M${from.x} ${from.y}L${high.x} ${high.y}V${middle.y}Z`} />
    </>
  );
}

interface EndNamesProps {
  you: string;
  end: Point | undefined;
  other: string | undefined;
  otherEnd: Point | undefined;
  width: number;
}

/** Names stand at the lines themselves; the other me goes right of its end where there is room, else above it. */
function EndNames({ you, end, other, otherEnd, width }: EndNamesProps) {
  const hasRoom = otherEnd !== undefined && width - otherEnd.x > 64;
  return (
    <>
      {end && (
        <text className="fg-curve__name fg-curve__name--you" x={end.x - 6} y={end.y - 13} textAnchor="end">
          {you}
        </text>
      )}
      {other && otherEnd && (
        <text
          className="fg-curve__name fg-curve__name--other"
          x={hasRoom ? otherEnd.x + 9 : otherEnd.x}
          y={hasRoom ? otherEnd.y + 5 : otherEnd.y + 22}
          textAnchor={hasRoom ? 'start' : 'end'}
        >
          {other}
        </text>
      )}
    </>
  );
}
