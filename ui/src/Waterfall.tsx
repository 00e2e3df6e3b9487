import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type WaterfallKind, waterfallBars } from './waterfall-geometry.ts';

export interface WaterfallItem {
  id: string;
  label: string;
  /** In the unit that `format` understands; money in integer fen. */
  amount: number;
  kind: WaterfallKind;
}

export interface WaterfallProps {
  /** One sentence that says the whole picture. */
  label: string;
  bars: readonly WaterfallItem[];
  /** Figure above a bar, with its sign: −1,640. */
  format: (amount: number, kind: WaterfallKind) => string;
  /** Opens the rows behind a bar. */
  onOpen?: (id: string) => void;
  height?: number;
}

/** Where the money goes: start, outflows, sum. Each bar carries its figure, so the picture is its own table. */
export function Waterfall({ label, bars, format, onOpen, height = 170 }: WaterfallProps) {
  const laid = waterfallBars(bars);
  return (
    <ul className="fg-waterfall" aria-label={label} style={{ '--fg-height': `${height}px` } as CSSProperties}>
      {bars.map((bar, index) => {
        const place = laid[index] ?? { top: 0, bottom: 0, after: 0 };
        const style = {
          '--fg-top': place.top,
          '--fg-size': place.bottom - place.top,
          '--fg-after': place.after,
        } as CSSProperties;
        return (
          <li
            key={bar.id}
            className={classNames('fg-waterfall__item', `fg-waterfall__item--${bar.kind}`)}
            style={style}
          >
            <Face onOpen={onOpen && (() => onOpen(bar.id))}>
              <span className="fg-waterfall__name">{bar.label}</span>
              <span className="fg-waterfall__room">
                <span className="fg-waterfall__bar" aria-hidden="true" />
                {index < bars.length - 1 && <span className="fg-waterfall__thread" aria-hidden="true" />}
                <span className="fg-waterfall__figure num">{format(bar.amount, bar.kind)}</span>
              </span>
            </Face>
          </li>
        );
      })}
    </ul>
  );
}

function Face({ onOpen, children }: { onOpen?: (() => void) | undefined; children: ReactNode }) {
  if (!onOpen) return <span className="fg-waterfall__face">{children}</span>;
  return (
    <button type="button" className="fg-waterfall__face fg-waterfall__face--open" onClick={onOpen}>
      {children}
    </button>
  );
}
