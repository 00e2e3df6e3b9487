import type { Text } from '@fairground/contracts/shapes';
import type { NewFact } from '../../kernel/facts.ts';
import type { Tx } from '../../kernel/sql.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { Promoted } from './promote-waiting.ts';

/** The facts of people who moved up. */
export const promotedFacts = (promoted: readonly Promoted[]): NewFact[] =>
  promoted.map((one) => ({
    kind: 'waitlist-promoted',
    body: { bookingId: one.id, slotId: one.slotId, track: one.track },
    actor: { kind: 'system', id: null },
    subject: { kind: 'participant', id: one.participantId },
    campaignId: one.campaignId,
  }));

/** Queues a message to everybody who moved up, in the transaction in which they did. */
export const tellPromoted = async (
  deps: BookingDeps,
  tx: Tx,
  promoted: readonly Promoted[],
  title: Text,
): Promise<void> => {
  if (promoted.length === 0) return;
  const words = {
    zh: `【游园会】“${title.zh}”有位置了，你的候补已经变成预约。打开活动页看身份卡。`,
    en: `Fairground: a place came free for “${title.en}”. Your booking is confirmed; open the page to see your pass.`,
  };
  await deps.notifyPromoted(
    tx,
    promoted.map(({ customerId }) => ({ customerId, words })),
  );
};
