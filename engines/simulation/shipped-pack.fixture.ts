// Test support: the pack as it ships, read from content/, and a player who decides by named luck.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compilePack, type SourceFile } from './compile-pack.ts';
import { drawInteger } from './draw.ts';
import type { Decision, Pack, RunLog } from './pack-types.ts';
import { startRun } from './start-run.ts';
import { step } from './step.ts';
import type { RunState, Stepped } from './step-types.ts';
import { viewScene } from './view-scene.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const FILES = ['packs/personal/pack.yaml', 'packs/personal/student.yaml', 'rules/facts.yaml'];

/** Fresh, changeable copies of the source files, so that a test can plant a fault. */
export function shippedSources(): SourceFile[] {
  return FILES.map((name) => ({ name, value: parse(readFileSync(new URL(name, CONTENT), 'utf8')) }));
}

export function compileOrFail(files: readonly SourceFile[]): Pack {
  const result = compilePack(files);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.pack;
}

export interface Played {
  readonly log: RunLog;
  readonly steps: readonly Stepped[];
  readonly state: RunState;
}

export function startOrFail(pack: Pack, seed: string, personaId: string): RunState {
  const started = startRun(pack, { seed, personaId });
  if (started.kind === 'refused') throw new Error(started.code);
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
    if (result.kind === 'refused') throw new Error(`${decision.eventId}/${decision.choiceId}: ${result.code}`);
    steps.push(result);
    decisions.push(decision);
    state = result.state;
  }
  const { seed, personaId } = game;
  return { log: { packHash: pack.hash, seed, personaId, decisions }, steps, state };
}
