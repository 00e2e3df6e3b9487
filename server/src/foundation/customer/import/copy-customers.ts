import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { House } from '../../../kernel/house.ts';
import type { Tx } from '../../../kernel/sql.ts';
import { sealContact } from '../contact.ts';
import { type ImportBatch, idOf, lineBytesOf } from './import-batch.ts';
import { contactHash, type ImportTarget } from './import-target.ts';

/** Rows sealed at a time: other requests get their turn in between. */
const rowsPerPiece = 500;
/** Bytes sent at a time: the driver copies every piece, and a whole batch would be held twice. */
const bytesPerPiece = 256 * 1024;

const hex = (value: Uint8Array | null): string => (value ? `\\\\x${Buffer.from(value).toString('hex')}` : '\\N');

/** Neighbouring rows go out as one piece of the batch's own bytes. */
function* plainPieces(batch: ImportBatch, rows: readonly number[]): Generator<Buffer> {
  if (rows.length === batch.count) {
    for (let from = 0; from < batch.at; from += bytesPerPiece) yield batch.bytes.subarray(from, Math.min(batch.at, from + bytesPerPiece));
    return;
  }
  for (let from = 0; from < rows.length; from += rowsPerPiece) yield Buffer.concat(rows.slice(from, from + rowsPerPiece).map((row) => lineBytesOf(batch, row)));
}

const sealedLine = (house: House, target: ImportTarget, batch: ImportBatch, row: number): string => {
  const id = idOf(batch, row);
  const cells = batch.contacts[row] ?? {};
  const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
  const { key, wrapped } = house.keyring.newCustomerKey(id);
  const contact = sealContact(house, key, id, given);
  const columns = [contactHash(house, cells), contact.sealed, contact.mobileHash, contact.emailHash, wrapped].map(hex);
  return `${lineBytesOf(batch, row).toString('utf8')}\t${columns.join('\t')}\t${house.keyring.keyId}${target.tail}`;
};

function* sealedPieces(house: House, target: ImportTarget, batch: ImportBatch, rows: readonly number[]): Generator<string> {
  for (let from = 0; from < rows.length; from += rowsPerPiece) {
    yield rows
      .slice(from, from + rowsPerPiece)
      .map((row) => sealedLine(house, target, batch, row))
      .join('');
  }
}

/**
 * Adds customers that do not exist yet, by COPY: one pass without parameters, which is what makes a million rows a
 * matter of seconds. A number that exists fails the whole statement (23505), and the batch then looks first.
 */
export const copyCustomers = async (tx: Tx, house: House, target: ImportTarget, batch: ImportBatch, rows: readonly number[]): Promise<void> => {
  if (rows.length === 0) return;
  if (target.hasContact) {
    const stream = await tx`
      copy foundation.customers (id, external_no, attributes, contact_hash, contact_sealed, mobile_hash, email_hash, key_wrapped, key_id,
        org_path, kind, source, created_at, updated_at) from stdin`.writable();
    await pipeline(Readable.from(sealedPieces(house, target, batch, rows)), stream);
    return;
  }
  const stream = await tx`copy foundation.customers (id, external_no, attributes, org_path, kind, source, created_at, updated_at) from stdin`.writable();
  await pipeline(Readable.from(plainPieces(batch, rows)), stream);
};
