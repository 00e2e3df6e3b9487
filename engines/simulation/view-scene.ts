import { fillFigures } from './apply-effect.ts';
import { fillText } from './fill-text.ts';
import { indexPack, personaOf } from './pack-index.ts';
import type { Band, Choice, Pack, RiskLevel, RuleFact, Text } from './pack-types.ts';
import { isTrue } from './run-program.ts';
import type { RunState } from './step-types.ts';
import { openRun, viewOf } from './working-run.ts';

export interface SceneChoice {
  readonly id: string;
  readonly glyph: string;
  readonly label: Text;
  readonly now: readonly Text[];
  readonly isOpen: boolean;
  /** Says why a closed choice is closed. */
  readonly closedBecause: Text | null;
  readonly bands: readonly Band[];
}

/** What a player sees before deciding: all texts filled, in both languages. */
export interface Scene {
  readonly eventId: string;
  readonly stageId: string;
  readonly stageName: Text;
  readonly month: number;
  /** 1-based place in the story and its length, for the lantern path. */
  readonly position: number;
  readonly total: number;
  readonly card: string;
  readonly place: Text;
  readonly title: Text;
  readonly situation: Text;
  readonly choices: readonly SceneChoice[];
  readonly hint: { readonly level: RiskLevel; readonly text: Text; readonly ruleFacts: readonly RuleFact[] };
  readonly reflection: Text;
  readonly guide: Text;
}

export function ruleFactsOf(pack: Pack, ids: readonly string[]): RuleFact[] {
  return pack.ruleFacts.filter((fact) => ids.includes(fact.id));
}

/** The event the run stands at, or null after the end. */
export function viewScene(pack: Pack, state: RunState): Scene | null {
  const placed = state.eventId === null ? undefined : indexPack(pack).events.get(state.eventId);
  if (!placed) return null;
  const { event } = placed;
  const stage = pack.stages[placed.stageAt];
  const occurrence = state.occurrences[event.id] ?? 0;
  const view = viewOf(openRun(pack, state), { origin: 'choice', sourceId: event.id, occurrence });
  const figures = fillFigures(event.figures, view);
  const me = personaOf(pack, state.personaId).name;
  const fill = (text: Text): Text => fillText(text, me, figures);
  const viewChoice = ({ id, glyph, label, now, available, closedBecause, bands }: Choice): SceneChoice => {
    const isOpen = isTrue(available, view);
    const reason = isOpen || closedBecause === null ? null : fill(closedBecause);
    return { id, glyph, label: fill(label), now: now.map(fill), isOpen, closedBecause: reason, bands };
  };
  return {
    eventId: event.id,
    stageId: state.stageId,
    stageName: stage?.name ?? { zh: '', en: '' },
    month: state.month,
    position: placed.at + 1,
    total: indexPack(pack).story.length,
    card: event.card,
    place: fill(event.place),
    title: fill(event.title),
    situation: fill(event.situation),
    choices: event.choices.map(viewChoice),
    hint: {
      level: event.hint.level,
      text: fill(event.hint.text),
      ruleFacts: ruleFactsOf(pack, event.hint.ruleFactIds),
    },
    reflection: fill(event.reflection),
    guide: fill(event.guide),
  };
}
