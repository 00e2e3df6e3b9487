/** The pass as it is kept on the phone for the door without a network: an alias and a key, no name, no number. */
import type { Pass } from '../net/shapes.ts';
import { shelf } from '../queue/phone-store.ts';

export interface KeptPass {
  readonly pass: Pass;
  /** Server time minus phone time when the pass was fetched, in ms. */
  readonly offsetMs: number;
  /** Server time of the last sync, in ms. */
  readonly syncedAtMs: number;
}

const nameOf = (slug: string) => `pass:${slug}`;

export const keptPass = (slug: string) => shelf.get<KeptPass>(nameOf(slug));
export const keepPass = (slug: string, kept: KeptPass) => shelf.set(nameOf(slug), kept);
export const dropPass = (slug: string) => shelf.remove(nameOf(slug));
