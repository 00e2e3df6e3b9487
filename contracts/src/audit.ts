/** Audit trail 审计日志 and the outbox of the demo. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { cursor, day, id, instant } from './shapes.ts';

export const auditEntry = z
  .object({
    seq: z.number().int(),
    factId: id,
    kind: z.string(),
    at: instant,
    actorKind: z.enum(['staff', 'participant', 'system']),
    actorId: id.nullable(),
    actorLabel: z.string().nullable(),
    subjectKind: z.string(),
    subjectId: z.string(),
    campaignId: id.nullable(),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });

export const outboxMessage = z
  .object({
    id,
    channel: z.enum(['sms', 'mail']),
    toMasked: z.string(),
    words: z.string(),
    createdAt: instant,
    state: z.enum(['queued', 'sent', 'failed']),
  })
  .meta({ id: 'OutboxMessage' });

export const auditOperations = defineOperations({
  listAudit: {
    method: 'get',
    path: '/api/audit',
    origin: 'console',
    permission: 'audit.read',
    summary: 'The trail, newest first, filtered by kind, actor, campaign and day',
    query: z.object({
      after: cursor,
      kind: z.string().max(60).optional(),
      actorId: id.optional(),
      campaignId: id.optional(),
      from: day.optional(),
      to: day.optional(),
    }),
    response: z.object({ items: z.array(auditEntry), next: z.string().nullable(), kinds: z.array(z.string()) }),
    refusals: [],
  },
  listOutbox: {
    method: 'get',
    path: '/api/outbox',
    origin: 'console',
    permission: 'outbox.read',
    summary: 'Messages that would leave the bank; in the demo one-time codes are read here',
    response: z.object({ items: z.array(outboxMessage), isDemo: z.boolean() }),
    refusals: [],
  },
});
