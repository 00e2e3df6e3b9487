import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SheetProps {
  /** hill = the next hill under a landscape; low = a gentle rise under a room or a chart; round = rises over a page. */
  edge?: 'hill' | 'low' | 'round';
  /** A line of light along the hill, as on the landing page. */
  lit?: boolean;
  /** Stays at the bottom of the screen. */
  pinned?: boolean;
  children: ReactNode;
  className?: string;
}

const EDGES = {
  hill: { height: 44, curve: 'M0 34C60 8 118 4 176 20S320 44 390 14' },
  low: { height: 24, curve: 'M0 22C80 6 150 2 220 14S340 20 390 8' },
} as const;

/** The paper of a phone page. Under a scene its upper edge is a curve, never a rounded rectangle. */
export function Sheet({ edge = 'hill', lit = false, pinned = false, children, className }: SheetProps) {
  return (
    <div
      className={classNames('fg-sheet', `fg-sheet--${edge}`, pinned && 'fg-sheet--pinned', className)}
      data-ground="page"
    >
      {edge !== 'round' && (
        <svg
          className="fg-sheet__edge"
          viewBox={`0 0 390 ${EDGES[edge].height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className="fg-sheet__hill" d={`${EDGES[edge].curve}V${EDGES[edge].height + 1}H0Z`} />
          {lit && <path className="fg-sheet__light" d={EDGES[edge].curve} />}
        </svg>
      )}
      <div className="fg-sheet__body">{children}</div>
    </div>
  );
}
