import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface HoldClockProps {
  /** End of the hold in ms, on the clock that `now` reads. */
  endsAt: number;
  /** Length of the whole hold, for the bar. */
  totalSeconds: number;
  /** 周六 10:15 的座位为你留着 */
  text: string;
  /** The server's clock as this phone knows it; defaults to the phone's own. */
  now?: () => number;
  /** Called once when the hold is over. */
  onEnd?: () => void;
  /** Seconds before the end at which the warning appears and is read out; 60 by the house rule. */
  warnAt?: number;
  /** 还剩1分钟，要多留一会儿吗？ */
  warning?: string;
  /** A hold can be extended once. */
  extend?: { label: string; onExtend: () => void };
}

/** Minutes and seconds of a rest: 272 becomes 4:32. Never negative. */
export function formatRest(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The seat held for a guest, its clock and its bar. The clock is not read out each second, only the warning is. */
export function HoldClock(props: HoldClockProps) {
  const { endsAt, totalSeconds, text, now = Date.now, onEnd, warnAt = 60, warning, extend } = props;
  const seconds = useSecondsLeft(endsAt, now, onEnd);
  const isWarning = seconds > 0 && seconds <= warnAt;
  const share = totalSeconds > 0 ? Math.min(1, Math.max(0, seconds / totalSeconds)) : 0;
  return (
    <div className={classNames('fg-hold', isWarning && 'fg-hold--warning')}>
      <div className="fg-hold__line">
        <span className="fg-hold__icon">
          <Icon name="hourglass" size={24} />
        </span>
        <span className="fg-hold__text">{text}</span>
        <b className="fg-hold__time num" role="timer" aria-live="off">
          {formatRest(seconds)}
        </b>
      </div>
      <span className="fg-hold__bar" aria-hidden="true">
        <span style={{ '--fg-share': share } as CSSProperties} />
      </span>
      <div className="fg-hold__warning" aria-live="polite">
        {isWarning && warning}
        {isWarning && extend && (
          <button type="button" className="fg-hold__extend" onClick={extend.onExtend}>
            {extend.label}
          </button>
        )}
      </div>
    </div>
  );
}

function useSecondsLeft(endsAt: number, now: () => number, onEnd: (() => void) | undefined): number {
  const clock = useRef({ now, onEnd });
  clock.current = { now, onEnd };
  const [seconds, setSeconds] = useState(() => (endsAt - now()) / 1000);
  useEffect(() => {
    let isOver = false;
    const tick = () => {
      const left = (endsAt - clock.current.now()) / 1000;
      setSeconds(left);
      if (left <= 0 && !isOver) {
        isOver = true;
        clearInterval(timer);
        clock.current.onEnd?.();
      }
    };
    const timer = setInterval(tick, 500);
    tick();
    return () => clearInterval(timer);
  }, [endsAt]);
  return Math.max(0, seconds);
}
