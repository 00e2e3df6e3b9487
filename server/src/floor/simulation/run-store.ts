import type { Decision } from '@fairground/engines/simulation/pack-types';
import type { Db, Tx } from '../../kernel/sql.ts';

export interface RunRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly participant_id: string;
  readonly pack_id: string;
  readonly pack_hash: string;
  readonly persona_id: string;
  readonly seed: string;
  readonly decisions: unknown;
  readonly state_hash: string;
  readonly ending_id: string | null;
  readonly started_at: string;
  readonly finished_at: string | null;
}

/** Own runs, newest first; one of them when an id is given. */
export const runsOf = (db: Db, participantId: string, runId: string | null = null): Promise<RunRow[]> => db<RunRow[]>`
  select r.id, r.campaign_id, r.participant_id, p.pack_id, r.pack_hash, r.persona_id, r.seed, r.decisions, r.state_hash, r.ending_id, r.started_at, r.finished_at
  from floor.runs r join floor.packs p on p.hash = r.pack_hash
  where r.participant_id = ${participantId} and (${runId}::uuid is null or r.id = ${runId}::uuid)
  order by r.started_at desc, r.id limit 20`;

export const insertRun = async (
  tx: Tx,
  run: {
    readonly id: string;
    readonly campaignId: string;
    readonly participantId: string;
    readonly packHash: string;
    readonly personaId: string;
    readonly seed: string;
    readonly stateHash: string;
  },
): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    insert into floor.runs (id, campaign_id, participant_id, pack_hash, persona_id, seed, state_hash)
    values (${run.id}, ${run.campaignId}, ${run.participantId}, ${run.packHash}, ${run.personaId}, ${run.seed}, ${run.stateHash})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
};

export interface Appended {
  readonly runId: string;
  readonly fromIndex: number;
  readonly decisions: readonly Decision[];
  readonly stateHash: string;
  readonly endingId: string | null;
  readonly rating: number;
}

/** Appends where the log still has the length the sender knew; false when somebody was faster. */
export const appendDecisions = async (tx: Tx, add: Appended): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update floor.runs set decisions = decisions || ${JSON.stringify(add.decisions)}::text::jsonb, state_hash = ${add.stateHash},
      ending_id = ${add.endingId}::text, rating = ${add.rating},
      finished_at = case when ${add.endingId}::text is null then null else kernel.now() end
    where id = ${add.runId} and jsonb_array_length(decisions) = ${add.fromIndex} and finished_at is null
    returning id`;
  return rows.length > 0;
};
