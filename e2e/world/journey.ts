import type { ScreenName } from './variants.ts';
import type { World } from './world.ts';

/** A promise to a person, kept from the first screen to the last in a real browser on the real application. */
export interface Journey {
  /** Short name for files and `--only`. */
  readonly name: string;
  /** What the person would say they can do. */
  readonly promise: string;
  /** The screen of the single run. */
  readonly screen: ScreenName;
  /** It stops the server under everybody: nobody else walks meanwhile. */
  readonly isAlone?: boolean;
  readonly run: (world: World) => Promise<void>;
}
