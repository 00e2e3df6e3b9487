import type { staffOperations } from '@fairground/contracts/staff';
import { factActor } from '../../http/actor.ts';
import type { Answer, Request } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { hashPassword, isPasswordRight } from './password.ts';
import { endSignInsOf } from './sign-in-store.ts';
import { updatePasswordHash } from './staff-store.ts';
import { credentialsById } from './staff-views.ts';
import { clearTries, lockedMinutes, loginHash, takeTry } from './tries-store.ts';

type ChangePassword = typeof staffOperations.changePassword;

/** Changes the own password and ends every other sign-in. Wrong tries count like those of sign-in: a stolen screen must not guess. */
export const changePassword =
  (house: House) =>
  async (tx: Tx, request: Request<ChangePassword>): Promise<Answer<ChangePassword>> => {
    const { actor, body } = request;
    const staff = (await credentialsById(tx, actor.id)) ?? defect('a signed-in staff member is not there');
    const hash = loginHash(house, staff.login);
    if (!(await takeTry(tx, hash))) {
      return refuse('account-locked', { params: { minutes: await lockedMinutes(tx, hash) }, isRecorded: true });
    }
    if (!(await isPasswordRight(staff.password_hash, body.current)))
      return refuse('wrong-credentials', { isRecorded: true });
    await clearTries(tx, hash);
    await updatePasswordHash(tx, staff.id, await hashPassword(body.next));
    const endedSignIns = await endSignInsOf(tx, staff.id, actor.signInId);
    await house.record(tx, [
      {
        kind: 'staff-changed',
        body: { what: 'password', before: null, after: { endedSignIns } },
        actor: factActor(actor),
        subject: { kind: 'staff', id: staff.id },
        campaignId: null,
      },
    ]);
    return { ok: true };
  };
