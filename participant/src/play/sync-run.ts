/** Brings decisions to the server: in order, in batches, each batch under a stored key. */
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { replay } from '@fairground/engines/simulation/replay';
import { api, read } from '../net/connection.ts';
import type { Problem } from '../net/shapes.ts';
import { actNow } from '../queue/use-action.ts';
import { type KeptRun, type Meeting, meetServer, unsynced } from './run-book.ts';

export type Synced =
  | { readonly kind: 'even'; readonly run: KeptRun }
  | { readonly kind: 'met'; readonly meeting: Meeting }
  | { readonly kind: 'tampered'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Most decisions of one request (see submitDecisions). */
const batchLimit = 200;

/** Sends what the server does not have. Waits for the network as long as it takes; `latest` may grow meanwhile. */
export async function syncRun(pack: Pack, latest: () => KeptRun, onProgress: (run: KeptRun) => void): Promise<Synced> {
  for (;;) {
    const run = latest();
    const batch = unsynced(run).slice(0, batchLimit);
    if (batch.length === 0) return { kind: 'even', run };
    const told = replay(pack, { ...run, decisions: run.decisions.slice(0, run.syncedCount + batch.length) });
    if (told.kind === 'refused') return await meet(run);
    const result = await actNow('submitDecisions', {
      intent: `sync:${run.id}:${run.syncedCount}`,
      params: { runId: run.id },
      body: { fromIndex: run.syncedCount, decisions: [...batch], stateHash: told.stateHash },
    });
    if (result.kind === 'refused') {
      const { problem } = result;
      if (problem.code === 'run-conflict') return await meet(latest());
      return { kind: problem.code === 'run-tampered' ? 'tampered' : 'refused', problem };
    }
    onProgress({ ...latest(), syncedCount: result.data.decisions.length });
  }
}

async function meet(run: KeptRun): Promise<Synced> {
  const server = await read(() => api.GET('/api/me/runs/{runId}', { params: { path: { runId: run.id } } }));
  return { kind: 'met', meeting: meetServer(run, server) };
}
