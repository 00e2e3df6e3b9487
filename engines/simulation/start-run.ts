import { indexPack } from './pack-index.ts';
import type { Pack } from './pack-types.ts';
import { moveOn } from './pass-time.ts';
import type { RunState } from './step-types.ts';
import { closeRun, openRun } from './working-run.ts';

export type StartResult =
  | { readonly kind: 'started'; readonly state: RunState }
  | { readonly kind: 'refused'; readonly code: 'bad-seed' | 'unknown-persona' };

/** Seeds name the luck of a run; the separator of draw names may not occur in them. */
const SEED = /^[0-9A-Za-z-]{1,64}$/;

/** Opens a run at its first event: what the persona owns stands against equity, so that the ledger adds up to 0. */
export function startRun(pack: Pack, start: { readonly seed: string; readonly personaId: string }): StartResult {
  const { seed, personaId } = start;
  if (!SEED.test(seed)) return { kind: 'refused', code: 'bad-seed' };
  const persona = indexPack(pack).personas.get(personaId);
  if (!persona) return { kind: 'refused', code: 'unknown-persona' };
  const balancesFen: Record<string, number> = { equity: 0 };
  for (const { account, amountFen } of persona.start) {
    balancesFen[account] = (balancesFen[account] ?? 0) + amountFen;
    balancesFen.equity = (balancesFen.equity ?? 0) - amountFen;
  }
  const variables = Object.fromEntries(pack.variables.map(({ id, start: value }) => [id, value]));
  const run = openRun(pack, {
    packHash: pack.hash,
    seed,
    personaId,
    month: 0,
    stepCount: 0,
    eventId: null,
    stageId: pack.stages[0]?.id ?? '',
    balancesFen,
    variables: { ...variables, ...persona.variables },
    chosen: {},
    occurrences: {},
    due: [],
    credit: { openedMonth: null, kinds: [], newMonths: [], provenMonths: 0, adverse: [] },
    lastMonth: { incomeFen: 0, expenseFen: 0, debtServiceFen: 0 },
    badges: [],
    endingId: null,
  });
  moveOn(run, 0);
  return { kind: 'started', state: closeRun(run) };
}
