import { pointsOperations } from '@fairground/contracts/play';
import type { Text } from '@fairground/contracts/shapes';
import { type Route, read } from '../../http/route.ts';
import type { Db } from '../../kernel/sql.ts';
import { balanceOf, entriesOf } from './points-views.ts';

interface PointsDeps {
  readonly titlesOf: (db: Db, campaignIds: readonly string[]) => Promise<ReadonlyMap<string, Text>>;
}

export const pointsRoutes = (deps: PointsDeps): Record<string, Route> => ({
  getMyPoints: read(pointsOperations.getMyPoints, async (sql, { actor }) => {
    const [entries, balancePoints] = await Promise.all([entriesOf(sql, actor.id), balanceOf(sql, actor.id)]);
    const titles = await deps.titlesOf(sql, [...new Set(entries.map((entry) => entry.campaign_id))]);
    return {
      balancePoints,
      duePoints: entries.filter((entry) => entry.state === 'due').reduce((sum, entry) => sum + entry.points, 0),
      items: entries.map((entry) => ({
        id: entry.id,
        points: entry.points,
        reason: entry.trigger,
        campaignTitle: titles.get(entry.campaign_id) ?? { zh: '活动', en: 'Campaign' },
        at: entry.at,
        state: entry.state === 'due' ? ('due' as const) : ('posted' as const),
      })),
    };
  }),
});
