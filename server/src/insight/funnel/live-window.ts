import type { Sql } from '../../kernel/sql.ts';
import { latestFact, latestFactOf, readRecent } from './live-views.ts';

/** Facts looked at again every time: numbers are given before the commit, so a lower one may appear after a higher. */
const overlap = 5000;

/** What is known of a watched campaign. */
export interface Standing {
  /** Number of the latest fact told. */
  last: number;
  /** Facts after the base of the window; null until it has been looked at once. */
  count: number | null;
}

export interface LiveWindow {
  /** The standing of a campaign that nobody watched so far. `isFirst` begins a new window after a pause. */
  readonly begin: (campaignId: string, isFirst: () => boolean) => Promise<Standing>;
  /** Brings the standings up to date and names the campaigns in which something happened. */
  readonly look: (standings: ReadonlyMap<string, Standing>) => Promise<string[]>;
}

/**
 * Looks only at facts after a base that moves with the log, so that a look costs the same however long the log is.
 * A change is a higher number or another count after the base: a late commit under a lower number is seen as well.
 */
export const createLiveWindow = (sql: Sql): LiveWindow => {
  let base = 0;
  let newest = 0;
  return {
    begin: async (campaignId, isFirst) => {
      const [last, latest] = await Promise.all([latestFactOf(sql, campaignId), latestFact(sql)]);
      if (isFirst()) base = Math.max(0, latest - overlap);
      newest = Math.max(newest, latest);
      return { last, count: null };
    },
    look: async (standings) => {
      const nextBase = Math.max(base, newest - overlap);
      const [recent, latest] = await Promise.all([
        readRecent(sql, [...standings.keys()], { base, nextBase }),
        latestFact(sql),
      ]);
      const rows = new Map(recent.map((row) => [row.campaign_id, row]));
      const changed: string[] = [];
      for (const [campaignId, standing] of standings) {
        const row = rows.get(campaignId);
        const last = Math.max(standing.last, row?.last ?? 0);
        const isOther = standing.count !== null && (row?.since_base ?? 0) !== standing.count;
        if (last > standing.last || isOther) changed.push(campaignId);
        standing.last = last;
        standing.count = row?.since_next ?? 0;
      }
      base = nextBase;
      newest = latest;
      return changed;
    },
  };
};
