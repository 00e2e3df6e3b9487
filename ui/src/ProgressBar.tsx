import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';

export interface ProgressBarProps {
  /** What is being filled: 已填项目. */
  label: string;
  value: number;
  max: number;
  /** Said beside the bar: 已填 18／25 项. */
  text?: string;
  /** plain = ink-blue work done; lamp = amber, for a guest's own way. */
  look?: 'plain' | 'lamp';
}

/** How much of a known whole is done. */
export function ProgressBar({ label, value, max, text, look = 'plain' }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={classNames('fg-progress', `fg-progress--${look}`)}>
      {text && <span className="fg-progress__text num">{text}</span>}
      <span
        className="fg-progress__track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
      >
        <span style={{ '--fg-share': share } as CSSProperties} />
      </span>
    </div>
  );
}
