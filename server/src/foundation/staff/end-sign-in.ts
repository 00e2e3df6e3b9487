import type { staffOperations } from '@fairground/contracts/staff';
import { factActor } from '../../http/actor.ts';
import type { Answer, Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { endSignIn } from './sign-in-store.ts';

type SignOut = typeof staffOperations.signOutStaff;
type End = typeof staffOperations.endSignIn;

/** Ends the sign-in this request came with and clears its cookie. */
export const signOutStaff =
  (house: House) =>
  async (tx: Tx, request: Request<SignOut>): Promise<Answer<SignOut>> => {
    const { actor } = request;
    const isEnded = await endSignIn(tx, actor.id, actor.signInId);
    request.cookies.clear();
    if (isEnded) {
      const subject = { kind: 'staff', id: actor.id };
      const body = { signInId: actor.signInId };
      await house.record(tx, [{ kind: 'staff-signed-out', body, actor: factActor(actor), subject, campaignId: null }]);
    }
    return { ok: true };
  };

/** Ends one of the own sign-ins, for example on a phone that was lost. */
export const endOwnSignIn =
  (house: House) =>
  async (tx: Tx, request: Request<End>): Promise<Answer<End>> => {
    const { actor, params } = request;
    if (!(await endSignIn(tx, actor.id, params.signInId))) return refuse('not-found');
    if (params.signInId === actor.signInId) request.cookies.clear();
    await house.record(tx, [
      {
        kind: 'staff-changed',
        body: {
          what: 'sign-in-ended',
          before: { signInId: params.signInId, isOpen: true },
          after: { signInId: params.signInId, isOpen: false },
        },
        actor: factActor(actor),
        subject: { kind: 'staff', id: actor.id },
        campaignId: null,
      },
    ]);
    return { ok: true };
  };
