import type { Decision } from '@fairground/engines/simulation/pack-types';
import { replay } from '@fairground/engines/simulation/replay';
import { defect } from '../../kernel/defect.ts';
import type { NewFact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { publishedPack } from './pack-store.ts';
import { appendDecisions, type RunRow, runsOf } from './run-store.ts';

export interface Submission {
  readonly runId: string;
  readonly participantId: string;
  readonly fromIndex: number;
  readonly decisions: readonly Decision[];
  readonly stateHash: string;
}

const isSame = (a: Decision | undefined, b: Decision | undefined): boolean =>
  a?.eventId === b?.eventId && a?.choiceId === b?.choiceId;

/**
 * Appends what a phone decided. The log so far plus the new decisions is replayed and must reach the hash the phone
 * claims. Decisions the server has already (a lost answer, sent again under another key) are recognised and skipped.
 */
export const appendToRun = async (house: House, tx: Tx, sent: Submission): Promise<RunRow> => {
  const run = (await runsOf(tx, sent.participantId, sent.runId))[0] ?? refuse('not-found');
  const known = run.decisions as readonly Decision[];
  const overlap = Math.max(known.length - sent.fromIndex, 0);
  const fits =
    sent.fromIndex <= known.length &&
    sent.decisions.slice(0, overlap).every((decision, place) => isSame(decision, known[sent.fromIndex + place]));
  if (!fits) return refuse('run-conflict', { params: { index: known.length } });
  const fresh = sent.decisions.slice(overlap);
  if (fresh.length === 0) return run;
  const pack = (await publishedPack(tx, run.pack_hash)) ?? defect('a run without its pack');
  const told = replay(pack, {
    packHash: run.pack_hash,
    seed: run.seed,
    personaId: run.persona_id,
    decisions: [...known, ...fresh],
  });
  if (told.kind === 'refused' || told.stateHash !== sent.stateHash) return refuse('run-tampered');
  const rating = told.steps.at(-1)?.meterChanges.after.rating.score ?? 0;
  const isAppended = await appendDecisions(tx, {
    runId: run.id,
    fromIndex: known.length,
    decisions: fresh,
    stateHash: told.stateHash,
    endingId: told.state.endingId,
    rating,
  });
  if (!isAppended) {
    const now = (await runsOf(tx, sent.participantId, sent.runId))[0] ?? refuse('not-found');
    return refuse('run-conflict', { params: { index: (now.decisions as readonly Decision[]).length } });
  }
  const common = {
    actor: { kind: 'participant', id: sent.participantId },
    subject: { kind: 'participant', id: sent.participantId },
    campaignId: run.campaign_id,
  } as const;
  const facts: NewFact[] = fresh.map((decision, place) => ({
    ...common,
    kind: 'decision-made',
    body: { runId: run.id, index: known.length + place, ...decision },
  }));
  if (told.state.endingId)
    facts.push({
      ...common,
      kind: 'stage-finished',
      body: { runId: run.id, packHash: run.pack_hash, endingId: told.state.endingId, rating },
    });
  await house.record(tx, facts);
  return (await runsOf(tx, sent.participantId, sent.runId))[0] ?? defect('a run vanished');
};
