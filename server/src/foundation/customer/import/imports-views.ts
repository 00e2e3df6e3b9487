import type { importReport } from '@fairground/contracts/customer';
import type { z } from 'zod';
import type { Db } from '../../../kernel/sql.ts';

interface ReportRow {
  readonly id: string;
  readonly mapping: string;
  readonly file_name: string;
  readonly is_dry_run: boolean;
  readonly state: string;
  readonly bytes_read: number;
  readonly bytes_total: number | null;
  readonly read_rows: number;
  readonly created_rows: number;
  readonly updated_rows: number;
  readonly unchanged_rows: number;
  readonly rejected_rows: number;
  readonly rejected_by_reason: unknown;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly ignored_columns: string[];
  readonly failure: string | null;
  readonly started_at: string;
  readonly seen_at: string;
  readonly finished_at: string | null;
  readonly is_lost: boolean;
}

type Report = z.input<typeof importReport>;

/** An import whose process died says nothing any more: after a minute without a sign of life it counts as failed. */
const present = (row: ReportRow): Report => ({
  id: row.id,
  fileName: row.file_name,
  mapping: row.mapping,
  state: row.is_lost ? 'failed' : (row.state as Report['state']),
  isDryRun: row.is_dry_run,
  bytesRead: row.bytes_read,
  bytesTotal: row.bytes_total,
  read: row.read_rows,
  accepted: row.created_rows + row.updated_rows + row.unchanged_rows,
  created: row.created_rows,
  updated: row.updated_rows,
  unchanged: row.unchanged_rows,
  rejected: row.rejected_rows,
  rejectedByReason: row.rejected_by_reason as Record<string, number>,
  encoding: row.encoding,
  delimiter: row.delimiter,
  ignoredColumns: row.ignored_columns,
  failure: row.is_lost ? 'interrupted' : row.failure,
  startedAt: row.started_at,
  finishedAt: row.is_lost ? row.seen_at : row.finished_at,
});

/** One import of this organisation; null where another one owns it. */
export const findImport = async (db: Db, importId: string, orgPath: string): Promise<Report | null> => {
  const rows = await db<ReportRow[]>`
    select id, mapping, file_name, is_dry_run, state, bytes_read, bytes_total, read_rows, created_rows, updated_rows, unchanged_rows, rejected_rows,
      rejected_by_reason, encoding, delimiter, ignored_columns, failure, started_at, seen_at, finished_at,
      (state = 'running' and seen_at < kernel.now() - interval '1 minute') as is_lost
    from foundation.imports where id = ${importId} and starts_with(org_path, ${orgPath})`;
  return rows[0] ? present(rows[0]) : null;
};

/** The newest 50 imports of this organisation. */
export const latestImports = async (db: Db, orgPath: string): Promise<Report[]> => {
  const rows = await db<ReportRow[]>`
    select id, mapping, file_name, is_dry_run, state, bytes_read, bytes_total, read_rows, created_rows, updated_rows, unchanged_rows, rejected_rows,
      rejected_by_reason, encoding, delimiter, ignored_columns, failure, started_at, seen_at, finished_at,
      (state = 'running' and seen_at < kernel.now() - interval '1 minute') as is_lost
    from foundation.imports where starts_with(org_path, ${orgPath}) order by started_at desc, id limit 50`;
  return rows.map(present);
};
