import type { ScheduledJob } from '../../kernel/jobs.ts';
import type { Sql } from '../../kernel/sql.ts';

/** Codes and the caps on them are of no use after a day; ended and expired sign-ins go after another month. */
const forgetOld = async (sql: Sql): Promise<void> => {
  await sql`delete from foundation.participant_codes where expires_at < kernel.now() - interval '1 day'`;
  await sql`delete from foundation.participant_code_sends where last_at < kernel.now() - interval '1 day'`;
  await sql`delete from foundation.participant_sign_ins where expires_at < kernel.now() - interval '30 days'`;
};

export const participantJobs: readonly ScheduledJob[] = [
  { name: 'participant-forget-old', pattern: '27 3 * * *', work: forgetOld },
];
