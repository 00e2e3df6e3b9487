import type { FactActor, NewFact } from '../../../kernel/facts.ts';
import type { House } from '../../../kernel/house.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { transaction } from '../../../kernel/transaction.ts';
import { failImport, finishImport, keepRejectedPart, saveProgress } from './imports-store.ts';
import { type ImportCounts, type ImportOptions, type ImportOutcome, runImport } from './run-import.ts';

export interface RecordedImport extends Omit<ImportOptions, 'onProgress' | 'rejects'> {
  readonly importId: string;
  readonly actor: FactActor;
  readonly onProgress?: (counts: ImportCounts) => void;
  /** Gets the rejected rows beside the sealed copy, such as a file of the command line. */
  readonly alsoReject?: (csv: string) => Promise<void>;
}

const heartbeatMs = 500;

const factOf = (one: RecordedImport, counts: ImportCounts): NewFact => ({
  kind: 'customers-imported',
  body: {
    importId: one.importId,
    mapping: one.mapping.name,
    created: counts.created,
    updated: counts.updated,
    unchanged: counts.unchanged,
    rejected: counts.rejected,
  },
  actor: one.actor,
  subject: { kind: 'import', id: one.importId },
  campaignId: null,
});

/** The file as it comes; tells when its sender went away, which leaves whole batches and no defect of ours. */
async function* watched(chunks: AsyncIterable<Buffer>, onBroken: () => void): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof Refusal)) onBroken();
    throw error;
  }
}

/** Writes figures twice a second, one write at a time; `stop` waits for the one on its way. */
const startHeartbeat = (house: House, importId: string, read: () => ImportCounts | null) => {
  let writing: Promise<void> | null = null;
  const beat = (): void => {
    const counts = read();
    if (writing || !counts) return;
    writing = saveProgress(house.sql, importId, counts)
      .catch(() => house.log.warn('import progress not saved', { importId }))
      .finally(() => {
        writing = null;
      });
  };
  const timer = setInterval(beat, heartbeatMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await writing;
    },
  };
};

/**
 * Runs an import that stands in `foundation.imports` as running: keeps its figures, its rejected rows and its fact.
 * A failed import also leaves a fact where it has written customers.
 */
export const runRecordedImport = async (house: House, one: RecordedImport): Promise<ImportOutcome> => {
  let latest: ImportCounts | null = null;
  let part = 0;
  let isBroken = false;
  const chunks = watched(one.chunks, () => {
    isBroken = true;
  });
  const heartbeat = startHeartbeat(house, one.importId, () => latest);
  const rejects = {
    add: async (csv: string): Promise<void> => {
      await keepRejectedPart(house, one.importId, part, csv);
      part += 1;
      await one.alsoReject?.(csv);
    },
  };
  const onProgress = (counts: ImportCounts): void => {
    latest = counts;
    one.onProgress?.(counts);
  };
  const hasWritten = (counts: ImportCounts | null): counts is ImportCounts =>
    counts !== null && !one.isDryRun && counts.created + counts.updated > 0;
  try {
    const outcome = await runImport(house, { ...one, chunks, rejects, onProgress });
    await heartbeat.stop();
    // This commit waits for the disk, and with it for every batch before.
    await transaction(house.sql, async (tx) => {
      await saveProgress(tx, one.importId, outcome);
      await finishImport(tx, one.importId, outcome);
      if (!one.isDryRun) await house.record(tx, [factOf(one, outcome)]);
    });
    return outcome;
  } catch (error) {
    await heartbeat.stop();
    const counts = latest as ImportCounts | null;
    await transaction(house.sql, async (tx) => {
      if (counts) await saveProgress(tx, one.importId, counts);
      await failImport(
        tx,
        one.importId,
        error instanceof Refusal ? error.code : isBroken ? 'connection-lost' : 'server-defect',
      );
      if (hasWritten(counts)) await house.record(tx, [factOf(one, counts)]);
    });
    throw error;
  }
};
