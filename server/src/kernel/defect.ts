/** A defect is our mistake: it answers 500 with an incident id and someone must look at it. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Asserts what can only be false through a defect of ours. Bad input is refused, never asserted. */
export function assertDefect(claim: unknown, words: string): asserts claim {
  if (!claim) throw new Defect(words);
}

/** For the default branch of an exhaustive switch, and for rows that must be there. */
export const defect = (words: string): never => {
  throw new Defect(words);
};

/** The first row of a query that must return one. */
export const oneRow = <T>(rows: readonly T[]): T => rows[0] ?? defect('a query that must return a row returned none');
