import type { Pack } from '@fairground/engines/simulation/pack-types';
import { isPackIntact } from '@fairground/engines/simulation/state-hash';
import { assertDefect } from '../../kernel/defect.ts';
import type { Db, Tx } from '../../kernel/sql.ts';

/** Copies a pack into the database under its hash, in the transaction of the publication that signed it. */
export const storePack = async (tx: Tx, pack: Pack): Promise<void> => {
  await tx`
    insert into floor.packs (hash, pack_id, pack) values (${pack.hash}, ${pack.id}, ${JSON.stringify(pack)}::text::jsonb)
    on conflict (hash) do nothing`;
};

/** Packs already read and found intact. Few and immutable, so they are kept for the life of the process. */
const intact = new Map<string, Pack>();

/** The published pack of this hash, or null. A pack whose bytes no longer fit its hash is a defect, never played. */
export const publishedPack = async (db: Db, hash: string): Promise<Pack | null> => {
  const known = intact.get(hash);
  if (known) return known;
  const rows = await db<{ pack: unknown }[]>`select pack from floor.packs where hash = ${hash}`;
  const pack = rows[0]?.pack as Pack | undefined;
  if (!pack) return null;
  assertDefect(pack.hash === hash && isPackIntact(pack), 'a published pack was altered');
  intact.set(hash, pack);
  return pack;
};

/** Play money 体验币 in cash at the start of the first persona, in fen: what the pass shows. */
export const startMoneyFen = async (db: Db, hash: string): Promise<number> => {
  const pack = await publishedPack(db, hash);
  return (
    pack?.personas[0]?.start.filter((one) => one.account === 'cash').reduce((sum, one) => sum + one.amountFen, 0) ?? 0
  );
};
