import { defect } from './defect.ts';
import type { Account, Pack, Persona, ReturnRange, StoryEvent, Variable } from './pack-types.ts';

export interface PlacedEvent {
  readonly event: StoryEvent;
  /** Position in the whole story and of its stage. */
  readonly at: number;
  readonly stageAt: number;
}

export interface PackIndex {
  readonly story: readonly PlacedEvent[];
  readonly events: ReadonlyMap<string, PlacedEvent>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly ranges: ReadonlyMap<string, ReturnRange>;
  readonly personas: ReadonlyMap<string, Persona>;
}

// Packs never change, so looking things up is worked out once for each.
const known = new WeakMap<Pack, PackIndex>();

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export function indexPack(pack: Pack): PackIndex {
  const ready = known.get(pack);
  if (ready) return ready;
  const story = pack.stages
    .flatMap((stage, stageAt) => stage.events.map((event) => ({ event, stageAt })))
    .map((placed, at) => ({ ...placed, at }));
  const index: PackIndex = {
    story,
    events: new Map(story.map((placed) => [placed.event.id, placed])),
    accounts: byId(pack.accounts),
    variables: byId(pack.variables),
    ranges: byId(pack.ranges),
    personas: byId(pack.personas),
  };
  known.set(pack, index);
  return index;
}

export function personaOf(pack: Pack, personaId: string): Persona {
  return indexPack(pack).personas.get(personaId) ?? defect(`persona ${personaId}`);
}
