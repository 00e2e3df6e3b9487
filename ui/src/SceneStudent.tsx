const picture = new URL('./art/student.svg?no-inline', import.meta.url).href;

/** A room at night, a desk, a letter (decision page). Decorative: nothing is said in it alone. */
export function SceneStudent({ className = 'fg-scene' }: { className?: string }) {
  return (
    <img className={className} src={picture} width={390} height={190} alt="" aria-hidden="true" decoding="async" />
  );
}
