const faces = {
  young: new URL('./art/face-young.svg?no-inline', import.meta.url).href,
  worker: new URL('./art/face-worker.svg?no-inline', import.meta.url).href,
  parent: new URL('./art/face-parent.svg?no-inline', import.meta.url).href,
  elder: new URL('./art/face-elder.svg?no-inline', import.meta.url).href,
} as const;

export type PortraitKind = keyof typeof faces;

/** Face of a persona in the game; `size` in px. Decorative: the name stands beside it. No real person is drawn. */
export function Portrait({ kind, size = 76 }: { kind: PortraitKind; size?: number }) {
  return <img className="fg-portrait" src={faces[kind]} width={size} height={size} alt="" />;
}
