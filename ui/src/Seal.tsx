import { useId } from 'react';
import { classNames } from './class-names.ts';
import { glyphId, sealGlyphs } from './glyph-lists.ts';
import { type SealCell, sealLayout } from './seal-layout.ts';

const sheet = new URL('./art/seal-glyphs.svg?no-inline', import.meta.url).href;

export interface SealProps {
  /** One, two or four characters: 业务, 可验, 游园之印. Longer words are cut to four. */
  word: string;
  /** signed = somebody signed exactly this; waiting = it is this person's turn; notYet = an earlier seal is missing. */
  state?: 'signed' | 'waiting' | 'notYet';
  /** Sentence for screen readers: 一级业务，3月1日 10:24 盖章. */
  label: string;
  /** Height in px. */
  size?: number;
  /** Degrees; a hand never stamps straight. */
  tilt?: number;
  /** Falls with one bounce when it appears. */
  fall?: boolean;
  /** Words inside the empty frame while the seal is waiting or not yet due. */
  emptyWord?: string;
}

/** The unit of trust: somebody signed exactly this. Never a button, never an error. */
export function Seal({ word, state = 'signed', label, size = 56, tilt = -4, fall = false, emptyWord }: SealProps) {
  const id = useId();
  const layout = sealLayout(word);
  const width = Math.round(size * layout.ratio);
  if (state !== 'signed') {
    return (
      <span
        className={`fg-seal-place fg-seal-place--${state}`}
        style={{ width, height: size }}
        role="img"
        aria-label={label}
      >
        <span aria-hidden="true">{emptyWord}</span>
      </span>
    );
  }
  return (
    <svg
      className={classNames('fg-seal', fall && 'fg-seal--fall')}
      style={{ rotate: `${tilt}deg` }}
      width={width}
      height={size}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <filter id={`${id}-worn`} x="-10%" y="-10%" width="120%" height="120%">
          <feTurbulence type="fractalNoise" baseFrequency=".09" numOctaves="2" seed={layout.seed} result="n" />
          <feDisplacementMap in="SourceGraphic" in2="n" scale="4" />
        </filter>
      </defs>
      <g filter={`url(#${id}-worn)`}>
        <rect className="fg-seal__clay" width={layout.width} height={layout.height} rx="8" />
        {layout.cells.map((cell) => (
          <SealCharacter key={`${cell.x}-${cell.y}`} cell={cell} />
        ))}
      </g>
    </svg>
  );
}

function SealCharacter({ cell }: { cell: SealCell }) {
  if (sealGlyphs.includes(cell.character)) {
    return (
      <use
        className="fg-seal__word"
        href={`${sheet}#${glyphId(cell.character)}`}
        transform={`translate(${cell.x} ${cell.y}) scale(${cell.size / 100})`}
      />
    );
  }
  return (
    <text
      className="fg-seal__word"
      x={cell.x + cell.size / 2}
      y={cell.y + cell.size * 0.86}
      textAnchor="middle"
      fontSize={cell.size * 0.94}
      fontWeight="700"
    >
      {cell.character}
    </text>
  );
}
