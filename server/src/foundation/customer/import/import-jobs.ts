import type { ScheduledJob } from '../../../kernel/jobs.ts';
import type { Sql } from '../../../kernel/sql.ts';

/** Rejected rows go after their 30 days; an import whose file never came goes after a day; a lost one is closed. */
const tidyImports = async (sql: Sql): Promise<void> => {
  await sql`delete from foundation.import_rejected_parts where expires_at <= kernel.now()`;
  await sql`delete from foundation.imports where state = 'waiting' and started_at < kernel.now() - interval '1 day'`;
  await sql`
    update foundation.imports set state = 'failed', failure = 'interrupted', finished_at = kernel.now()
    where state = 'running' and seen_at < kernel.now() - interval '1 hour'`;
};

export const importJobs: readonly ScheduledJob[] = [{ name: 'import-tidy', pattern: '37 3 * * *', work: tidyImports }];
