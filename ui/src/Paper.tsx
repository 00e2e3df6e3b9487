import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface PaperProps {
  /** card = paper on paper, ticket = notched with a stub, receipt = torn lower edge, notice = pinned by the bank. */
  kind: 'card' | 'ticket' | 'receipt' | 'notice';
  children: ReactNode;
  /** What stands under a ticket's tear line. */
  stub?: ReactNode;
  /** The punched hole at the top of a ticket. */
  hole?: boolean;
  as?: 'div' | 'section' | 'article' | 'li';
  className?: string;
}

/** What people read and keep. Tickets and receipts stay paper in the dark. */
export function Paper({ kind, children, stub, hole = false, as: Tag = 'div', className }: PaperProps) {
  const isKept = kind === 'ticket' || kind === 'receipt';
  return (
    <Tag className={classNames('fg-paper', `fg-paper--${kind}`, className)} data-ground={isKept ? 'paper' : undefined}>
      {kind === 'ticket' ? (
        <>
          <div className={classNames('fg-paper__main', hole && 'fg-paper__main--hole')}>{children}</div>
          {stub && <div className="fg-paper__stub">{stub}</div>}
        </>
      ) : (
        children
      )}
    </Tag>
  );
}
