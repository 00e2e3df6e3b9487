const picture = new URL('./art/dusk.svg?no-inline', import.meta.url).href;

/** Evening sky, moon, hills, pavilion, the path with people and a string of lanterns (landing). Decorative: nothing is said in it alone. */
export function SceneDusk({ className = 'fg-scene' }: { className?: string }) {
  return (
    <img className={className} src={picture} width={390} height={500} alt="" aria-hidden="true" decoding="async" />
  );
}
