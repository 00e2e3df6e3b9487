import type { House } from '../../../kernel/house.ts';
import type { Db, Tx } from '../../../kernel/sql.ts';
import { transaction } from '../../../kernel/transaction.ts';
import type { ContactCells } from './convert-row.ts';
import { copyCustomers } from './copy-customers.ts';
import type { RejectedRow } from './reject-reasons.ts';
import { type ChangedRow, updateCustomers } from './update-customers.ts';

/** A good row of the file on its way into the database. */
export interface ImportRow {
  readonly key: string;
  readonly attributes: string;
  readonly contact: ContactCells | null;
  /** 32 hex digits over attributes and contact. */
  readonly hash: string;
  readonly line: number;
  readonly raw: string;
}

/** Where the rows go; the same for the whole file. */
export interface ImportTarget {
  readonly source: string;
  readonly kind: 'person' | 'company';
  readonly orgPath: string;
  readonly attributeNames: readonly string[];
  readonly hasContact: boolean;
}

export interface BatchResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

interface KnownRow {
  readonly id: string;
  readonly external_no: string;
  readonly hash: string | null;
  readonly is_within: boolean;
  readonly is_erased: boolean;
}

/** The customers of this source that exist already. */
const findKnown = (db: Db, target: ImportTarget, rows: readonly ImportRow[]): Promise<KnownRow[]> => db<KnownRow[]>`
  select id, external_no, encode(content_hash, 'hex') as hash, starts_with(org_path, ${target.orgPath}) as is_within, (erased_at is not null) as is_erased
  from foundation.customers where external_no = any(${rows.map((row) => row.key)}::text[]) and source = ${target.source}`;

interface Sorted {
  readonly fresh: ImportRow[];
  readonly changed: ChangedRow[];
  readonly rejected: RejectedRow[];
  unchanged: number;
}

const refused = (row: ImportRow, reason: RejectedRow['reason']): RejectedRow => ({ line: row.line, reason, column: '', raw: row.raw });

/** Who is new, who changed, who may not be touched: an erased person never comes back by a file, nor another branch's customer changes. */
const sortRows = (rows: readonly ImportRow[], known: readonly KnownRow[]): Sorted => {
  const sorted: Sorted = { fresh: [], changed: [], rejected: [], unchanged: 0 };
  const knownBy = new Map(known.map((one) => [one.external_no, one]));
  for (const row of rows) {
    const one = knownBy.get(row.key);
    if (!one) sorted.fresh.push(row);
    else if (!one.is_within) sorted.rejected.push(refused(row, 'other-organisation'));
    else if (one.is_erased) sorted.rejected.push(refused(row, 'customer-erased'));
    else if (one.hash === row.hash) sorted.unchanged += 1;
    else sorted.changed.push({ id: one.id, row });
  }
  return sorted;
};

/** Says what a batch would do and does nothing. */
export const tryBatch = async (house: House, target: ImportTarget, rows: readonly ImportRow[]): Promise<BatchResult> => {
  const { fresh, changed, rejected, unchanged } = sortRows(rows, await findKnown(house.sql, target, rows));
  return { created: fresh.length, updated: changed.length, unchanged, rejected };
};

const writeSorted = async (tx: Tx, house: House, target: ImportTarget, { fresh, changed, rejected, unchanged }: Sorted): Promise<BatchResult> => {
  const written = await updateCustomers(tx, house, target, changed);
  await copyCustomers(tx, house, target, fresh);
  const erased = changed.filter((one) => !written.has(one.id)).map((one) => refused(one.row, 'customer-erased'));
  return { created: fresh.length, updated: written.size, unchanged, rejected: [...rejected, ...erased] };
};

/** Another import got to these customers first: unique violation, deadlock. Nothing of the batch was written. */
const collisions = new Set(['23505', '40P01']);
const isCollision = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && collisions.has(error.code);
const attempts = 6;

/** Remembers from batch to batch whether rows were new, so that a first import need not look for what is not there. */
export interface BatchMood {
  isAllNew: boolean;
}

/**
 * Writes one batch in one transaction: whole or not at all. The commit does not wait for the disk; the last one of the
 * import does, and nothing counts as imported before it.
 */
export const writeBatch = async (house: House, target: ImportTarget, rows: readonly ImportRow[], mood: BatchMood): Promise<BatchResult> => {
  for (let attempt = 1; ; attempt += 1) {
    const isBlind = mood.isAllNew && attempt === 1 && !target.hasContact;
    try {
      return await transaction(house.sql, async (tx) => {
        await tx`set local synchronous_commit = off`;
        const known = isBlind ? [] : await findKnown(tx, target, rows);
        mood.isAllNew = known.length === 0;
        return writeSorted(tx, house, target, sortRows(rows, known));
      });
    } catch (error) {
      if (!isCollision(error) || attempt === attempts) throw error;
      mood.isAllNew = false;
    }
  }
};
