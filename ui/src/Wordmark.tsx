import { Lantern } from './Lantern.tsx';

const sheet = new URL('./art/wordmark.svg?no-inline', import.meta.url).href;

/** The product's name as artwork, in the colour of the words around it. `size` is its height in px. */
export function Wordmark({ label, size = 23 }: { label: string; size?: number }) {
  return (
    <span className="fg-wordmark" role="img" aria-label={label}>
      <Lantern state="lit" size={size} tassel />
      <svg width={(size * 62.5) / 21} height={size} viewBox="23 0 62.5 21" aria-hidden="true">
        <use href={`${sheet}#w`} fill="currentColor" />
      </svg>
    </span>
  );
}
