import { type Log, placeOf } from '../../kernel/log.ts';
import type { Sql } from '../../kernel/sql.ts';
import { createLiveWindow, type Standing } from './live-window.ts';

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

interface Watched extends Standing {
  readonly watchers: Set<Watcher>;
}

interface HubOptions {
  readonly pollMs?: number;
  readonly heartbeatMs?: number;
}

/** One poll per process serves every open line, and only while somebody watches. */
export const createLiveHub = (house: { readonly sql: Sql; readonly log: Log }, options: HubOptions = {}): LiveHub => {
  const { pollMs = 500, heartbeatMs = 15_000 } = options;
  const window = createLiveWindow(house.sql);
  const watched = new Map<string, Watched>();
  let polling: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;

  const everyone = (): Watcher[] => [...watched.values()].flatMap((state) => [...state.watchers]);
  const poll = async (): Promise<void> => {
    const campaigns = new Map(watched);
    for (const campaignId of await window.look(campaigns)) {
      const state = campaigns.get(campaignId);
      for (const watcher of state?.watchers ?? []) watcher.changed(state?.last ?? 0);
    }
  };
  const plan = (): void => {
    if (isStopped || timer !== null || polling !== null || watched.size === 0) return;
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
    for (const watcher of everyone()) watcher.beat();
  }, heartbeatMs);
  heart.unref();

  const watch: LiveHub['watch'] = async (campaignId, watcher) => {
    const begun = watched.get(campaignId) ?? (await window.begin(campaignId, () => watched.size === 0));
    const state = watched.get(campaignId) ?? { ...begun, watchers: new Set<Watcher>() };
    watched.set(campaignId, state);
    state.watchers.add(watcher);
    if (isStopped) watcher.end();
    plan();
    const leave = (): void => {
      state.watchers.delete(watcher);
      if (state.watchers.size === 0 && watched.get(campaignId) === state) watched.delete(campaignId);
    };
    return { latest: state.last, leave };
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearInterval(heart);
    if (timer !== null) clearTimeout(timer);
    for (const watcher of everyone()) watcher.end();
    watched.clear();
    await polling;
  };
  return { watch, watchers: () => everyone().length, stop };
};
