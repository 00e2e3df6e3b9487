import type { Text } from '@fairground/contracts/shapes';
import type { PlanPiece } from './plan-pieces.ts';

export interface ComparedPiece {
  readonly key: string;
  readonly label: Text;
  readonly now: Text | null;
  readonly before: Text | null;
  readonly isChanged: boolean;
}

/**
 * Sets this version beside the one reviewed before it. A piece that was taken out stays in the list with `now` null:
 * what is missing is signed as well. Without a version before, nothing counts as changed.
 */
export const comparePieces = (now: readonly PlanPiece[], before: readonly PlanPiece[] | null): ComparedPiece[] => {
  const old = new Map((before ?? []).map((piece) => [piece.key, piece]));
  const kept = now.map((piece): ComparedPiece => {
    const was = old.get(piece.key)?.words ?? null;
    const isSame = was !== null && was.zh === piece.words.zh && was.en === piece.words.en;
    return { key: piece.key, label: piece.label, now: piece.words, before: was, isChanged: before !== null && !isSame };
  });
  const present = new Set(now.map((piece) => piece.key));
  const removed = (before ?? []).filter((piece) => !present.has(piece.key));
  return [
    ...kept,
    ...removed.map((piece) => ({
      key: piece.key,
      label: piece.label,
      now: null,
      before: piece.words,
      isChanged: true,
    })),
  ];
};
