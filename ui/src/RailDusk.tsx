import type { ReactNode } from 'react';
import { Lantern } from './Lantern.tsx';

export interface RailItem {
  id: string;
  label: string;
  href: string;
  current?: boolean;
}

/** What a router's own link needs to stand in for a plain one. */
export interface RailLinkProps {
  href: string;
  className: string;
  'aria-current': 'page' | undefined;
  children: ReactNode;
}

export interface RailDuskProps {
  /** Name of the navigation: 主导航. */
  label: string;
  items: readonly RailItem[];
  /** The lit lantern at the top leads home. */
  home: { label: string; href: string };
  /** Renders the router's link; a plain anchor by default. */
  link?: (props: RailLinkProps) => ReactNode;
  /** Below the items: language, sign out. */
  foot?: ReactNode;
}

const plainLink = (props: RailLinkProps) => <a {...props} />;

/** The console's left rail: the dusk garden survives here. The lit lantern is where you are. */
export function RailDusk({ label, items, home, link = plainLink, foot }: RailDuskProps) {
  return (
    <div className="fg-rail" data-ground="night">
      <nav aria-label={label}>
        {link({
          href: home.href,
          className: 'fg-rail__home',
          'aria-current': undefined,
          children: <Lantern state="lit" size={36} glow label={home.label} />,
        })}
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              {link({
                href: item.href,
                className: item.current ? 'fg-rail__item fg-rail__item--current' : 'fg-rail__item',
                'aria-current': item.current ? 'page' : undefined,
                children: (
                  <>
                    <Lantern
                      state={item.current ? 'lit' : 'unlit'}
                      size={item.current ? 38 : 28}
                      glow={item.current}
                      tassel={item.current}
                    />
                    <span>{item.label}</span>
                  </>
                ),
              })}
            </li>
          ))}
        </ul>
      </nav>
      {foot && <div className="fg-rail__foot">{foot}</div>}
      <span className="fg-rail__garden" aria-hidden="true" />
    </div>
  );
}
