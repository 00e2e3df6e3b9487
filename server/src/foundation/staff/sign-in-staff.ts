import { permissionsOf } from '@fairground/contracts/permissions';
import type { staffOperations } from '@fairground/contracts/staff';
import type { Answer, Request } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import { type FactActor, systemActor } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { newId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { hashToken } from '../../kernel/sign-in-token.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { isPasswordRight } from './password.ts';
import { insertSignIn } from './sign-in-store.ts';
import { idleMinutes } from './sign-in-views.ts';
import { acceptTotpStep } from './staff-store.ts';
import { type CredentialsRow, credentialsByLogin, staffById, toStaffMember } from './staff-views.ts';
import { totpStepOf } from './totp.ts';
import { clearTries, lockedMinutes, loginHash, returnTry, takeTry } from './tries-store.ts';

type SignIn = typeof staffOperations.signInStaff;
type Failure = 'credentials' | 'locked' | 'totp' | 'suspended';

/** The signed-in person as the console shows it. */
export const readMe = async (db: Db, staffId: string): Promise<Answer<typeof staffOperations.getMe>> => {
  const row = (await staffById(db, staffId)) ?? defect('a signed-in staff member is not there');
  return { ...toStaffMember(row), permissions: permissionsOf(row.roles), idleMinutes };
};

/** Checks the one-time password and uses its time step up; the step is taken by one conditional update. */
const isTotpRight = async (tx: Tx, house: House, staff: CredentialsRow, code: string): Promise<boolean> => {
  if (!staff.totp_sealed) return false;
  const secret = house.keyring.openOwn(staff.totp_sealed, `totp ${staff.id}`);
  const step = totpStepOf(secret, code, staff.epoch_seconds);
  return step !== null && (await acceptTotpStep(tx, staff.id, step));
};

/**
 * Signs staff in. The refusals are remembered (their transaction commits), because the count of tries stands in it.
 * A number that nobody holds is treated to the same work, the same count and the same words as a wrong password.
 */
export const signInStaff =
  (house: House) =>
  async (tx: Tx, request: Request<SignIn>): Promise<Answer<SignIn>> => {
    const { login, password, totp } = request.body;
    const hash = loginHash(house, login);
    const isOpen = await takeTry(tx, hash);
    const staff = await credentialsByLogin(tx, login);
    const fail = async (reason: Failure): Promise<void> => {
      const subject = { kind: 'staff', id: staff?.id ?? 'unknown' };
      await house.record(tx, [
        { kind: 'staff-sign-in-failed', body: { reason }, actor: systemActor, subject, campaignId: null },
      ]);
    };
    if (!isOpen) {
      await fail('locked');
      return refuse('account-locked', { params: { minutes: await lockedMinutes(tx, hash) }, isRecorded: true });
    }
    const isRight = await isPasswordRight(staff?.password_hash ?? null, password);
    if (!staff || !isRight || staff.state !== 'active') {
      await fail(staff && isRight ? 'suspended' : 'credentials');
      return refuse('wrong-credentials', { isRecorded: true });
    }
    if (staff.totp_sealed) {
      if (!totp) {
        await returnTry(tx, hash);
        return { kind: 'totp-required' };
      }
      if (!(await isTotpRight(tx, house, staff, totp))) {
        await fail('totp');
        return refuse('wrong-totp', { isRecorded: true });
      }
    }
    await clearTries(tx, hash);
    return { kind: 'signed-in', me: await openSignIn(tx, house, staff.id, request) };
  };

const openSignIn = async (tx: Tx, house: House, staffId: string, request: Request<SignIn>) => {
  const signInId = newId();
  const tokenHash = hashToken(request.cookies.issue('staff'));
  await insertSignIn(tx, { id: signInId, staffId, tokenHash, address: request.address, agent: request.agent });
  const actor: FactActor = { kind: 'staff', id: staffId };
  await house.record(tx, [
    { kind: 'staff-signed-in', body: { signInId }, actor, subject: { kind: 'staff', id: staffId }, campaignId: null },
  ]);
  return readMe(tx, staffId);
};
