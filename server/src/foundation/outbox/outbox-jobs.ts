import type { ScheduledJob } from '../../kernel/jobs.ts';
import { forgetOldMessages } from './outbox-store.ts';

export const outboxJobs: readonly ScheduledJob[] = [
  { name: 'outbox-forget-old', pattern: '37 * * * *', work: forgetOldMessages },
];
