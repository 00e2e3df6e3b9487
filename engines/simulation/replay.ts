import type { Pack, RunLog } from './pack-types.ts';
import { startRun } from './start-run.ts';
import { stateHash } from './state-hash.ts';
import { step } from './step.ts';
import type { RunState, Stepped, StepRefusalCode } from './step-types.ts';

export interface Replayed {
  readonly kind: 'replayed';
  readonly state: RunState;
  readonly stateHash: string;
  readonly steps: readonly Stepped[];
}

export interface ReplayRefused {
  readonly kind: 'refused';
  readonly code: StepRefusalCode | 'bad-seed' | 'unknown-persona';
  /** Position of the decision that does not fit; -1 = the run could not even begin. */
  readonly at: number;
}

export type ReplayResult = Replayed | ReplayRefused;

/** Folds a log from its beginning. The caller compares `stateHash` with what the phone claims. */
export function replay(pack: Pack, log: RunLog): ReplayResult {
  if (log.packHash !== pack.hash) return { kind: 'refused', code: 'wrong-pack', at: -1 };
  const started = startRun(pack, log);
  if (started.kind === 'refused') return { kind: 'refused', code: started.code, at: -1 };
  let { state } = started;
  const steps: Stepped[] = [];
  for (const [at, decision] of log.decisions.entries()) {
    const result = step(pack, state, decision);
    if (result.kind === 'refused') return { kind: 'refused', code: result.code, at };
    steps.push(result);
    state = result.state;
  }
  return { kind: 'replayed', state, stateHash: stateHash(state), steps };
}
