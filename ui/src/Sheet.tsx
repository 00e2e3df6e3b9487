import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SheetProps {
  /** hill = begins as the next hill under a scene; round = rises over a page. */
  edge?: 'hill' | 'round';
  /** A line of light along the hill, as on the landing page. */
  lit?: boolean;
  /** Stays at the bottom of the screen. */
  pinned?: boolean;
  children: ReactNode;
  className?: string;
}

/** The paper of a phone page. Under a scene its upper edge is a curve, never a rounded rectangle. */
export function Sheet({ edge = 'hill', lit = false, pinned = false, children, className }: SheetProps) {
  return (
    <div className={classNames('fg-sheet', `fg-sheet--${edge}`, pinned && 'fg-sheet--pinned', className)}>
      {edge === 'hill' && (
        <svg className="fg-sheet__edge" viewBox="0 0 390 44" preserveAspectRatio="none" aria-hidden="true">
          <path className="fg-sheet__hill" d="M0 34C60 8 118 4 176 20S320 44 390 14V45H0Z" />
          {lit && <path className="fg-sheet__light" d="M0 34C60 8 118 4 176 20S320 44 390 14" />}
        </svg>
      )}
      <div className="fg-sheet__body">{children}</div>
    </div>
  );
}
