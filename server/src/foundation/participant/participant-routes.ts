import { participantOperations } from '@fairground/contracts/participant';
import { type Answer, type Request, type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { endSignIn } from './participant-store.ts';
import { aliasOfOne } from './participant-views.ts';
import { requestCode } from './request-code.ts';
import { type EnsureCustomer, signInParticipant } from './sign-in-participant.ts';

type SignOut = typeof participantOperations.signOutParticipant;

interface ParticipantDeps {
  readonly ensureCustomer: EnsureCustomer;
  /** Masked mobiles by customer; null where there is none or the customer was erased. */
  readonly maskedMobile: (db: Db, house: House, customerIds: string[]) => Promise<ReadonlyMap<string, string | null>>;
}

/** Ends the sign-in this request came with and clears its cookie. */
const signOutParticipant = async (tx: Tx, { actor, cookies }: Request<SignOut>): Promise<Answer<SignOut>> => {
  await endSignIn(tx, actor.id, actor.signInId);
  cookies.clear();
  return { ok: true };
};

export const participantRoutes = (house: House, deps: ParticipantDeps): Record<string, Route> => ({
  requestCode: write(participantOperations.requestCode, requestCode(house)),
  signInParticipant: write(participantOperations.signInParticipant, signInParticipant(house, deps.ensureCustomer)),
  signOutParticipant: write(participantOperations.signOutParticipant, signOutParticipant),
  getParticipantMe: read(participantOperations.getParticipantMe, async (sql, { actor }) => ({
    id: actor.id,
    alias: await aliasOfOne(sql, actor.id),
    mobileMasked: (await deps.maskedMobile(sql, house, [actor.customerId])).get(actor.customerId) ?? null,
  })),
});
