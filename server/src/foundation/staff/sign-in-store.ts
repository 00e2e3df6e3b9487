import type { Tx } from '../../kernel/sql.ts';

interface NewSignIn {
  readonly id: string;
  readonly staffId: string;
  readonly tokenHash: string;
  readonly address: string;
  readonly agent: string;
}

export const insertSignIn = async (tx: Tx, signIn: NewSignIn): Promise<void> => {
  await tx`
    insert into foundation.staff_sign_ins (id, staff_id, token_hash, address, agent)
    values (${signIn.id}, ${signIn.staffId}, ${signIn.tokenHash}, ${signIn.address}, ${signIn.agent})`;
  await tx`update foundation.staff set last_sign_in_at = kernel.now() where id = ${signIn.staffId}`;
};

/** Ends one sign-in of this person; false where there is no such open one. */
export const endSignIn = async (tx: Tx, staffId: string, signInId: string): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.staff_sign_ins set ended_at = kernel.now()
    where id = ${signInId} and staff_id = ${staffId} and ended_at is null returning id`;
  return rows.length === 1;
};

/** Ends all open sign-ins of a person except `keepId` (null = all); returns how many. */
export const endSignInsOf = async (tx: Tx, staffId: string, keepId: string | null): Promise<number> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.staff_sign_ins set ended_at = kernel.now()
    where staff_id = ${staffId} and ended_at is null and (${keepId}::uuid is null or id <> ${keepId}::uuid)
    returning id`;
  return rows.length;
};
