import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { StaffCorner } from './StaffCorner.tsx';

interface PageProps {
  readonly title: string;
  /** Chips beside the title: state, days left. */
  readonly chips?: ReactNode;
  /** Full-width band under the bar, for example the path of stages. */
  readonly band?: ReactNode;
  /** Bar that stays at the lower edge: what was saved, previous, next. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: bar with title and staff corner, optional band, content, optional foot. */
export const Page = ({ title, chips, band, foot, children }: PageProps) => {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={foot ? 'cs-page cs-page-footed' : 'cs-page'}>
      <header className="cs-bar">
        <h1 className="cs-bar-title">{title}</h1>
        {chips ? <div className="cs-bar-chips">{chips}</div> : null}
        <StaffCorner />
      </header>
      {band}
      <main className="cs-main" id="main" tabIndex={-1}>
        {children}
      </main>
      {foot ? <footer className="cs-foot">{foot}</footer> : null}
    </div>
  );
};
