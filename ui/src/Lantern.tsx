import { type CSSProperties, useId } from 'react';
import { classNames } from './class-names.ts';
import { LanternBody, LanternDefs, type LanternLight } from './LanternBody.tsx';
import { LanternGlyph } from './LanternGlyph.tsx';

export interface LanternProps {
  /** lit = done or true, unlit = not yet, partial = how full of light, red = the closing one of a row. */
  state: LanternLight | 'partial';
  /** Share of light for `partial`, 0 to 1. */
  fill?: number;
  /** Height in px of the drawing without the tassel. */
  size?: number;
  /** One character painted on the paper: 还, 存, 分. */
  glyph?: string;
  glow?: boolean;
  tassel?: boolean;
  /** A small octagon: something stands in the way of this one. */
  blocked?: boolean;
  /** Order in a row that lights one after another, 60 ms apart. */
  order?: number;
  /** Word for screen readers. Without it the lantern is decoration beside a word. */
  label?: string;
  className?: string;
}

/** The unit of state: lit is done or true, unlit is not yet. */
export function Lantern(props: LanternProps) {
  const { state, fill = 0, size = 44, glyph, glow = false, tassel = false, blocked = false, order, label } = props;
  const id = useId();
  const bottom = tassel ? 44 : 27;
  const viewHeight = bottom + 31;
  const width = Math.round((size * 46) / 58);
  const height = Math.round((size * viewHeight) / 58);
  const style = order === undefined ? undefined : ({ '--fg-order': order } as CSSProperties);
  return (
    <svg
      className={classNames(
        'fg-lantern',
        `fg-lantern--${state}`,
        order !== undefined && 'fg-lantern--in-turn',
        props.className,
      )}
      style={style}
      width={width}
      height={height}
      viewBox={`-23 -31 46 ${viewHeight}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <LanternDefs
        id={id}
        light={state === 'partial' ? 'lit' : state}
        glow={glow}
        fill={state === 'partial' ? fill : undefined}
      />
      {state === 'partial' ? (
        <PartialBody id={id} />
      ) : (
        <LanternBody id={id} light={state} glow={glow} tassel={tassel} />
      )}
      {glyph && <LanternGlyph glyph={glyph} />}
      {blocked && <BlockedMark />}
    </svg>
  );
}

/** Free seats: the paper stays paper, the light stands in it like water. */
function PartialBody({ id }: { id: string }) {
  return (
    <>
      <path className="fg-lantern__empty-cord" d="M0-24v-6" />
      <path className="fg-lantern__empty" d="M-8-22C-20-18-22-8-22 0S-20 18-8 22H8C20 18 22 8 22 0S20-18 8-22Z" />
      <g clipPath={`url(#${id}-fill)`}>
        <LanternBody id={id} light="lit" glow={false} tassel={false} />
      </g>
      <rect className="fg-lantern__cap" x="-9" y="-25" width="18" height="4.4" rx="1.6" />
      <rect className="fg-lantern__cap" x="-9" y="20.6" width="18" height="4.4" rx="1.6" />
    </>
  );
}

function BlockedMark() {
  return (
    <g transform="translate(15 -17) scale(1.25)">
      <path className="fg-lantern__blocked" d="M-4.1-10h8.2l5.9 5.9v8.2L4.1 10h-8.2l-5.9-5.9v-8.2z" />
      <path className="fg-lantern__blocked-mark" d="M-3.5-3.5l7 7M3.5-3.5l-7 7" />
    </g>
  );
}
