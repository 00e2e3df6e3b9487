import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';

export interface MeterProps {
  label: string;
  /** The figure in words: 31%, 712 · 良好. */
  value: string;
  /** 0 to 1 of the track; values outside are clamped. Without it only label and figure stand. */
  fraction?: number;
  /** A line not to be crossed. */
  limit?: { fraction: number; text: string };
  /** Cuts the track into steps: credit in five. */
  steps?: number;
  /** Ends of the scale: 350, 950. */
  low?: string;
  high?: string;
  /** The figure larger than the others: net worth. */
  isMain?: boolean;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** One reading: name, figure and, where a scale makes sense, a track with its limit. */
export function Meter({ label, value, fraction, limit, steps, low, high, isMain = false }: MeterProps) {
  const share = fraction === undefined ? undefined : clamp(fraction);
  const isOver = limit !== undefined && share !== undefined && share > limit.fraction;
  return (
    <div className={classNames('fg-meter', isMain && 'fg-meter--main', share !== undefined && 'fg-meter--track')}>
      <span className="fg-meter__label">{label}</span>
      <b className="fg-meter__value num">{value}</b>
      {share !== undefined && (
        <span className="fg-meter__scale" aria-hidden="true" style={{ '--fg-share': share } as CSSProperties}>
          {steps ? (
            <Steps count={steps} share={share} />
          ) : (
            <span className={classNames('fg-meter__fill', isOver && 'fg-meter__fill--over')} />
          )}
          {limit && <span className="fg-meter__limit" style={{ left: `${clamp(limit.fraction) * 100}%` }} />}
        </span>
      )}
      {limit && (
        <span className="fg-meter__limit-text num" style={{ '--fg-limit': clamp(limit.fraction) } as CSSProperties}>
          {limit.text}
        </span>
      )}
      {(low || high) && (
        <span className="fg-meter__ends num">
          <span>{low}</span>
          <span>{high}</span>
        </span>
      )}
    </div>
  );
}

function Steps({ count, share }: { count: number; share: number }) {
  return Array.from({ length: count }, (_, step) => {
    const isOn = step < Math.round(share * count);
    // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
    return <span key={step} className={classNames('fg-meter__step', isOn && 'fg-meter__step--on')} />;
  });
}
