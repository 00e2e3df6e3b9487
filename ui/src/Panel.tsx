import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

/** The double rule 文武线: heads a panel, closes a sum. */
export function DoubleRule({ className }: { className?: string }) {
  return <hr className={classNames('fg-double-rule', className)} />;
}

export interface PanelProps {
  title: ReactNode;
  /** Said after the title, quieter: 3月11日 14:20，刚更新. */
  note?: ReactNode;
  /** At the right of the title: a link to everything. */
  aside?: ReactNode;
  level?: 2 | 3;
  /** Closes the panel under a thin line. */
  foot?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A panel of the console: paper under the double rule, no shadow, no round corners. */
export function Panel({ title, note, aside, level = 2, foot, children, className }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classNames('fg-panel', className)} aria-labelledby={id}>
      <header className="fg-panel__head">
        <Heading id={id}>{title}</Heading>
        {note && <span className="fg-panel__note num">{note}</span>}
        {aside && <span className="fg-panel__aside">{aside}</span>}
      </header>
      {children}
      {foot && <footer className="fg-panel__foot">{foot}</footer>}
    </section>
  );
}
