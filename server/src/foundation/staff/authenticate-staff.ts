import type { Actor, StaffActor } from '../../http/actor.ts';
import { createBriefCache } from '../../kernel/brief-cache.ts';
import type { House } from '../../kernel/house.ts';
import { hashToken } from '../../kernel/sign-in-token.ts';
import { type ActorRow, actorsByToken, touchSignIns } from './sign-in-views.ts';

/** An ended sign-in or a suspended person is out within two seconds, in every process. */
const cacheMs = 1_500;
const maxEntries = 10_000;

interface AuthenticateOptions {
  /** A steady clock in milliseconds, for tests of the cache. */
  readonly nowMs?: () => number;
}

const toActor = (row: ActorRow): StaffActor => ({
  kind: 'staff',
  id: row.id,
  signInId: row.sign_in_id,
  displayName: row.display_name,
  roles: row.roles,
  orgId: row.org_id,
  orgPath: row.org_path,
});

/** Tells who a staff token belongs to; anonymous where it is unknown, ended, idle for 30 minutes or 12 hours old. */
export const authenticateStaff = (
  house: House,
  options: AuthenticateOptions = {},
): ((token: string) => Promise<Actor>) => {
  const find = createBriefCache<StaffActor>({
    lifeMs: cacheMs,
    maxEntries,
    nowMs: options.nowMs,
    loadMany: async (tokenHashes) => {
      const rows = await actorsByToken(house.sql, tokenHashes);
      const stale = rows.filter((row) => row.is_stale).map((row) => row.sign_in_id);
      if (stale.length > 0) await touchSignIns(house.sql, stale);
      return new Map(rows.map((row) => [row.token_hash, toActor(row)]));
    },
  });
  return async (token) => (await find(hashToken(token))) ?? { kind: 'anonymous' };
};
