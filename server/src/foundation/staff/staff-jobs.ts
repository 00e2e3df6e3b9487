import type { ScheduledJob } from '../../kernel/jobs.ts';
import type { Sql } from '../../kernel/sql.ts';

/** Wrong tries of a day ago say nothing any more; ended sign-ins are kept for 90 days for whoever looks into an incident. */
const forgetOld = async (sql: Sql): Promise<void> => {
  await sql`
    delete from foundation.staff_tries
    where last_at < kernel.now() - interval '1 day' and (locked_until is null or locked_until <= kernel.now())`;
  await sql`delete from foundation.staff_sign_ins where last_seen_at < kernel.now() - interval '90 days'`;
};

export const staffJobs: readonly ScheduledJob[] = [
  { name: 'staff-forget-old', pattern: '17 3 * * *', work: forgetOld },
];
