import type { House } from '../../kernel/house.ts';
import { newId, newSecret } from '../../kernel/ids.ts';
import { hashToken } from '../../kernel/sign-in-token.ts';
import type { Tx } from '../../kernel/sql.ts';
import { ensureParticipants, insertSignIns } from './participant-store.ts';

export interface CreatedParticipant {
  readonly participantId: string;
  readonly customerId: string;
  /** The value of the sign-in cookie; it can be read here and never again. */
  readonly token: string;
}

/**
 * Makes signed-in participants for existing customers in a handful of statements, whatever their number: for the demo
 * bank, rehearsals and measurements. In the order of the customers; equal customers must be sent once.
 */
export const createParticipants = async (
  tx: Tx,
  house: House,
  customerIds: readonly string[],
): Promise<CreatedParticipant[]> => {
  const rows = await ensureParticipants(tx, customerIds);
  const byCustomer = new Map(rows.map((row) => [row.customer_id, row]));
  const created = customerIds.flatMap((customerId) => {
    const row = byCustomer.get(customerId);
    return row ? [{ participantId: row.id, customerId, token: newSecret(), isNew: row.isNew }] : [];
  });
  await insertSignIns(
    tx,
    created.map((one) => ({ id: newId(), participantId: one.participantId, tokenHash: hashToken(one.token) })),
  );
  await house.record(
    tx,
    created.map((one) => ({
      kind: 'participant-signed-in' as const,
      body: { isNew: one.isNew },
      actor: { kind: 'participant' as const, id: one.participantId },
      subject: { kind: 'participant', id: one.participantId },
      campaignId: null,
    })),
  );
  return created.map(({ participantId, customerId, token }) => ({ participantId, customerId, token }));
};
