import { auditOperations } from '@fairground/contracts/audit';
import { factKinds } from '@fairground/contracts/facts';
import { type Route, read } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuseField } from '../../kernel/refusal.ts';
import { aliasesOf } from '../participant/public.ts';
import { auditPage, pageSize } from './audit-views.ts';

const seqOf = (cursor: string | undefined): number | null => {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  return refuseField('query.after', 'cursor', '页码不对，从第一页看起', 'Unknown page; start from the first');
};

/** The audit trail. A reader of the head office sees all, one of a branch the acts of its staff and those upon them. */
export const auditRoutes = (_house: House): Record<string, Route> => ({
  listAudit: read(auditOperations.listAudit, async (sql, { query, actor, language }) => {
    const rows = await auditPage(sql, {
      beforeSeq: seqOf(query.after),
      kind: query.kind ?? null,
      actorId: query.actorId ?? null,
      campaignId: query.campaignId ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
      orgPath: actor.orgPath,
      seesAll: actor.orgPath === `${actor.orgId}/`,
    });
    const page = rows.slice(0, pageSize);
    const participants = page.filter((row) => row.actor_kind === 'participant').flatMap((row) => row.actor_id ?? []);
    const aliases = await aliasesOf(sql, participants);
    return {
      items: page.map((row) => ({
        seq: row.seq,
        factId: row.id,
        kind: row.kind,
        at: row.at,
        actorKind: row.actor_kind,
        actorId: row.actor_id,
        actorLabel: row.actor_name ?? aliases.get(row.actor_id ?? '')?.[language === 'en' ? 'en' : 'zh'] ?? null,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        campaignId: row.campaign_id,
        body: row.body,
      })),
      next: rows.length > pageSize ? String(page.at(-1)?.seq) : null,
      kinds: factKinds,
    };
  }),
});
