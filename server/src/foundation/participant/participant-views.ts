import { defect } from '../../kernel/defect.ts';
import type { Db, Sql } from '../../kernel/sql.ts';
import type { Alias } from './alias.ts';

export interface SignedInRow {
  readonly token_hash: string;
  readonly sign_in_id: string;
  readonly id: string;
  readonly customer_id: string;
}

/** Who stands behind these token hashes: one indexed select for however many arrive together. */
export const participantsByToken = async (sql: Sql, tokenHashes: readonly string[]): Promise<SignedInRow[]> => sql<
  SignedInRow[]
>`
  select s.token_hash, s.id as sign_in_id, p.id, p.customer_id
  from foundation.participant_sign_ins s join foundation.participants p on p.id = s.participant_id
  where s.token_hash = any(${[...tokenHashes]}::text[]) and s.ended_at is null and s.expires_at > kernel.now()`;

/** Aliases for lists and screens; an unknown id is left out. */
export const aliasesOf = async (db: Db, participantIds: readonly string[]): Promise<Map<string, Alias>> => {
  const rows = await db<{ id: string; alias_zh: string; alias_en: string }[]>`
    select id, alias_zh, alias_en from foundation.participants where id = any(${[...participantIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, { zh: row.alias_zh, en: row.alias_en }]));
};

/** The customers behind participants; an unknown id is left out. */
export const customerIdsOf = async (db: Db, participantIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db<{ id: string; customer_id: string }[]>`
    select id, customer_id from foundation.participants where id = any(${[...participantIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.customer_id]));
};

/** The alias of one participant who is surely there. */
export const aliasOfOne = async (db: Db, participantId: string): Promise<Alias> =>
  (await aliasesOf(db, [participantId])).get(participantId) ?? defect('a signed-in participant is not there');
