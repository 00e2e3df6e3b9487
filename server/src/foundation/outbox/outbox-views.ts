import type { House } from '../../kernel/house.ts';
import { maskEmail, maskMobile } from '../../kernel/masking.ts';
import type { Db } from '../../kernel/sql.ts';
import { recipientSeal, wordsSeal } from './outbox-store.ts';

interface MessageRow {
  readonly id: string;
  readonly channel: 'sms' | 'mail';
  readonly recipient_sealed: Uint8Array;
  readonly words_sealed: Uint8Array;
  readonly created_at: string;
  readonly state: 'queued' | 'sent' | 'failed';
}

export interface OutboxMessage {
  readonly id: string;
  readonly channel: 'sms' | 'mail';
  readonly toMasked: string;
  /** The words in the demo bank; empty anywhere else, because codes are secrets. */
  readonly words: string;
  readonly createdAt: string;
  readonly state: 'queued' | 'sent' | 'failed';
}

/** The newest messages, recipients masked, at most 200: for the outbox page and `fairground outbox`. */
export const listOutboxMessages = async (db: Db, house: House, most = 100): Promise<OutboxMessage[]> => {
  const rows = await db<MessageRow[]>`
    select id, channel, recipient_sealed, words_sealed, created_at, state from foundation.outbox_messages
    order by place desc limit ${Math.min(most, 200)}::int`;
  return rows.map((row) => {
    const to = house.keyring.openOwn(row.recipient_sealed, recipientSeal(row.id));
    return {
      id: row.id,
      channel: row.channel,
      toMasked: row.channel === 'sms' ? maskMobile(to) : maskEmail(to),
      words: house.isDemo ? house.keyring.openOwn(row.words_sealed, wordsSeal(row.id)) : '',
      createdAt: row.created_at,
      state: row.state,
    };
  });
};
