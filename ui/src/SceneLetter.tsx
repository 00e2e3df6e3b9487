const picture = new URL('./art/letter.svg?no-inline', import.meta.url).href;

/** A letter on a desk by the window (news, offers, bills). Decorative: nothing is said in it alone. */
export function SceneLetter({ className = 'fg-scene' }: { className?: string }) {
  return (
    <img className={className} src={picture} width={390} height={190} alt="" aria-hidden="true" decoding="async" />
  );
}
