/** The finished run of this phone, or of the server, with its summary told again from the log. */

import { readMeters } from '@fairground/engines/simulation/meters';
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { startRun } from '@fairground/engines/simulation/start-run';
import type { Meters } from '@fairground/engines/simulation/step-types';
import { type RunSummary, summariseRun } from '@fairground/engines/simulation/summary';
import { useQuery } from '@tanstack/react-query';
import { isOffline } from '../net/connection.ts';
import { runsQuery } from '../net/queries.ts';
import { queryClient } from '../net/query-client.ts';
import type { PublicCampaign } from '../net/shapes.ts';
import { type KeptRun, runToOpen } from '../play/run-book.ts';
import { keptRun, loadPack } from '../play/run-shelf.ts';

export interface RunResult {
  readonly run: KeptRun;
  readonly pack: Pack;
  readonly summary: RunSummary;
  readonly startMeters: Meters;
}

async function readResult(slug: string, campaign: PublicCampaign): Promise<RunResult | null> {
  const kept = await keptRun(slug);
  const server = kept
    ? null
    : await queryClient.fetchQuery(runsQuery).catch((error: unknown) => {
        if (isOffline(error)) throw error;
        return [];
      });
  const run = runToOpen(kept, campaign.id, server);
  if (run === null || run.decisions.length === 0) return null;
  const pack = await loadPack(run.packHash);
  const started = startRun(pack, run);
  const summary = summariseRun(pack, { ...run });
  if (started.kind === 'refused' || summary === null || summary.ending === null) return null;
  return { run, pack, summary, startMeters: readMeters(pack, started.state) };
}

export function useResult(slug: string, campaign: PublicCampaign | undefined) {
  return useQuery({
    queryKey: ['result', slug, campaign?.id],
    enabled: campaign !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => (campaign ? readResult(slug, campaign) : null),
  });
}
