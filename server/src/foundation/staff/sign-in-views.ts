import type { Role } from '@fairground/contracts/permissions';
import type { Db, Sql } from '../../kernel/sql.ts';

/** A sign-in ends by itself after half an hour without a request, and after twelve hours in any case. */
export const idleMinutes = 30;
const longestHours = 12;

interface SignInRow {
  readonly id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly address: string;
  readonly agent: string;
}

/** Open sign-ins of one person, newest first. */
export const openSignIns = async (db: Db, staffId: string): Promise<SignInRow[]> => db<SignInRow[]>`
  select id, created_at, last_seen_at, address, agent from foundation.staff_sign_ins
  where staff_id = ${staffId} and ended_at is null
    and last_seen_at > kernel.now() - make_interval(mins => ${idleMinutes}::int)
    and created_at > kernel.now() - make_interval(hours => ${longestHours}::int)
  order by created_at desc`;

export interface ActorRow {
  readonly token_hash: string;
  readonly sign_in_id: string;
  readonly is_stale: boolean;
  readonly id: string;
  readonly display_name: string;
  readonly roles: Role[];
  readonly org_id: string;
  readonly org_path: string;
}

/** Who stands behind these token hashes: only open, fresh sign-ins of active staff. */
export const actorsByToken = async (sql: Sql, tokenHashes: readonly string[]): Promise<ActorRow[]> => sql<ActorRow[]>`
  select i.token_hash, i.id as sign_in_id, i.last_seen_at <= kernel.now() - interval '1 minute' as is_stale,
    s.id, s.display_name, s.roles, s.org_id, o.path as org_path
  from foundation.staff_sign_ins i
    join foundation.staff s on s.id = i.staff_id
    join foundation.staff_organisations o on o.id = s.org_id
  where i.token_hash = any(${[...tokenHashes]}::text[]) and i.ended_at is null and s.state = 'active'
    and i.last_seen_at > kernel.now() - make_interval(mins => ${idleMinutes}::int)
    and i.created_at > kernel.now() - make_interval(hours => ${longestHours}::int)`;

/**
 * Writes down that these sign-ins were seen, at most once a minute each. Whoever is locked is being seen or ended by
 * somebody else at this moment: waiting for it could close a ring.
 */
export const touchSignIns = async (sql: Sql, signInIds: readonly string[]): Promise<void> => {
  await sql`
    update foundation.staff_sign_ins set last_seen_at = kernel.now()
    where id in (
      select id from foundation.staff_sign_ins
      where id = any(${[...signInIds]}::uuid[]) and last_seen_at <= kernel.now() - interval '1 minute'
      for update skip locked)`;
};
