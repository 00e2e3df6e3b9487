import type { House } from '../../../kernel/house.ts';
import type { Db } from '../../../kernel/sql.ts';
import { transaction } from '../../../kernel/transaction.ts';
import { copyCustomers } from './copy-customers.ts';
import { attributesOf, type ImportBatch, keyOf, rejectedOf } from './import-batch.ts';
import { contactHash, type ImportTarget } from './import-target.ts';
import type { RejectedRow } from './reject-reasons.ts';
import { findChanged, type KnownRow, updateCustomers } from './update-customers.ts';

export interface BatchResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

interface StoredRow {
  readonly id: string;
  readonly external_no: string;
  readonly hash: string | null;
  readonly is_within: boolean;
  readonly is_erased: boolean;
}

/** The customers of this source that exist already. Keys hold no line breaks: one text is cut faster than an array is sent. */
const findStored = (db: Db, target: ImportTarget, keys: readonly string[]): Promise<StoredRow[]> => db<StoredRow[]>`
  select id, external_no, encode(contact_hash, 'hex') as hash, starts_with(org_path, ${target.orgPath}) as is_within, (erased_at is not null) as is_erased
  from foundation.customers where external_no = any(string_to_array(${keys.join('\n')}::text, chr(10))) and source = ${target.source}`;

interface Sorted {
  /** Places in the batch of those who are new. */
  readonly fresh: number[];
  readonly known: KnownRow[];
  readonly rejected: RejectedRow[];
}

const everyRow = (batch: ImportBatch): Sorted => ({
  fresh: Array.from({ length: batch.count }, (_, row) => row),
  known: [],
  rejected: [],
});

/** Who is new, who is known, who may not be touched: an erased person never comes back by a file, nor another branch's customer changes. */
const sortRows = async (db: Db, house: House, target: ImportTarget, batch: ImportBatch): Promise<Sorted> => {
  const keys = Array.from({ length: batch.count }, (_, row) => keyOf(batch, row));
  const stored = new Map((await findStored(db, target, keys)).map((one) => [one.external_no, one]));
  if (stored.size === 0) return everyRow(batch);
  const sorted: Sorted = { fresh: [], known: [], rejected: [] };
  for (const [row, key] of keys.entries()) {
    const one = stored.get(key);
    if (!one) sorted.fresh.push(row);
    else if (!one.is_within) sorted.rejected.push(rejectedOf(batch, row, 'other-organisation'));
    else if (one.is_erased) sorted.rejected.push(rejectedOf(batch, row, 'customer-erased'));
    else {
      const cells = batch.contacts[row] ?? null;
      const isSame = cells !== null && contactHash(house, cells).toString('hex') === one.hash;
      sorted.known.push({ id: one.id, attributes: attributesOf(batch, row), contact: isSame ? null : cells });
    }
  }
  return sorted;
};

const resultOf = ({ fresh, known, rejected }: Sorted, changed: ReadonlySet<string>): BatchResult => ({
  created: fresh.length,
  updated: changed.size,
  unchanged: known.length - changed.size,
  rejected,
});

/** Says what a batch would do and does nothing. */
export const tryBatch = async (house: House, target: ImportTarget, batch: ImportBatch): Promise<BatchResult> => {
  const sorted = await sortRows(house.sql, house, target, batch);
  const { known } = sorted;
  const byAttributes = known.length === 0 ? [] : await findChanged(house.sql, target, known);
  return resultOf(sorted, new Set([...byAttributes, ...known.flatMap((one) => (one.contact ? [one.id] : []))]));
};

/** Another import got to these customers first: unique violation, deadlock. Nothing of the batch was written. */
const collisions = new Set(['23505', '40P01']);
const isCollision = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && collisions.has(error.code);
const attempts = 6;

/** Remembers from batch to batch whether rows were new, so that a first import need not look for what is not there. */
export interface BatchMood {
  isAllNew: boolean;
}

/**
 * Writes one batch in one transaction: whole or not at all. The commit does not wait for the disk; the last one of the
 * import does, and nothing counts as imported before it.
 */
export const writeBatch = async (
  house: House,
  target: ImportTarget,
  batch: ImportBatch,
  mood: BatchMood,
): Promise<BatchResult> => {
  for (let attempt = 1; ; attempt += 1) {
    // Sealing a batch only to find that its people exist would waste more than a look.
    const isBlind = mood.isAllNew && attempt === 1 && !target.hasContact;
    try {
      return await transaction(house.sql, async (tx) => {
        await tx`set local synchronous_commit = off`;
        const sorted = isBlind ? everyRow(batch) : await sortRows(tx, house, target, batch);
        mood.isAllNew = sorted.fresh.length === batch.count;
        const changed = await updateCustomers(tx, house, target, sorted.known);
        await copyCustomers(tx, house, target, batch, sorted.fresh);
        return resultOf(sorted, changed);
      });
    } catch (error) {
      if (!isCollision(error) || attempt === attempts) throw error;
      mood.isAllNew = false;
    }
  }
};
