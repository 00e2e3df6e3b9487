import type { Actor, ParticipantActor } from '../../http/actor.ts';
import { createBriefCache } from '../../kernel/brief-cache.ts';
import type { House } from '../../kernel/house.ts';
import { hashToken } from '../../kernel/sign-in-token.ts';
import { participantsByToken } from './participant-views.ts';

/** Signing out works within two seconds in every process. */
const cacheMs = 1_500;
const maxEntries = 50_000;

interface AuthenticateOptions {
  /** A steady clock in milliseconds, for tests of the cache. */
  readonly nowMs?: () => number;
}

/** Tells who a participant's token belongs to; anonymous where it is unknown, ended or older than 30 days. */
export const authenticateParticipant = (
  house: House,
  options: AuthenticateOptions = {},
): ((token: string) => Promise<Actor>) => {
  const find = createBriefCache<ParticipantActor>({
    lifeMs: cacheMs,
    maxEntries,
    nowMs: options.nowMs,
    loadMany: async (tokenHashes) => {
      const rows = await participantsByToken(house.sql, tokenHashes);
      return new Map(
        rows.map((row): [string, ParticipantActor] => [
          row.token_hash,
          { kind: 'participant', id: row.id, customerId: row.customer_id, signInId: row.sign_in_id },
        ]),
      );
    },
  });
  return async (token) => (await find(hashToken(token))) ?? { kind: 'anonymous' };
};
