import { useId } from 'react';
import { type BandValue, bandPaths, niceScale, type Point, project, softArea } from './chart-geometry.ts';
import { type ChartTableWords, DataTable } from './DataTable.tsx';
import { useMeasure } from './use-measure.ts';

export interface RangeBandPoint extends BandValue {
  /** Name of the moment: 现在, 1年后. */
  label: string;
}

export interface RangeBandProps {
  /** One sentence that says the whole picture, read instead of it. */
  label: string;
  /** Name of what is shown: 一半买理财. */
  name: string;
  /** Stands beside the picture, always: 十次里有八次落在这片里，不是承诺. */
  sentence: string;
  /** P10, P50 and P90 at each moment, in the unit that `format` understands. */
  points: readonly RangeBandPoint[];
  /** Another choice, drawn hatched with a dashed edge. */
  compare?: { name: string; points: ReadonlyArray<{ low: number; high: number }> };
  format: (value: number) => string;
  /** Short form for the axis: 8万. Defaults to `format`. */
  formatAxis?: (value: number) => string;
  /** Explains the two tones: 深色是偏低的一半. */
  toneNote?: string;
  /** Head of the table: moment, low, middle, high. */
  table: ChartTableWords;
  height?: number;
}

const TOP = 10;

/** What may come: a band from P10 to P90 in two tones. Never a line, never a dot, never one number. */
export function RangeBand(props: RangeBandProps) {
  const { label, name, sentence, points, compare, format, formatAxis = format, toneNote, table, height = 210 } = props;
  const { ref, width, axis } = useMeasure<HTMLDivElement>(350);
  const left = Math.round(axis * 3.2) + 8;
  const bottom = Math.round(axis * 1.5) + 8;
  const id = useId();
  const values = [
    ...points.flatMap((p) => [p.low, p.high]),
    ...(compare?.points.flatMap((p) => [p.low, p.high]) ?? []),
  ];
  const scale = niceScale(values);
  const right = width - 2;
  const isCrowded = (right - left) / points.length < axis * 4.5;
  const x = (index: number) => project(index, 0, Math.max(1, points.length - 1), left, right);
  const y = (value: number) => project(value, scale.low, scale.high, height - bottom, TOP);
  const toPoint = (index: number, value: number): Point => ({ x: x(index), y: y(value) });
  const band = bandPaths(points, toPoint);
  const rows = points.map((p) => [p.label, format(p.low), format(p.middle), format(p.high)]);
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
        <Hatch id={id} />
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path className="fg-chart__grid" d={`M${left} ${y(tick)}H${right}`} />
            <text className="fg-chart__axis" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {formatAxis(tick)}
            </text>
          </g>
        ))}
        <path className="fg-band__low" d={band.lower} />
        <path className="fg-band__high" d={band.upper} />
        {compare && (
          <path
            className="fg-band__other"
            fill={`url(#${id}-hatch)`}
            d={softArea(
              compare.points.map((p, index) => toPoint(index, p.high)),
              compare.points.map((p, index) => toPoint(index, p.low)),
            )}
          />
        )}
        <path className="fg-chart__floor" d={`M${left} ${height - bottom}H${right}`} />
        {points.map((point, index) =>
          isCrowded && index % 2 === 1 && index < points.length - 1 ? null : (
            <text
              key={point.label}
              className="fg-chart__axis"
              x={x(index)}
              y={height - 8}
              textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
            >
              {point.label}
            </text>
          ),
        )}
      </svg>
      <figcaption className="fg-chart__caption">
        <span className="fg-chart__legend">
          <span className="fg-swatch fg-swatch--you" aria-hidden="true" />
          <b className="fg-chart__you">{name}</b>
          {compare && (
            <>
              <span className="fg-swatch fg-swatch--other" aria-hidden="true" />
              <b className="fg-chart__other">{compare.name}</b>
            </>
          )}
          {toneNote && <span className="fg-chart__tone">{toneNote}</span>}
        </span>
        <span className="fg-chart__sentence">{sentence}</span>
      </figcaption>
      <DataTable open={table.open} caption={label} head={table.head} rows={rows} />
    </figure>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect className="fg-band__hatch-ground" width="6" height="6" />
        <rect className="fg-band__hatch-line" width="1.6" height="6" />
      </pattern>
    </defs>
  );
}
