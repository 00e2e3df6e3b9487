import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type VerdictKind = 'admitted' | 'already' | 'refused' | 'wait';

export interface VerdictProps {
  kind: VerdictKind;
  /** The verdict itself: 请进, 已入场, 不能进, 还没到. */
  word: string;
  /** Slot or time, one line. */
  lead?: ReactNode;
  /** Code tail, kind of ticket. Never a name or a phone number. */
  detail?: ReactNode;
  /** What to do now. */
  act?: ReactNode;
  /** full = the scanner's whole screen, read at arm's length; compact = inside a page. */
  look?: 'compact' | 'full';
  /** Mode and lane, above the verdict (full only). */
  top?: ReactNode;
  /** Camera and controls, in the lower half (full only). */
  dock?: ReactNode;
}

/** A verdict in four signals: colour, shape, word, pattern. Announced once; a refusal interrupts. */
export function Verdict({ kind, word, lead, detail, act, look = 'compact', top, dock }: VerdictProps) {
  const isFull = look === 'full';
  return (
    <section className={classNames('fg-verdict', `fg-verdict--${kind}`, `fg-verdict--${look}`)}>
      {isFull && <span className="fg-verdict__pattern" aria-hidden="true" />}
      {isFull && top && <div className="fg-verdict__top num">{top}</div>}
      <div className="fg-verdict__body" role={kind === 'refused' ? 'alert' : 'status'}>
        <VerdictShape kind={kind} size={isFull ? 176 : 52} />
        <div className="fg-verdict__words">
          <p className="fg-verdict__word">{word}</p>
          {lead && <p className="fg-verdict__lead num">{lead}</p>}
          {detail && <p className="fg-verdict__detail num">{detail}</p>}
        </div>
        {act && <p className="fg-verdict__act">{act}</p>}
      </div>
      {isFull && dock && <div className="fg-verdict__dock">{dock}</div>}
    </section>
  );
}

/** The shape of a verdict alone; `size` is its height in px. Decorative: the word stands beside it. */
export function VerdictShape({ kind, size }: { kind: VerdictKind; size: number }) {
  const box = kind === 'already' ? '0 0 212 176' : '0 0 176 176';
  const width = kind === 'already' ? (size * 212) / 176 : size;
  return (
    <svg className="fg-verdict__shape" width={width} height={size} viewBox={box} aria-hidden="true">
      {kind === 'admitted' && (
        <>
          <circle className="fg-shape-fill" cx="88" cy="88" r="80" />
          <path className="fg-shape-cut" d="M50 90l26 27 52-57" strokeWidth="17" />
        </>
      )}
      {kind === 'already' && (
        <>
          <circle className="fg-shape-ring" cx="74" cy="88" r="62" />
          <circle className="fg-shape-ring fg-shape-ring--soft" cx="138" cy="88" r="62" />
          <path className="fg-shape-line" d="M138 56v34l22 13" strokeWidth="13" />
        </>
      )}
      {kind === 'refused' && (
        <>
          <path className="fg-shape-fill" d="M55 8h66l47 47v66l-47 47H55L8 121V55z" />
          <path className="fg-shape-cut" d="M60 60l56 56M116 60l-56 56" strokeWidth="18" />
        </>
      )}
      {kind === 'wait' && (
        <>
          <rect className="fg-shape-fill" x="10" y="10" width="156" height="156" rx="22" />
          <path
            className="fg-shape-cut"
            strokeWidth="12"
            d="M56 44h64M56 132h64M64 44c0 30 48 30 48 44s-48 14-48 44M112 44c0 30-48 30-48 44s48 14 48 44"
          />
        </>
      )}
    </svg>
  );
}
