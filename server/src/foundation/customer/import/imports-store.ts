import type { House } from '../../../kernel/house.ts';
import type { Db } from '../../../kernel/sql.ts';
import type { FileForm } from './read-file.ts';
import type { ImportCounts } from './run-import.ts';

export interface NewImport {
  readonly id: string;
  readonly orgPath: string;
  /** Null where it was started from the command line. */
  readonly staffId: string | null;
  readonly mapping: string;
  readonly fileName: string;
  readonly bytesTotal: number | null;
  readonly isDryRun: boolean;
}

/** Announces an import; false where the id is taken. */
export const insertImport = async (db: Db, one: NewImport): Promise<boolean> => {
  const rows = await db<{ id: string }[]>`
    insert into foundation.imports (id, org_path, staff_id, mapping, file_name, bytes_total, is_dry_run)
    values (${one.id}, ${one.orgPath}, ${one.staffId}, ${one.mapping}, ${one.fileName}, ${one.bytesTotal}, ${one.isDryRun})
    on conflict do nothing returning id`;
  return rows.length > 0;
};

/** Takes a waiting import; of two uploads for it only one gets it. */
export const startImport = async (db: Db, importId: string): Promise<boolean> => {
  const rows = await db<{ id: string }[]>`
    update foundation.imports set state = 'running', seen_at = kernel.now() where id = ${importId} and state = 'waiting' returning id`;
  return rows.length > 0;
};

/** Figures for whoever watches, and a sign of life. */
export const saveProgress = async (db: Db, importId: string, counts: ImportCounts): Promise<void> => {
  await db`
    update foundation.imports set seen_at = kernel.now(), bytes_read = ${counts.bytesRead}, read_rows = ${counts.read}, created_rows = ${counts.created},
      updated_rows = ${counts.updated}, unchanged_rows = ${counts.unchanged}, rejected_rows = ${counts.rejected},
      rejected_by_reason = ${JSON.stringify(counts.rejectedByReason)}::text::jsonb
    where id = ${importId} and state = 'running'`;
};

export const finishImport = async (db: Db, importId: string, form: FileForm): Promise<void> => {
  await db`
    update foundation.imports set state = 'done', finished_at = kernel.now(), encoding = ${form.encoding}, delimiter = ${form.delimiter},
      ignored_columns = ${[...form.ignoredColumns]}::text[]
    where id = ${importId} and state = 'running'`;
};

export const failImport = async (db: Db, importId: string, failure: string): Promise<void> => {
  await db`
    update foundation.imports set state = 'failed', failure = ${failure}, finished_at = kernel.now() where id = ${importId} and state = 'running'`;
};

const about = (importId: string, part: number): string => `rejected rows ${importId} ${part}`;

/** Keeps a part of the rejected rows, sealed, for 30 days. */
export const keepRejectedPart = async (house: House, importId: string, part: number, csv: string): Promise<void> => {
  await house.sql`
    insert into foundation.import_rejected_parts (import_id, part_no, sealed, expires_at)
    values (${importId}, ${part}, ${house.keyring.sealOwn(csv, about(importId, part))}, kernel.now() + interval '30 days')`;
};

/** Opens one part; null behind the last one, and where the 30 days are over. */
export const openRejectedPart = async (house: House, importId: string, part: number): Promise<string | null> => {
  const rows = await house.sql<{ sealed: Uint8Array }[]>`
    select sealed from foundation.import_rejected_parts where import_id = ${importId} and part_no = ${part} and expires_at > kernel.now()`;
  return rows[0] ? house.keyring.openOwn(rows[0].sealed, about(importId, part)) : null;
};
