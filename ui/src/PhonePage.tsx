import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface PhonePageProps {
  title: ReactNode;
  /** The way back; `href` for a plain link, `onBack` for the router. */
  back?: { label: string; href?: string; onBack?: () => void };
  /** Right of the title: the large-type switch, a chip, the offline line. */
  aside?: ReactNode;
  /** paper = read and fill in; night = pass, draw, result: words on the dusk sky. */
  ground?: 'paper' | 'night';
  /** A scene behind the header, sceneHeight px high at 390 wide; decorative. */
  scene?: ReactNode;
  sceneHeight?: number;
  /** Stands on the scene, under the header: banner, big title. */
  sceneOver?: ReactNode;
  /** Kept at the bottom of the screen: the one action and the closing line. */
  foot?: ReactNode;
  /** Set to h1 when the page has no other h1 in `sceneOver` or in the body. */
  titleAs?: 'h1' | 'p';
  children: ReactNode;
}

/** A page of the participant app: header, scene, body, foot; centred at 480 px on wider screens. */
export function PhonePage(props: PhonePageProps) {
  const { title, back, aside, ground = 'paper', scene, sceneHeight = 190, sceneOver, foot, children } = props;
  const TitleTag = props.titleAs ?? 'h1';
  return (
    <div className={classNames('fg-page', `fg-page--${ground}`)} data-ground={ground === 'night' ? 'night' : undefined}>
      {scene && (
        <div className="fg-page__scene" style={{ '--fg-scene': sceneHeight } as CSSProperties} data-ground="night">
          {scene}
        </div>
      )}
      <header
        className={classNames('fg-page__head', Boolean(scene) && 'fg-page__head--over')}
        data-ground={scene ? 'night' : undefined}
      >
        {back && <Back {...back} />}
        <TitleTag className="fg-page__title">{title}</TitleTag>
        {aside && <div className="fg-page__aside">{aside}</div>}
      </header>
      <main className="fg-page__main">
        {scene && (
          <div className="fg-page__over" style={{ '--fg-scene': sceneHeight } as CSSProperties} data-ground="night">
            {sceneOver}
          </div>
        )}
        {children}
      </main>
      {foot && <footer className="fg-page__foot">{foot}</footer>}
    </div>
  );
}

function Back({ label, href, onBack }: { label: string; href?: string; onBack?: () => void }) {
  if (href !== undefined) {
    return (
      <a className="fg-icon-button" href={href}>
        <Icon name="back" size={24} weight={2} label={label} />
      </a>
    );
  }
  return (
    <button type="button" className="fg-icon-button" onClick={onBack}>
      <Icon name="back" size={24} weight={2} label={label} />
    </button>
  );
}
