import { Lantern } from '@fairground/ui/Lantern.tsx';
import { useAfter } from './use-after.ts';

/** The layout in paper grey with one breathing lantern; appears only after 400 ms. */
export const WaitingPaper = ({ words }: { readonly words: string }) => {
  const isLong = useAfter(400);
  if (!isLong) return <div className="cs-waiting-blank" aria-busy="true" />;
  return (
    <div className="cs-waiting" aria-busy="true">
      <div className="cs-waiting-sheet cs-waiting-wide" />
      <div className="cs-waiting-sheet" />
      <p className="cs-waiting-words" role="status">
        <span className="cs-breathe">
          <Lantern state="partial" fill={0.5} size={40} />
        </span>
        {words}
      </p>
    </div>
  );
};
