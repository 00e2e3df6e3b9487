import type { Db } from '../../kernel/sql.ts';

interface OrganisationRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: 'head-office' | 'branch' | 'outlet';
  readonly zh: string;
  readonly en: string;
  readonly path: string;
}

export interface Organisation {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'head-office' | 'branch' | 'outlet';
  readonly zh: string;
  readonly en: string;
  /** Ids from the root, each followed by a slash. */
  readonly path: string;
}

const toOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  parentId: row.parent_id,
  kind: row.kind,
  zh: row.zh,
  en: row.en,
  path: row.path,
});

/** The organisation with this path and those below it, from the top down. An empty path gives the whole tree. */
export const organisationsWithin = async (db: Db, orgPath: string): Promise<Organisation[]> => {
  const rows = await db<OrganisationRow[]>`
    select id, parent_id, kind, zh, en, path from foundation.staff_organisations
    where starts_with(path, ${orgPath}) order by length(path), zh`;
  return rows.map(toOrganisation);
};

/** One organisation, or null where it is not within `orgPath`: what another branch has does not exist. */
export const findOrganisation = async (db: Db, orgId: string, orgPath: string): Promise<Organisation | null> => {
  const rows = await db<OrganisationRow[]>`
    select id, parent_id, kind, zh, en, path from foundation.staff_organisations
    where id = ${orgId} and starts_with(path, ${orgPath})`;
  return rows[0] ? toOrganisation(rows[0]) : null;
};
