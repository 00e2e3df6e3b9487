import { type Log, placeOf } from '../../kernel/log.ts';
import type { Sql } from '../../kernel/sql.ts';
import { latestFact, latestFactOf, readRecent } from './live-views.ts';

/** Facts looked at again at every poll: numbers are given before the commit, so a lower one may appear after a higher. */
const overlap = 5000;

export interface Watcher {
  /** Something happened; `seq` is the number of the campaign's latest fact. */
  readonly changed: (seq: number) => void;
  readonly beat: () => void;
  readonly end: () => void;
}

export interface LiveHub {
  /** Starts watching; answers the number of the latest fact and how to stop. */
  readonly watch: (
    campaignId: string,
    watcher: Watcher,
  ) => Promise<{ readonly latest: number; readonly leave: () => void }>;
  readonly watchers: () => number;
  /** Ends every line; call it before the server closes, which would wait for them. */
  readonly stop: () => Promise<void>;
}

interface Watched {
  readonly watchers: Set<Watcher>;
  /** Number of the latest fact told. */
  last: number;
  /** Facts after the base of the window; null until the first poll has looked. */
  count: number | null;
}

interface HubOptions {
  readonly pollMs?: number;
  readonly heartbeatMs?: number;
}

/**
 * One poll per process serves every open line: it looks only at facts after a moving base, and only while somebody
 * watches. A change is a higher number or another count after the base, so a late commit is told as well.
 */
export const createLiveHub = (house: { readonly sql: Sql; readonly log: Log }, options: HubOptions = {}): LiveHub => {
  const { pollMs = 500, heartbeatMs = 15_000 } = options;
  const watched = new Map<string, Watched>();
  let base = 0;
  let highest = 0;
  let polling: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;

  const poll = async (): Promise<void> => {
    const nextBase = Math.max(base, highest - overlap);
    const campaigns = new Map(watched);
    const [recent, newest] = await Promise.all([
      readRecent(house.sql, [...campaigns.keys()], { base, nextBase }),
      latestFact(house.sql),
    ]);
    const rows = new Map(recent.map((row) => [row.campaign_id, row]));
    for (const [campaignId, state] of campaigns) {
      const row = rows.get(campaignId);
      const last = Math.max(state.last, row?.last ?? 0);
      const hasChanged = last > state.last || (state.count !== null && (row?.since_base ?? 0) !== state.count);
      state.last = last;
      state.count = row?.since_next ?? 0;
      if (hasChanged) for (const watcher of state.watchers) watcher.changed(last);
    }
    base = nextBase;
    highest = newest;
  };
  const plan = (): void => {
    if (isStopped || timer !== null || watched.size === 0) return;
    timer = setTimeout(() => {
      timer = null;
      polling = poll()
        .catch((error: unknown) => house.log.warn('live lines wait for the database', { place: placeOf(error) }))
        .finally(() => {
          polling = null;
          plan();
        });
    }, pollMs);
  };
  const heart = setInterval(() => {
    for (const state of watched.values()) for (const watcher of state.watchers) watcher.beat();
  }, heartbeatMs);
  heart.unref();

  const settle = async (campaignId: string): Promise<Watched> => {
    const known = watched.get(campaignId);
    if (known) return known;
    const [last, newest] = await Promise.all([latestFactOf(house.sql, campaignId), latestFact(house.sql)]);
    const state = watched.get(campaignId) ?? { watchers: new Set<Watcher>(), last, count: null };
    // The first line after a pause: what lies further back than the overlap can no longer appear.
    if (watched.size === 0) base = Math.max(0, newest - overlap);
    highest = Math.max(highest, newest);
    watched.set(campaignId, state);
    return state;
  };
  const watch: LiveHub['watch'] = async (campaignId, watcher) => {
    const state = await settle(campaignId);
    if (isStopped) watcher.end();
    else state.watchers.add(watcher);
    plan();
    return {
      latest: state.last,
      leave: () => {
        state.watchers.delete(watcher);
        if (state.watchers.size === 0 && watched.get(campaignId) === state) watched.delete(campaignId);
      },
    };
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearInterval(heart);
    if (timer !== null) clearTimeout(timer);
    for (const state of watched.values()) for (const watcher of [...state.watchers]) watcher.end();
    watched.clear();
    await polling;
  };
  return { watch, watchers: () => [...watched.values()].reduce((sum, state) => sum + state.watchers.size, 0), stop };
};
