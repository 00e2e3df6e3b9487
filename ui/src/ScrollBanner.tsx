import { Seal } from './Seal.tsx';

export interface ScrollBannerProps {
  /** One or two columns of at most twelve characters together per column; longer titles belong in a horizontal title. */
  title: readonly string[];
  /** 游园之印 at the foot of the scroll. */
  seal?: { word: string; label: string };
}

/** The campaign's title hanging on the sky. For readers it is a plain h1, read from the first column. */
export function ScrollBanner({ title, seal }: ScrollBannerProps) {
  return (
    <div className="fg-scroll" data-ground="paper">
      <span className="fg-scroll__rod fg-scroll__rod--top" aria-hidden="true" />
      <div className="fg-scroll__strip">
        <h1 className="fg-scroll__title">
          {title.map((column) => (
            <span key={column}>{column}</span>
          ))}
        </h1>
        {seal && (
          <span className="fg-scroll__seal">
            <Seal word={seal.word} label={seal.label} size={38} tilt={-3} />
          </span>
        )}
      </div>
      <span className="fg-scroll__rod" aria-hidden="true" />
    </div>
  );
}
