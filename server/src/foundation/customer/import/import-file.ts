import { createReadStream } from 'node:fs';
import { systemActor } from '../../../kernel/facts.ts';
import type { House } from '../../../kernel/house.ts';
import { newId } from '../../../kernel/ids.ts';
import { insertImport, startImport } from './imports-store.ts';
import type { Mapping } from './mapping.ts';
import { runRecordedImport } from './recorded-import.ts';
import { type ImportCounts, type ImportOutcome, runImport } from './run-import.ts';

export interface FileImport {
  /** Path of the file. */
  readonly file: string;
  /** Its name without folders, and its size in bytes. */
  readonly fileName: string;
  readonly bytesTotal: number;
  readonly mapping: Mapping;
  readonly orgPath: string;
  readonly isDryRun: boolean;
  /** Gets the rejected rows as CSV text, piece by piece. */
  readonly onRejected: (csv: string) => Promise<void>;
  readonly onProgress?: (counts: ImportCounts) => void;
}

const pieceBytes = 256 * 1024;

/** Imports a file of this machine in the name of the system; a dry run leaves no trace at all. */
export const importFile = async (house: House, one: FileImport): Promise<ImportOutcome> => {
  const chunks: AsyncIterable<Buffer> = createReadStream(one.file, { highWaterMark: pieceBytes });
  if (one.isDryRun) return runImport(house, { ...one, chunks, rejects: { add: one.onRejected } });
  const importId = newId();
  await insertImport(house.sql, {
    id: importId,
    orgPath: one.orgPath,
    staffId: null,
    mapping: one.mapping.name,
    fileName: one.fileName,
    bytesTotal: one.bytesTotal,
    isDryRun: false,
  });
  await startImport(house.sql, importId);
  return runRecordedImport(house, { ...one, chunks, importId, actor: systemActor, alsoReject: one.onRejected });
};
