import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import { type Log, placeOf } from './log.ts';
import type { Sql } from './sql.ts';

/** A job that runs by the clock. Jobs are idempotent: a crash in the middle runs them again. */
export interface ScheduledJob {
  readonly name: string;
  /** Crontab pattern in UTC. */
  readonly pattern: string;
  readonly work: (sql: Sql) => Promise<void>;
}

/**
 * graphile-worker logs its connection string at debug level, and the words of an error may quote a person: only which
 * job failed and where goes on.
 */
const quietLogger = (log: Log): Logger =>
  new Logger(() => (level, _message, meta) => {
    if (level !== 'error') return;
    const { job, error } = (meta ?? {}) as { job?: { task_identifier?: unknown }; error?: unknown };
    log.error('job failed', { job: String(job?.task_identifier ?? 'unknown'), place: placeOf(error) });
  });

/** Starts the jobs of this installation (graphile-worker, in its own schema of the same database). */
export const startJobs = async (url: string, sql: Sql, log: Log, jobs: readonly ScheduledJob[]): Promise<Runner> =>
  run({
    connectionString: url,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLogger(log),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, async () => job.work(sql)])),
    parsedCronItems: parseCronItems(
      jobs.map((job) => ({ task: job.name, match: job.pattern, options: { backfillPeriod: 0 } })),
    ),
  });
