import { auditOperations } from '@fairground/contracts/audit';
import { type Route, read } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { listOutboxMessages } from './outbox-views.ts';

export const outboxRoutes = (house: House): Record<string, Route> => ({
  listOutbox: read(auditOperations.listOutbox, async (sql) => ({
    items: await listOutboxMessages(sql, house),
    isDemo: house.isDemo,
  })),
});
