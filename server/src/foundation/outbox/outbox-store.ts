import type { House } from '../../kernel/house.ts';
import { newId } from '../../kernel/ids.ts';
import type { Sql, Tx } from '../../kernel/sql.ts';

export interface NewMessage {
  readonly channel: 'sms' | 'mail';
  /** Mobile number or e-mail address. */
  readonly to: string;
  readonly words: string;
}

export const recipientSeal = (id: string): string => `outbox recipient ${id}`;
export const wordsSeal = (id: string): string => `outbox words ${id}`;

/** Queues messages in the transaction of the act that sends them; recipient and words are sealed before they are stored. */
export const queueMessages = async (tx: Tx, house: House, messages: readonly NewMessage[]): Promise<void> => {
  const ids = messages.map(newId);
  const sealAll = (pick: (message: NewMessage) => string, about: (id: string) => string): string[] =>
    messages.map((message, place) => house.keyring.sealOwn(pick(message), about(ids[place] ?? '')).toString('hex'));
  await tx`
    insert into foundation.outbox_messages (id, channel, recipient_sealed, words_sealed)
    select id, channel, decode(recipient, 'hex'), decode(words, 'hex')
    from unnest(${ids}::uuid[], ${messages.map((message) => message.channel)}::text[],
      ${sealAll((message) => message.to, recipientSeal)}::text[], ${sealAll((message) => message.words, wordsSeal)}::text[])
      with ordinality as n(id, channel, recipient, words, place)
    order by place`;
};

/** Messages are forgotten after a day: nobody needs an old code, and every kept number is one that can leak. */
export const forgetOldMessages = async (sql: Sql): Promise<void> => {
  await sql`delete from foundation.outbox_messages where created_at < kernel.now() - interval '1 day'`;
};
