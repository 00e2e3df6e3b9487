// Test support: the pack as it ships, and a player who decides by named luck. Reading files is left to the tests.
import { parse } from 'yaml';
import { compilePack, type SourceFile } from './compile-pack.ts';
import { defect } from './defect.ts';
import { drawInteger } from './draw.ts';
import type { Decision, Pack, RunLog } from './pack-types.ts';
import { startRun } from './start-run.ts';
import { step } from './step.ts';
import type { RunState, Stepped } from './step-types.ts';
import { viewScene } from './view-scene.ts';

const FILES = ['packs/personal/pack.yaml', 'packs/personal/student.yaml', 'rules/facts.yaml'];

/** Fresh, changeable copies of the source files below content/, so that a test can plant a fault. */
export function shippedSources(readContent: (name: string) => string): SourceFile[] {
  return FILES.map((name) => ({ name, value: parse(readContent(name)) }));
}

export function compileOrFail(files: readonly SourceFile[]): Pack {
  const result = compilePack(files);
  if ('findings' in result) return defect(JSON.stringify(result.findings, null, 1));
  return result.pack;
}

export interface Played {
  readonly log: RunLog;
  readonly steps: readonly Stepped[];
  readonly state: RunState;
}

export function startOrFail(pack: Pack, seed: string, personaId: string): RunState {
  const started = startRun(pack, { seed, personaId });
  if (started.kind === 'refused') return defect(started.code);
  return started.state;
}

/** Plays to the end; `prefer` decides some events, the player's own luck (not the run's) the others. */
export function playThrough(
  pack: Pack,
  game: { readonly seed: string; readonly personaId: string; readonly player: string },
  prefer: Readonly<Record<string, string>> = {},
): Played {
  let state = startOrFail(pack, game.seed, game.personaId);
  const steps: Stepped[] = [];
  const decisions: Decision[] = [];
  for (let scene = viewScene(pack, state); scene !== null; scene = viewScene(pack, state)) {
    const open = scene.choices.filter((choice) => choice.isOpen);
    const wanted = open.find((choice) => choice.id === prefer[scene?.eventId ?? '']);
    const name = { seed: game.player, sourceId: scene.eventId, occurrence: 0, purpose: 'player' };
    const choice = wanted ?? open[drawInteger(name, open.length)];
    const decision = { eventId: scene.eventId, choiceId: choice?.id ?? '' };
    const result = step(pack, state, decision);
    if (result.kind === 'refused') return defect(`${decision.eventId}/${decision.choiceId}: ${result.code}`);
    steps.push(result);
    decisions.push(decision);
    state = result.state;
  }
  const { seed, personaId } = game;
  return { log: { packHash: pack.hash, seed, personaId, decisions }, steps, state };
}
