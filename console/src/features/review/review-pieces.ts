import type { Piece } from './review-queries.ts';

export interface PieceGroup {
  /** Section of the plan the pieces belong to: the first part of their key. */
  readonly section: string;
  readonly pieces: readonly Piece[];
}

/** Pieces in their order, grouped by section; with `onlyChanged` the unchanged ones and empty groups are left out. */
export const groupPieces = (pieces: readonly Piece[], onlyChanged: boolean): PieceGroup[] => {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (onlyChanged && !piece.isChanged) continue;
    const section = piece.key.split('.')[0] ?? piece.key;
    groups.set(section, [...(groups.get(section) ?? []), piece]);
  }
  return [...groups].map(([section, members]) => ({ section, pieces: members }));
};

/** Time left until a deadline, in whole days and hours; null when it is over. */
export const timeLeft = (dueAt: string, nowMs: number): { readonly days: number; readonly hours: number } | null => {
  const hours = Math.floor((Date.parse(dueAt) - nowMs) / 3_600_000);
  if (Date.parse(dueAt) <= nowMs) return null;
  return { days: Math.floor(hours / 24), hours: hours % 24 };
};
