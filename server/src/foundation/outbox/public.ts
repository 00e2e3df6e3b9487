/** What other modules and the command line may use of outbox. */
export { type NewMessage, queueMessages } from './outbox-store.ts';
export { listOutboxMessages, type OutboxMessage } from './outbox-views.ts';
