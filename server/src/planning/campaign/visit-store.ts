import type { Tx } from '../../kernel/sql.ts';

interface VisitRow {
  readonly campaign_id: string;
  readonly visit_id: string;
}

/** Keeps visits that were not there yet; names the new ones as `campaign visit`. */
export const insertVisits = async (
  tx: Tx,
  visits: readonly { readonly campaignId: string; readonly visitId: string }[],
): Promise<Set<string>> => {
  const rows = await tx<VisitRow[]>`
    insert into planning.campaign_visits (campaign_id, visit_id)
    select campaign_id, visit_id
    from unnest(${visits.map((visit) => visit.campaignId)}::uuid[], ${visits.map((visit) => visit.visitId)}::uuid[]) as v(campaign_id, visit_id)
    order by campaign_id, visit_id
    on conflict (campaign_id, visit_id) do nothing returning campaign_id, visit_id`;
  return new Set(rows.map((row) => `${row.campaign_id} ${row.visit_id}`));
};
