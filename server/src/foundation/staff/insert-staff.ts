import type { Role } from '@fairground/contracts/permissions';
import { type FactActor, systemActor } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { hashPassword } from './password.ts';
import { refuseIncompatible } from './role-rules.ts';
import { insertStaffRow, setTotp } from './staff-store.ts';

export interface NewStaff {
  readonly id: string;
  /** 2 to 40 lower-case letters, digits, dots or dashes. */
  readonly login: string;
  readonly displayName: string;
  /** At least 10 characters; only its Argon2 hash is stored. */
  readonly password: string;
  readonly roles: readonly Role[];
  readonly orgId: string;
  /** Base32; where given, sign-in asks for its codes from the first time on. */
  readonly totpSecret?: string;
  /** Who adds it; the installation itself where left out. */
  readonly actor?: FactActor;
}

/** Adds staff, each with its fact. Refuses `login-taken` and `roles-incompatible`. Also for the seed and the command line. */
export const insertStaff = async (tx: Tx, house: House, members: readonly NewStaff[]): Promise<void> => {
  for (const member of members) {
    refuseIncompatible(member.roles);
    const passwordHash = await hashPassword(member.password);
    if (!(await insertStaffRow(tx, { ...member, passwordHash }))) refuse('login-taken');
    if (member.totpSecret) await setTotp(tx, member.id, house.keyring.sealOwn(member.totpSecret, `totp ${member.id}`));
  }
  await house.record(
    tx,
    members.map((member) => ({
      kind: 'staff-changed' as const,
      body: {
        what: 'created' as const,
        before: null,
        after: {
          roles: [...member.roles],
          orgId: member.orgId,
          state: 'active',
          hasTotp: member.totpSecret !== undefined,
        },
      },
      actor: member.actor ?? systemActor,
      subject: { kind: 'staff', id: member.id },
      campaignId: null,
    })),
  );
};
