import { SceneLetter } from '@fairground/ui/SceneLetter.tsx';
import { SceneStreetStall } from '@fairground/ui/SceneStreetStall.tsx';
import { SceneStudent } from '@fairground/ui/SceneStudent.tsx';

/** The picture behind an event, by its card: three rooms take turns, so that the story does not stand still. */
export function PlayScene({ card }: { card: string }) {
  const number = Number(card.match(/\d+$/)?.[0] ?? 1);
  if (number % 3 === 1) return <SceneStudent />;
  return number % 3 === 2 ? <SceneLetter /> : <SceneStreetStall />;
}
