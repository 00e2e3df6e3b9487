import type { participantOperations } from '@fairground/contracts/participant';
import type { Answer, Request } from '../../http/route.ts';
import { oneRow } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { newId } from '../../kernel/ids.ts';
import { maskMobile } from '../../kernel/masking.ts';
import { refuse } from '../../kernel/refusal.ts';
import { hashToken } from '../../kernel/sign-in-token.ts';
import type { Tx } from '../../kernel/sql.ts';
import { tryCode } from './code-store.ts';
import { ensureParticipants, insertSignIns, noteDevice } from './participant-store.ts';
import { codeRowOf } from './request-code.ts';

type SignIn = typeof participantOperations.signInParticipant;

/** Finds a person by the keyed hash of the mobile or makes one (foundation/customer). */
export type EnsureCustomer = (
  tx: Tx,
  house: House,
  person: { readonly mobile: string },
) => Promise<{ readonly customerId: string; readonly isNew: boolean }>;

/**
 * Signs a participant in with a one-time code and makes customer and participant the first time. A wrong code is
 * remembered (its transaction commits), because the count of tries stands in it; the fifth wrong one voids the code.
 */
export const signInParticipant =
  (house: House, ensureCustomer: EnsureCustomer) =>
  async (tx: Tx, request: Request<SignIn>): Promise<Answer<SignIn>> => {
    const { mobile, code, deviceId } = request.body;
    const outcome = await tryCode(tx, codeRowOf(house, mobile, deviceId, code));
    if (!outcome) return refuse('code-expired');
    if (!outcome.isRight && outcome.left > 0) {
      return refuse('code-wrong', { params: { left: outcome.left }, isRecorded: true });
    }
    if (!outcome.isRight) return refuse('code-expired', { isRecorded: true });
    const { customerId } = await ensureCustomer(tx, house, { mobile });
    const participant = oneRow(await ensureParticipants(tx, [customerId]));
    const tokenHash = hashToken(request.cookies.issue('participant'));
    await insertSignIns(tx, [{ id: newId(), participantId: participant.id, tokenHash }]);
    await noteDevice(tx, participant.id, deviceId);
    await house.record(tx, [
      {
        kind: 'participant-signed-in',
        body: { isNew: participant.isNew },
        actor: { kind: 'participant', id: participant.id },
        subject: { kind: 'participant', id: participant.id },
        campaignId: null,
      },
    ]);
    const alias = { zh: participant.alias_zh, en: participant.alias_en };
    return { id: participant.id, alias, mobileMasked: maskMobile(mobile) };
  };
