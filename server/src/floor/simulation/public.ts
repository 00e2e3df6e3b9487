/** What other modules may use of simulation. */
import type { RunLog } from '@fairground/engines/simulation/pack-types';
import type { Db } from '../../kernel/sql.ts';
import { runsOf } from './run-store.ts';

export { loadPacks } from './load-packs.ts';
export { publishedPack, startMoneyFen, storePack } from './pack-store.ts';

export interface FinishedRun {
  readonly id: string;
  readonly log: RunLog;
  readonly finishedAt: string;
}

/** The latest finished run of a person in a campaign; null while none is finished. */
export const latestFinishedRun = async (
  db: Db,
  participantId: string,
  campaignId: string,
): Promise<FinishedRun | null> => {
  const row = (await runsOf(db, participantId)).find(
    (one) => one.campaign_id === campaignId && one.finished_at !== null,
  );
  if (!row?.finished_at) return null;
  return {
    id: row.id,
    finishedAt: row.finished_at,
    log: {
      packHash: row.pack_hash,
      seed: row.seed,
      personaId: row.persona_id,
      decisions: row.decisions as RunLog['decisions'],
    },
  };
};
