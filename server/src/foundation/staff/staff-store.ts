import type { Role } from '@fairground/contracts/permissions';
import type { Tx } from '../../kernel/sql.ts';

interface NewStaffRow {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly orgId: string;
  readonly passwordHash: string;
}

/** Adds one staff member; false where the staff number (or the id) is taken. */
export const insertStaffRow = async (tx: Tx, staff: NewStaffRow): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    insert into foundation.staff (id, login, display_name, roles, org_id, password_hash)
    values (${staff.id}, ${staff.login}, ${staff.displayName}, ${[...staff.roles]}::text[], ${staff.orgId}, ${staff.passwordHash})
    on conflict do nothing returning id`;
  return rows.length === 1;
};

interface StaffChange {
  readonly staffId: string;
  /** The editor's organisation: nobody outside it is found. */
  readonly orgPath: string;
  readonly roles: readonly Role[];
  readonly orgId: string;
  readonly state: 'active' | 'suspended';
}

interface ChangedRow {
  readonly roles_before: Role[];
  readonly org_id_before: string;
  readonly state_before: 'active' | 'suspended';
}

/** Changes roles, organisation and state in one statement; returns what was before, or null where nobody is found. */
export const updateStaffRow = async (tx: Tx, change: StaffChange): Promise<ChangedRow | null> => {
  const rows = await tx<ChangedRow[]>`
    with before as (
      select s.id, s.roles, s.org_id, s.state
      from foundation.staff s join foundation.staff_organisations o on o.id = s.org_id
      where s.id = ${change.staffId} and starts_with(o.path, ${change.orgPath})
      for update of s
    )
    update foundation.staff s
    set roles = ${[...change.roles]}::text[], org_id = ${change.orgId}, state = ${change.state}
    from before b where s.id = b.id
    returning b.roles as roles_before, b.org_id as org_id_before, b.state as state_before`;
  return rows[0] ?? null;
};

export const updatePasswordHash = async (tx: Tx, staffId: string, passwordHash: string): Promise<void> => {
  await tx`update foundation.staff set password_hash = ${passwordHash} where id = ${staffId}`;
};

/** Uses up one time step: true exactly once per step, and never for one that lies before it. */
export const acceptTotpStep = async (tx: Tx, staffId: string, step: number): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.staff set totp_last_step = ${step}::bigint
    where id = ${staffId} and (totp_last_step is null or totp_last_step < ${step}::bigint) returning id`;
  return rows.length === 1;
};

export const keepPendingTotp = async (tx: Tx, staffId: string, sealed: Buffer): Promise<void> => {
  await tx`update foundation.staff set totp_pending_sealed = ${sealed}::bytea where id = ${staffId}`;
};

/** Makes the pending secret count; false where another enrolment has begun meanwhile. */
export const enrolPendingTotp = async (tx: Tx, staffId: string, sealed: Uint8Array, step: number): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    update foundation.staff
    set totp_sealed = totp_pending_sealed, totp_pending_sealed = null, totp_last_step = ${step}::bigint
    where id = ${staffId} and totp_pending_sealed = ${sealed}::bytea returning id`;
  return rows.length === 1;
};

/** For demo staff: a secret that counts at once. */
export const setTotp = async (tx: Tx, staffId: string, sealed: Buffer): Promise<void> => {
  await tx`update foundation.staff set totp_sealed = ${sealed}::bytea where id = ${staffId}`;
};
