import { randomUUID } from 'node:crypto';
import { simulationOperations } from '@fairground/contracts/play';
import { startRun } from '@fairground/engines/simulation/start-run';
import { stateHash } from '@fairground/engines/simulation/state-hash';
import { type Route, read, write } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { refuse, refuseField } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import { appendToRun } from './append-to-run.ts';
import { publishedPack } from './pack-store.ts';
import { insertRun, type RunRow, runsOf } from './run-store.ts';

export interface SimulationDeps {
  readonly house: House;
  readonly findPublished: (
    db: Db,
    key: { readonly campaignId: string },
  ) => Promise<{ readonly id: string; readonly packHash: string } | null>;
  readonly isCheckedIn: (db: Db, participantId: string, campaignId: string) => Promise<boolean>;
}

const present = (row: RunRow) => ({
  id: row.id,
  campaignId: row.campaign_id,
  packId: row.pack_id,
  packHash: row.pack_hash,
  personaId: row.persona_id,
  seed: row.seed,
  decisions: row.decisions as { eventId: string; choiceId: string }[],
  stateHash: row.state_hash,
  isFinished: row.finished_at !== null,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
});

export const simulationRoutes = (deps: SimulationDeps): Record<string, Route> => ({
  getPack: read(simulationOperations.getPack, async (sql, { params }) => {
    const pack = (await publishedPack(sql, params.packHash)) ?? refuse('not-found');
    return { packHash: pack.hash, pack: { ...pack } };
  }),
  startRun: write(simulationOperations.startRun, async (tx, { body, actor }) => {
    const campaign = (await deps.findPublished(tx, { campaignId: body.campaignId })) ?? refuse('not-found');
    if (!(await deps.isCheckedIn(tx, actor.id, campaign.id))) return refuse('not-checked-in');
    const pack = (await publishedPack(tx, campaign.packHash)) ?? defect('a published campaign without its pack');
    const seed = randomUUID();
    const started = startRun(pack, { seed, personaId: body.personaId });
    if (started.kind === 'refused')
      return refuseField(
        'body.personaId',
        'unknown-persona',
        '没有这张身份卡，换一张',
        'There is no such persona; choose another',
      );
    const isNew = await insertRun(tx, {
      id: body.runId,
      campaignId: campaign.id,
      participantId: actor.id,
      packHash: pack.hash,
      personaId: body.personaId,
      seed,
      stateHash: stateHash(started.state),
    });
    if (!isNew)
      return refuseField(
        'body.runId',
        'taken',
        '这一局已经开始了，刷新页面',
        'This run exists already; reload the page',
      );
    await deps.house.record(tx, [
      {
        kind: 'run-started',
        body: { runId: body.runId, packHash: pack.hash, personaId: body.personaId },
        actor: { kind: 'participant', id: actor.id },
        subject: { kind: 'participant', id: actor.id },
        campaignId: campaign.id,
      },
    ]);
    return present((await runsOf(tx, actor.id, body.runId))[0] ?? defect('a run vanished'));
  }),
  listMyRuns: read(simulationOperations.listMyRuns, async (sql, { actor }) => ({
    items: (await runsOf(sql, actor.id)).map(present),
  })),
  getRun: read(simulationOperations.getRun, async (sql, { params, actor }) =>
    present((await runsOf(sql, actor.id, params.runId))[0] ?? refuse('not-found')),
  ),
  submitDecisions: write(simulationOperations.submitDecisions, async (tx, { params, body, actor }) =>
    present(
      await appendToRun(deps.house, tx, {
        runId: params.runId,
        participantId: actor.id,
        fromIndex: body.fromIndex,
        decisions: body.decisions,
        stateHash: body.stateHash,
      }),
    ),
  ),
});
