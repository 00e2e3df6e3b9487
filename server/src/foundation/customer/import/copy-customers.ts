import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { House } from '../../../kernel/house.ts';
import type { Tx } from '../../../kernel/sql.ts';
import { sealContact } from '../contact.ts';
import type { ImportRow, ImportTarget } from './write-batch.ts';

/** Ids that begin with the time, so that a million of them land side by side in the index; 70 bits of each are random. */
const idMaker = (): (() => string) => {
  const time = Date.now().toString(16).padStart(12, '0');
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  let pool = '';
  let at = 0;
  return () => {
    if (at + 18 > pool.length) {
      pool = randomBytes(9 * 1024).toString('hex');
      at = 0;
    }
    const id = `${head}${pool.slice(at, at + 3)}-b${pool.slice(at + 3, at + 6)}-${pool.slice(at + 6, at + 18)}`;
    at += 18;
    return id;
  };
};

/** COPY's text format keeps tab, newline and backslash for itself; JSON has escaped the first two already. */
const escaped = (word: string): string => (word.includes('\\') ? word.replaceAll('\\', '\\\\') : word);
const bytes = (value: Uint8Array | null): string => (value ? `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}` : '\\N');

/** Rows written at a time: the sender never holds a whole batch twice, and other requests get their turn in between. */
const rowsPerPiece = 2000;

function* pieces(rows: readonly ImportRow[], lineOf: (row: ImportRow) => string): Generator<string> {
  for (let from = 0; from < rows.length; from += rowsPerPiece) {
    let lines = '';
    for (const row of rows.slice(from, from + rowsPerPiece)) lines += lineOf(row);
    yield lines;
  }
}

/**
 * Adds customers that do not exist yet, by COPY: one pass without parameters, which is what makes a million rows a
 * matter of seconds. A number that exists fails the whole statement (23505), and the batch then looks first.
 */
export const copyCustomers = async (tx: Tx, house: House, target: ImportTarget, rows: readonly ImportRow[]): Promise<void> => {
  if (rows.length === 0) return;
  // A default would be evaluated for every row; the hour of the batch is as true and comes free.
  const now = (await tx<{ at: string }[]>`select kernel.now() as at`)[0]?.at ?? '';
  const nextId = idMaker();
  const owner = `\t${escaped(target.orgPath)}\t${target.kind}\t${target.source}\t`;
  const hours = `${now}\t${now}\n`;
  const plain = (id: string, row: ImportRow): string => `${id}${owner}${escaped(row.key)}\t${escaped(row.attributes)}\t\\\\x${row.hash}\t`;
  if (!target.hasContact) {
    const stream = await tx`
      copy foundation.customers (id, org_path, kind, source, external_no, attributes, content_hash, created_at, updated_at) from stdin`.writable();
    await pipeline(Readable.from(pieces(rows, (row) => plain(nextId(), row) + hours)), stream);
    return;
  }
  const sealed = (row: ImportRow): string => {
    const id = nextId();
    const { key, wrapped } = house.keyring.newCustomerKey(id);
    const given = Object.fromEntries(Object.entries(row.contact ?? {}).filter(([, value]) => value !== null));
    const contact = sealContact(house, key, id, given);
    return `${plain(id, row)}${bytes(contact.sealed)}\t${bytes(contact.mobileHash)}\t${bytes(contact.emailHash)}\t${bytes(wrapped)}\t${house.keyring.keyId}\t${hours}`;
  };
  const stream = await tx`
    copy foundation.customers (id, org_path, kind, source, external_no, attributes, content_hash, contact_sealed, mobile_hash, email_hash,
      key_wrapped, key_id, created_at, updated_at) from stdin`.writable();
  await pipeline(Readable.from(pieces(rows, sealed)), stream);
};
