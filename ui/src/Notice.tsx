import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Lantern } from './Lantern.tsx';

export type NoticeKind = 'empty' | 'loading' | 'errorOurs' | 'refused' | 'offline' | 'stopped';

export interface NoticeProps {
  kind: NoticeKind;
  /** The fact: 断网了, 没存上，你填的都还在. */
  title: ReactNode;
  /** The reason and the next step. */
  children?: ReactNode;
  /** Article, rule, incident number: quieter, last. */
  source?: ReactNode;
  /** The repair or the way on, as the button. */
  action?: ReactNode;
  /** What was refused, struck through (refused only). */
  struck?: ReactNode;
}

/** A state of a page or a part of it: the fact, the reason, the next step, in that order. */
export function Notice({ kind, title, children, source, action, struck }: NoticeProps) {
  const isUrgent = kind === 'refused' || kind === 'errorOurs';
  return (
    <div className={classNames('fg-notice', `fg-notice--${kind}`)} role={isUrgent ? 'alert' : 'status'}>
      <span className="fg-notice__sign">
        <Sign kind={kind} />
      </span>
      <div className="fg-notice__words">
        {struck && <p className="fg-notice__struck">{struck}</p>}
        <p className="fg-notice__title">{title}</p>
        {children && <div className="fg-notice__text">{children}</div>}
        {source && <p className="fg-notice__source num">{source}</p>}
      </div>
      {action && <div className="fg-notice__action">{action}</div>}
    </div>
  );
}

/** Waiting is a lantern that breathes; nothing in this house spins. */
function Sign({ kind }: { kind: NoticeKind }) {
  if (kind === 'empty') return <Lantern state="unlit" size={52} tassel />;
  if (kind === 'loading') return <Lantern state="lit" size={52} glow tassel className="fg-breathing" />;
  if (kind === 'stopped') return <Lantern state="unlit" size={40} tassel />;
  if (kind === 'offline') return <Icon name="wifi" size={22} />;
  if (kind === 'refused') return <Icon name="stop" size={28} weight={2} />;
  return <Icon name="repeat" size={26} weight={2} />;
}
