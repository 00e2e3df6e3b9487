import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type FunnelBar, type FunnelFigures, layFunnel } from './funnel-geometry.ts';

export interface FunnelRow extends FunnelFigures {
  id: string;
  label: string;
  /** Where the number comes from: 预约库, 预演. */
  source?: string;
  /** On the bar: 868, or 预计 812 至 931. */
  figure: string;
  /** ／ 1,200 */
  targetText: string;
  /** 进度 72%, 已达 119%, 90–103%. */
  result: string;
  /** Colour of the result; the word says the same. */
  tone?: 'reached' | 'underway' | 'expected' | 'behind';
  /** 按进度今天该有 840 */
  paceLabel?: string;
}

export interface TargetFunnelProps {
  label: string;
  /** 目标 100% */
  targetLabel: string;
  rows: readonly FunnelRow[];
  /** Opens the masked rows behind a figure. */
  onOpen?: (id: string) => void;
  /** Address of the rows behind a figure; wins over onOpen. */
  href?: (id: string) => string;
}

/** Stages against one target line: solid bar = happened, amber tick = pace, hatched band = what the rehearsal expects. */
export function TargetFunnel({ label, targetLabel, rows, onOpen, href }: TargetFunnelProps) {
  const layout = layFunnel(rows);
  return (
    <div className="fg-funnel" style={{ '--fg-target': layout.target } as CSSProperties}>
      <div className="fg-funnel__head" aria-hidden="true">
        <span className="fg-funnel__target-label">{targetLabel}</span>
      </div>
      <ul aria-label={label}>
        {rows.map((row, index) => (
          <li key={row.id}>
            <Face href={href?.(row.id)} onOpen={onOpen && (() => onOpen(row.id))}>
              <span className="fg-funnel__name">
                <b>{row.label}</b>
                {row.source && <small>{row.source}</small>}
              </span>
              <Track row={row} bar={layout.rows[index] ?? { isCut: false }} target={layout.target} />
              <span className="fg-funnel__target num">{row.targetText}</span>
              <b className={classNames('fg-funnel__result num', row.tone && `fg-funnel__result--${row.tone}`)}>
                {row.result}
              </b>
            </Face>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Track({ row, bar, target }: { row: FunnelRow; bar: FunnelBar; target: number }) {
  const figureEnd = figurePlace(bar, target);
  const isInside = figureEnd > 0.34;
  const isCovered = Math.max(bar.actual ?? 0, bar.high ?? 0) >= target;
  const style = {
    '--fg-actual': bar.actual ?? 0,
    '--fg-low': bar.low ?? 0,
    '--fg-high': bar.high ?? 0,
    '--fg-pace': bar.pace ?? 0,
    '--fg-figure': isInside ? figureEnd : Math.max(bar.actual ?? 0, bar.high ?? 0),
  } as CSSProperties;
  return (
    <span className="fg-funnel__track" style={style}>
      {bar.actual === undefined && <span className="fg-funnel__empty" />}
      {bar.actual !== undefined && (
        <span className={classNames('fg-funnel__bar', bar.isCut && 'fg-funnel__bar--cut')} />
      )}
      {bar.high !== undefined && <span className="fg-funnel__band" />}
      <span className={classNames('fg-funnel__line', isCovered && 'fg-funnel__line--over')} />
      {bar.pace !== undefined && <span className="fg-funnel__pace" />}
      <span
        className={classNames(
          'fg-funnel__figure num',
          isInside ? 'fg-funnel__figure--inside' : 'fg-funnel__figure--after',
          bar.actual !== undefined && 'fg-funnel__figure--on-bar',
        )}
      >
        {row.figure}
      </span>
      {row.paceLabel && <span className="fg-funnel__pace-label num">{row.paceLabel}</span>}
    </span>
  );
}

/** Right end of the figure: inside the bar, left of the target line and of a pace tick that stands near the bar's end. */
function figurePlace(bar: FunnelBar, target: number): number {
  if (bar.actual === undefined) return bar.low ?? 0;
  const end = Math.min(bar.actual, target);
  const isTickNear = bar.pace !== undefined && bar.pace <= end + 0.01 && bar.pace > end - 0.14;
  return isTickNear && bar.pace !== undefined ? bar.pace : end;
}

function Face({
  href,
  onOpen,
  children,
}: {
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}) {
  if (href) {
    return (
      <a className="fg-funnel__row fg-funnel__row--open" href={href}>
        {children}
      </a>
    );
  }
  if (onOpen) {
    return (
      <button type="button" className="fg-funnel__row fg-funnel__row--open" onClick={onOpen}>
        {children}
      </button>
    );
  }
  return <span className="fg-funnel__row">{children}</span>;
}
