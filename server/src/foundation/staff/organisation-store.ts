import { assertDefect } from '../../kernel/defect.ts';
import type { Tx } from '../../kernel/sql.ts';

export interface NewOrganisation {
  readonly id: string;
  /** Null for the head office only. */
  readonly parentId: string | null;
  readonly kind: 'head-office' | 'branch' | 'outlet';
  readonly zh: string;
  readonly en: string;
}

/** Adds organisations, parents before their children. For the installation's seed and the command line. */
export const insertOrganisations = async (tx: Tx, organisations: readonly NewOrganisation[]): Promise<void> => {
  for (const one of organisations) {
    const rows = await tx<{ path: string }[]>`
      insert into foundation.staff_organisations (id, parent_id, kind, zh, en, path)
      select n.id, n.parent_id, n.kind, n.zh, n.en, coalesce(p.path, '') || n.id::text || '/'
      from (values (${one.id}::uuid, ${one.parentId}::uuid, ${one.kind}::text, ${one.zh}::text, ${one.en}::text))
        as n(id, parent_id, kind, zh, en)
      left join foundation.staff_organisations p on p.id = n.parent_id
      where n.parent_id is null or p.id is not null
      returning path`;
    assertDefect(rows.length === 1, 'an organisation stands before its parent');
  }
};
