import type { Role } from '@fairground/contracts/permissions';
import type { Db } from '../../kernel/sql.ts';

/** A staff member as lists show it: never with a secret. */
export interface StaffRow {
  readonly id: string;
  readonly login: string;
  readonly display_name: string;
  readonly roles: Role[];
  readonly org_id: string;
  readonly org_zh: string;
  readonly org_en: string;
  readonly state: 'active' | 'suspended';
  readonly has_totp: boolean;
  readonly last_sign_in_at: string | null;
}

export const toStaffMember = (row: StaffRow) => ({
  id: row.id,
  login: row.login,
  displayName: row.display_name,
  roles: row.roles,
  orgId: row.org_id,
  orgZh: row.org_zh,
  orgEn: row.org_en,
  state: row.state,
  hasTotp: row.has_totp,
  lastSignInAt: row.last_sign_in_at,
});

/** Staff of the organisation with this path and of those below it. */
export const staffWithin = async (db: Db, orgPath: string): Promise<StaffRow[]> => db<StaffRow[]>`
  select s.id, s.login, s.display_name, s.roles, s.org_id, o.zh as org_zh, o.en as org_en, s.state,
    s.totp_sealed is not null as has_totp, s.last_sign_in_at
  from foundation.staff s join foundation.staff_organisations o on o.id = s.org_id
  where starts_with(o.path, ${orgPath})
  order by length(o.path), o.zh, s.login`;

export const staffById = async (db: Db, staffId: string): Promise<StaffRow | null> => {
  const rows = await db<StaffRow[]>`
    select s.id, s.login, s.display_name, s.roles, s.org_id, o.zh as org_zh, o.en as org_en, s.state,
      s.totp_sealed is not null as has_totp, s.last_sign_in_at
    from foundation.staff s join foundation.staff_organisations o on o.id = s.org_id
    where s.id = ${staffId}`;
  return rows[0] ?? null;
};

/** What sign-in needs to know; stays inside this module. */
export interface CredentialsRow {
  readonly id: string;
  readonly login: string;
  readonly state: 'active' | 'suspended';
  readonly password_hash: string;
  readonly totp_sealed: Uint8Array | null;
  readonly totp_pending_sealed: Uint8Array | null;
  readonly epoch_seconds: number;
}

export const credentialsByLogin = async (db: Db, login: string): Promise<CredentialsRow | null> => {
  const rows = await db<CredentialsRow[]>`
    select id, login, state, password_hash, totp_sealed, totp_pending_sealed,
      extract(epoch from kernel.now())::bigint as epoch_seconds
    from foundation.staff where login = ${login}`;
  return rows[0] ?? null;
};

export const credentialsById = async (db: Db, staffId: string): Promise<CredentialsRow | null> => {
  const rows = await db<CredentialsRow[]>`
    select id, login, state, password_hash, totp_sealed, totp_pending_sealed,
      extract(epoch from kernel.now())::bigint as epoch_seconds
    from foundation.staff where id = ${staffId}`;
  return rows[0] ?? null;
};

/** Display names of staff, for lists of other modules; an unknown id is left out. */
export const staffNames = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db<{ id: string; display_name: string }[]>`
    select id, display_name from foundation.staff where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.display_name]));
};
