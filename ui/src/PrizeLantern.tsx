import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface PrizeLanternProps {
  /** closed waits for a tap, opening plays once, open shows the prize. */
  state: 'closed' | 'opening' | 'open';
  /** The prize as a small drawing or an icon; the same light for every prize, 谢谢参与 too. */
  children: ReactNode;
  /** A tap while it opens goes straight to the prize. */
  onSkip?: () => void;
  /** 跳过 */
  skipLabel?: string;
  /** Called when the lantern has opened by itself. */
  onOpened?: () => void;
}

/** The draw: the lantern opens and the prize stands in its light. No reels, no near misses, no second try. */
export function PrizeLantern({ state, children, onSkip, skipLabel, onOpened }: PrizeLanternProps) {
  return (
    <div className={classNames('fg-prize', `fg-prize--${state}`)}>
      <span className="fg-prize__rays" aria-hidden="true" />
      <svg className="fg-prize__lantern" viewBox="-110 -124 220 226" aria-hidden="true">
        <path className="fg-prize__cord" d="M0-78v-40" />
        <g className="fg-prize__half fg-prize__half--left">
          <path className="fg-prize__paper" d="M-4-64C-66-62-92-30-92 8S-66 80-4 84Z" />
          <path className="fg-prize__rib" d="M-30-58c-28 20-40 100-4 138M-62-46c-26 30-26 90 4 116" />
        </g>
        <g className="fg-prize__half fg-prize__half--right" onAnimationEnd={onOpened}>
          <path className="fg-prize__paper" d="M4-64C66-62 92-30 92 8S66 80 4 84Z" />
          <path className="fg-prize__rib" d="M30-58c28 20 40 100 4 138M62-46c26 30 26 90-4 116" />
        </g>
        <rect className="fg-prize__cap" x="-62" y="-78" width="124" height="14" rx="5" />
        <rect className="fg-prize__cap" x="-56" y="84" width="112" height="13" rx="5" />
      </svg>
      <div className="fg-prize__inside">{children}</div>
      {state === 'opening' && onSkip && (
        <button type="button" className="fg-prize__skip" onClick={onSkip}>
          {skipLabel}
        </button>
      )}
    </div>
  );
}
