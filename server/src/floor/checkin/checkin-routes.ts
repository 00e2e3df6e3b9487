import { checkinOperations } from '@fairground/contracts/booking';
import type { Text } from '@fairground/contracts/shapes';
import type { StaffActor } from '../../http/actor.ts';
import { batched, type Route, read } from '../../http/route.ts';
import { createBatch } from '../../kernel/batch.ts';
import type { Db } from '../../kernel/sql.ts';
import { databaseNow, slotsOfCampaign, trackOf } from '../booking/public.ts';
import { type CheckinDeps, checkInGuests, type Presentation } from './check-in-guests.ts';

interface CheckinRouteDeps extends CheckinDeps {
  /** Refuses with `not-found` where the campaign is of another branch or does not exist. */
  readonly visibleCampaign: (
    db: Db,
    actor: StaffActor,
    campaignId: string,
  ) => Promise<{ readonly id: string; readonly title: Text }>;
}

export const checkinRoutes = (deps: CheckinRouteDeps): Record<string, Route> => {
  const door = createBatch({ run: (presentations: readonly Presentation[]) => checkInGuests(deps, presentations) });
  return {
    checkIn: batched(checkinOperations.checkIn, async ({ key, language, params, body, actor }) => {
      await deps.visibleCampaign(deps.house.sql, actor, params.campaignId);
      return door.submit({
        key,
        language,
        campaignId: params.campaignId,
        checkInId: body.checkInId,
        credential: body.credential,
        lane: body.lane,
        staffId: actor.id,
      });
    }),
    getDoor: read(checkinOperations.getDoor, async (sql, { params, actor }) => {
      const campaign = await deps.visibleCampaign(sql, actor, params.campaignId);
      const [rows, serverNow] = await Promise.all([slotsOfCampaign(sql, campaign.id), databaseNow(sql)]);
      return {
        title: campaign.title,
        serverNow,
        checkedIn: rows.reduce((sum, row) => sum + row.checked_in, 0),
        expected: rows.reduce((sum, row) => sum + row.taken, 0),
        slots: rows.map((row) => ({
          id: row.id,
          track: trackOf(row),
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          booked: row.taken,
          checkedIn: row.checked_in,
        })),
      };
    }),
  };
};
