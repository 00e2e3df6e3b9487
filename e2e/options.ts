import { allVariants, type Variant, variantName } from './world/variants.ts';

export interface Options {
  /** Every layout, theme and language instead of one each. */
  readonly isAll: boolean;
  /** Only journeys whose name contains this. */
  readonly only: string | null;
  /** Only variants whose name contains this, such as `390x844-dark-en`. */
  readonly within: string | null;
  readonly isHeaded: boolean;
  /** Leaves the data folder for a look afterwards. */
  readonly keeps: boolean;
}

export const usage = 'npm run e2e -- [--all [--in 390x844-dark-en]] [--only NAME] [--headed] [--keep]';

/** Reads the command line; null where it asks for something else. */
export function readOptions(argv: readonly string[]): Options | null {
  let options: Options = { isAll: false, only: null, within: null, isHeaded: false, keeps: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = rest[0];
    if (word === '--all') options = { ...options, isAll: true };
    else if (word === '--headed') options = { ...options, isHeaded: true };
    else if (word === '--keep') options = { ...options, keeps: true };
    else if (word === '--only' && name !== undefined) options = { ...options, only: rest.shift() ?? null };
    else if (word === '--in' && name !== undefined) options = { ...options, isAll: true, within: rest.shift() ?? null };
    else return null;
  }
  return options;
}

/** The shapes of a run; the single one is everybody's first look: each journey on its own screen, in Chinese and light. */
export function variantsOf({ isAll, within }: Options): readonly (Variant | 'own-screen')[] {
  if (!isAll) return ['own-screen'];
  return allVariants.filter((variant) => within === null || variantName(variant).includes(within));
}
