import { Refusal } from '../kernel/refusal.ts';
import { type Actor, scopeOf } from './actor.ts';

/**
 * Requests a person may send: a bucket of 300, refilled by 30 a second. Unsigned requests share a generous bucket
 * per address (3,000, refilled by 600 a second), because a thousand honest people stand behind one NAT.
 */
const limits = { person: { burst: 300, perSecond: 30 }, address: { burst: 3000, perSecond: 600 } } as const;
const maxBuckets = 200_000;

interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimiter {
  /** Takes one token or refuses with `too-many-requests`. */
  readonly take: (actor: Actor, address: string) => void;
}

export const createRateLimiter = (now: () => number = () => performance.now()): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  return {
    take: (actor, address) => {
      const isPerson = actor.kind !== 'anonymous';
      const name = isPerson ? scopeOf(actor) : `address:${address}`;
      const limit = isPerson ? limits.person : limits.address;
      const at = now();
      const bucket = buckets.get(name) ?? { tokens: limit.burst, at };
      bucket.tokens = Math.min(limit.burst, bucket.tokens + ((at - bucket.at) / 1000) * limit.perSecond) - 1;
      bucket.at = at;
      if (buckets.size > maxBuckets) buckets.clear();
      buckets.set(name, bucket);
      if (bucket.tokens >= 0) return;
      bucket.tokens = Math.max(bucket.tokens, -limit.burst);
      throw new Refusal('too-many-requests', {
        params: { seconds: Math.max(1, Math.ceil(-bucket.tokens / limit.perSecond)) },
      });
    },
  };
};
