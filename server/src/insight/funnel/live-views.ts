import { factKinds } from '@fairground/contracts/facts';
import { oneRow } from '../../kernel/defect.ts';
import type { Sql } from '../../kernel/sql.ts';

/** Number of the latest fact of a campaign, 0 before the first: one index probe per kind, however many facts there are. */
export const latestFactOf = async (sql: Sql, campaignId: string): Promise<number> =>
  oneRow(
    await sql<{ last: number }[]>`
      select coalesce(max(found.last), 0)::bigint as last
      from unnest(${[...factKinds]}::text[]) as k(kind)
      cross join lateral (
        select max(f.seq) as last from kernel.facts f where f.campaign_id = ${campaignId} and f.kind = k.kind) as found`,
  ).last;

export const latestFact = async (sql: Sql): Promise<number> =>
  oneRow(await sql<{ last: number }[]>`select coalesce(max(seq), 0)::bigint as last from kernel.facts`).last;

export interface RecentRow {
  readonly campaign_id: string;
  readonly last: number;
  readonly since_base: number;
  readonly since_next: number;
}

/** How many facts each watched campaign has after `base`, and after `nextBase`, in one moment. */
export const readRecent = async (
  sql: Sql,
  campaignIds: readonly string[],
  window: { readonly base: number; readonly nextBase: number },
): Promise<RecentRow[]> =>
  // sql-check: non-null, only rows of the asked campaigns are taken
  sql<RecentRow[]>`
    select campaign_id, max(seq)::bigint as last, count(*)::int as since_base,
      (count(*) filter (where seq > ${window.nextBase}::bigint))::int as since_next
    from kernel.facts where seq > ${window.base}::bigint and campaign_id = any(${[...campaignIds]}::uuid[])
    group by campaign_id`;
