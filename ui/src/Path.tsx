import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Lantern } from './Lantern.tsx';
import { type PathPlace, verticalPath, wavyPath } from './path-geometry.ts';
import { useMeasure } from './use-measure.ts';

export type StopState = 'done' | 'here' | 'ahead' | 'blocked';

export interface PathStop {
  id: string;
  label: string;
  /** Date above the stop, or the line under its name in the vertical look. */
  note?: string;
  state: StopState;
  /** The state as a word for screen readers: 已完成, 正在这一步, 还没到. */
  stateWord: string;
  href?: string;
  onOpen?: () => void;
}

export interface PathProps {
  label: string;
  stops: readonly PathStop[];
  /** wavy = stages of a campaign, vertical = steps of a wizard, stalls = what a guest will walk through, every lantern lit. */
  look?: 'wavy' | 'vertical' | 'stalls';
}

const HEIGHT = { wavy: 138, stalls: 66 } as const;
const ROW = 82;

/** The unit of order: solid is walked, dotted is ahead. */
export function Path({ label, stops, look = 'wavy' }: PathProps) {
  const { ref, width } = useMeasure<HTMLElement>(look === 'wavy' ? 1100 : 350);
  const height = look === 'vertical' ? ROW * stops.length : HEIGHT[look];
  const here = look === 'stalls' ? 0 : lastWalked(stops);
  const path = look === 'vertical' ? verticalPath(stops.length, here, ROW) : wavyPath(stops.length, here, width, look);
  return (
    <nav className={classNames('fg-path', `fg-path--${look}`)} aria-label={label} ref={ref} style={{ height }}>
      <svg className="fg-path__way" width={look === 'vertical' ? 96 : width} height={height} aria-hidden="true">
        {path.ahead && <path className="fg-path__ahead" d={path.ahead} />}
        {path.walked && <path className="fg-path__walked" d={path.walked} />}
      </svg>
      <ol>
        {stops.map((stop, index) => (
          <Stop
            key={stop.id}
            stop={stop}
            look={look}
            isLast={index === stops.length - 1}
            place={path.places[index] ?? { x: 0, y: 0 }}
          />
        ))}
      </ol>
    </nav>
  );
}

/** Index of the last stop reached by the solid line: the present one, or the last finished one. */
function lastWalked(stops: readonly PathStop[]): number {
  const here = stops.findIndex((stop) => stop.state === 'here' || stop.state === 'blocked');
  if (here >= 0) return here;
  return stops.reduce((last, stop, index) => (stop.state === 'done' ? index : last), 0);
}

interface StopProps {
  stop: PathStop;
  look: 'wavy' | 'vertical' | 'stalls';
  isLast: boolean;
  place: PathPlace;
}

function Stop({ stop, look, isLast, place }: StopProps) {
  const style = look === 'vertical' ? { top: place.y } : { left: place.x, top: look === 'stalls' ? 0 : place.y };
  const markStyle = { wavy: undefined, vertical: { left: place.x }, stalls: { top: place.y } }[look];
  return (
    <li
      className={classNames('fg-path__stop', `fg-path__stop--${stop.state}`)}
      style={style}
      aria-current={stop.state === 'here' ? 'step' : undefined}
    >
      <StopFace stop={stop}>
        <span className="fg-path__mark" style={markStyle}>
          <Mark stop={stop} look={look} isLast={isLast} />
        </span>
        {stop.note && <span className="fg-path__note num">{stop.note}</span>}
        <span className="fg-path__label">{stop.label}</span>
        {look !== 'stalls' && <span className="fg-visually-hidden">{stop.stateWord}</span>}
      </StopFace>
    </li>
  );
}

function StopFace({ stop, children }: { stop: PathStop; children: ReactNode }) {
  if (stop.href) {
    return (
      <a className="fg-path__face" href={stop.href}>
        {children}
      </a>
    );
  }
  if (stop.onOpen) {
    return (
      <button type="button" className="fg-path__face" onClick={stop.onOpen}>
        {children}
      </button>
    );
  }
  return <span className="fg-path__face">{children}</span>;
}

function Mark({ stop, look, isLast }: { stop: PathStop; look: StopProps['look']; isLast: boolean }) {
  if (look === 'stalls') return <Lantern state={isLast ? 'red' : 'lit'} size={30} />;
  if (stop.state === 'here') return <Lantern state="lit" size={52} glow tassel />;
  if (stop.state === 'ahead') return <Lantern state="unlit" size={look === 'vertical' ? 34 : 28} />;
  if (stop.state === 'blocked') return <Lantern state="unlit" size={34} blocked />;
  return (
    <span className="fg-path__disc">
      <Icon name="check" size={16} weight={2.8} />
    </span>
  );
}
