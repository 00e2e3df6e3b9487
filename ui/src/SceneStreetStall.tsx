const picture = new URL('./art/street-stall.svg?no-inline', import.meta.url).href;

/** A street of stalls (shop, first job, spending). Decorative: nothing is said in it alone. */
export function SceneStreetStall({ className = 'fg-scene' }: { className?: string }) {
  return (
    <img className={className} src={picture} width={390} height={190} alt="" aria-hidden="true" decoding="async" />
  );
}
