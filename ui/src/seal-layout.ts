export interface SealCell {
  character: string;
  x: number;
  y: number;
  size: number;
}

export interface SealLayout {
  width: number;
  height: number;
  ratio: number;
  /** Seed of the worn edge: the same word wears the same way on every screen. */
  seed: number;
  cells: SealCell[];
}

const HEIGHT = 84;
const CELL = 33;

/**
 * Places a word on its seal: one character fills a square, two stand under each other, three or four
 * are read as on a real seal, right column first. Words longer than four characters are cut.
 */
export function sealLayout(word: string): SealLayout {
  const characters = [...word].slice(0, 4);
  const seed = characters.reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 97;
  if (characters.length <= 1) {
    const cells = characters.map((character) => ({ character, x: 13, y: 13, size: 58 }));
    return { width: HEIGHT, height: HEIGHT, ratio: 1, seed, cells };
  }
  if (characters.length === 2) {
    const cells = characters.map((character, row) => ({ character, x: 9.5, y: 7 + row * 37, size: CELL }));
    return { width: 52, height: HEIGHT, ratio: 52 / HEIGHT, seed, cells };
  }
  const cells = characters.map((character, index) => ({
    character,
    x: index < 2 ? 43 : 8,
    y: 8 + (index % 2) * 35,
    size: CELL,
  }));
  return { width: HEIGHT, height: HEIGHT, ratio: 1, seed, cells };
}
