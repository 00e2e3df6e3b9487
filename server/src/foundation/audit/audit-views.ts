import type { Db } from '../../kernel/sql.ts';

export const pageSize = 50;

export interface AuditFilter {
  /** Facts older than this number; null = from the newest. */
  readonly beforeSeq: number | null;
  readonly kind: string | null;
  readonly actorId: string | null;
  readonly campaignId: string | null;
  /** Calendar days in Asia/Shanghai, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Path of the reader's organisation. */
  readonly orgPath: string;
  /** The head office sees every fact; a branch those of its own staff. */
  readonly seesAll: boolean;
}

export interface AuditRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor_kind: 'staff' | 'participant' | 'system';
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly campaign_id: string | null;
  readonly body: Record<string, unknown>;
}

/** One page of the trail, newest first, with one row more than the page to tell whether another follows. */
export const auditPage = async (db: Db, filter: AuditFilter): Promise<AuditRow[]> => db<AuditRow[]>`
  select f.seq, f.id, f.kind, f.at, f.actor_kind, f.actor_id, a.display_name as actor_name,
    f.subject_kind, f.subject_id, f.campaign_id, f.body
  from kernel.facts f
    left join foundation.staff_directory a on f.actor_kind = 'staff' and a.id = f.actor_id
  where (${filter.beforeSeq}::bigint is null or f.seq < ${filter.beforeSeq}::bigint)
    and (${filter.kind}::text is null or f.kind = ${filter.kind}::text)
    and (${filter.actorId}::uuid is null or f.actor_id = ${filter.actorId}::uuid)
    and (${filter.campaignId}::uuid is null or f.campaign_id = ${filter.campaignId}::uuid)
    and (${filter.from}::date is null or f.at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai')
    and (${filter.to}::date is null or f.at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai')
    and (${filter.seesAll}::boolean
      or starts_with(a.org_path, ${filter.orgPath})
      or (f.subject_kind = 'staff' and exists (
        select from foundation.staff_directory s where s.id::text = f.subject_id and starts_with(s.org_path, ${filter.orgPath}))))
  order by f.seq desc limit ${pageSize + 1}::int`;
