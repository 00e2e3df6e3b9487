/**
 * The phone's copy of a run and how it meets the server's. The phone plays on its own; the server replays.
 * `syncedCount` is how many decisions the server has taken over. Pure.
 */
import type { Decision } from '@fairground/engines/simulation/pack-types';
import type { Run } from '../net/shapes.ts';

export interface KeptRun {
  readonly id: string;
  readonly campaignId: string;
  readonly packHash: string;
  readonly personaId: string;
  readonly seed: string;
  readonly decisions: readonly Decision[];
  readonly syncedCount: number;
}

export function fromServer(run: Run): KeptRun {
  const { id, campaignId, packHash, personaId, seed, decisions } = run;
  return { id, campaignId, packHash, personaId, seed, decisions, syncedCount: decisions.length };
}

export type Meeting =
  /** The server knows nothing the phone does not know. */
  | { readonly kind: 'go-on'; readonly run: KeptRun }
  /** The server is further, for example after playing on another phone. */
  | { readonly kind: 'catch-up'; readonly run: KeptRun }
  /** Both went different ways; the server's way counts, from the first decision that differs. */
  | { readonly kind: 'parted'; readonly run: KeptRun; readonly fromIndex: number };

/** What to go on with after the server has shown its copy of the same run. */
export function meetServer(kept: KeptRun, server: Run): Meeting {
  const shared = Math.min(kept.decisions.length, server.decisions.length);
  for (let index = 0; index < shared; index += 1) {
    const [mine, theirs] = [kept.decisions[index], server.decisions[index]];
    if (mine?.eventId !== theirs?.eventId || mine?.choiceId !== theirs?.choiceId) {
      return { kind: 'parted', run: fromServer(server), fromIndex: index };
    }
  }
  if (server.decisions.length > kept.decisions.length) return { kind: 'catch-up', run: fromServer(server) };
  return { kind: 'go-on', run: { ...kept, syncedCount: server.decisions.length } };
}

/** Adds one decision; the same event is decided once, however often the button is hit. */
export function addDecision(kept: KeptRun, decision: Decision): KeptRun {
  if (kept.decisions.some((each) => each.eventId === decision.eventId)) return kept;
  return { ...kept, decisions: [...kept.decisions, decision] };
}

export function unsynced(kept: KeptRun): readonly Decision[] {
  return kept.decisions.slice(kept.syncedCount);
}

/** The run to open: the one on this phone, otherwise the newest of this campaign on the server. */
export function runToOpen(
  kept: KeptRun | undefined,
  campaignId: string,
  server: readonly Run[] | null,
): KeptRun | null {
  if (kept && kept.campaignId === campaignId) return kept;
  const newest = server?.find((run) => run.campaignId === campaignId);
  return newest ? fromServer(newest) : null;
}
