import { allVariants, type Variant } from './world/variants.ts';

export interface Options {
  /** Every layout, theme and language instead of one each. */
  readonly isAll: boolean;
  /** Only journeys whose name contains this. */
  readonly only: string | null;
  readonly isHeaded: boolean;
  /** Leaves the data folder for a look afterwards. */
  readonly keeps: boolean;
}

export const usage = 'npm run e2e -- [--all] [--only NAME] [--headed] [--keep]';

/** Reads the command line; null where it asks for something else. */
export function readOptions(argv: readonly string[]): Options | null {
  let options: Options = { isAll: false, only: null, isHeaded: false, keeps: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = rest[0];
    if (word === '--all') options = { ...options, isAll: true };
    else if (word === '--headed') options = { ...options, isHeaded: true };
    else if (word === '--keep') options = { ...options, keeps: true };
    else if (word === '--only' && name !== undefined) options = { ...options, only: rest.shift() ?? null };
    else return null;
  }
  return options;
}

/** The single run: everybody's first look, in Chinese and light. */
export const singleVariants: readonly (Variant | 'own-screen')[] = ['own-screen'];

export const variantsOf = ({ isAll }: Options): readonly (Variant | 'own-screen')[] =>
  isAll ? allVariants : singleVariants;
