import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { House } from '../../../kernel/house.ts';
import type { Tx } from '../../../kernel/sql.ts';
import { sealContact } from '../contact-details.ts';
import { binaryField } from './byte-writer.ts';
import { bytesOf, type ImportBatch, idOf } from './import-batch.ts';
import { contactHash, type ImportTarget } from './import-target.ts';

/** Rows sealed at a time: other requests get their turn in between. */
const rowsPerPiece = 500;
/** Bytes sent at a time: the driver copies every piece, and a whole batch would be held twice. */
const bytesPerPiece = 256 * 1024;

/** Head and end of PostgreSQL's binary format: signature, no flags, no extension; minus one for the count of columns. */
const head = Buffer.from('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const end = Buffer.from([0xff, 0xff]);

/** Rows without contact data lie ready in the batch: all of them go out as they are. */
function* plainPieces(batch: ImportBatch, rows: readonly number[]): Generator<Buffer> {
  yield head;
  if (rows.length === batch.count)
    for (let from = 0; from < batch.at; from += bytesPerPiece)
      yield batch.bytes.subarray(from, Math.min(batch.at, from + bytesPerPiece));
  else
    for (let from = 0; from < rows.length; from += rowsPerPiece)
      yield Buffer.concat(rows.slice(from, from + rowsPerPiece).map((row) => bytesOf(batch, row)));
  yield end;
}

const sealedRow = (house: House, target: ImportTarget, batch: ImportBatch, row: number): Buffer[] => {
  const id = idOf(batch, row);
  const cells = batch.contacts[row] ?? {};
  const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
  const { key, wrapped } = house.keyring.newCustomerKey(id);
  const contact = sealContact(house, key, id, given);
  const own = [
    contactHash(house, cells),
    contact.sealed,
    contact.mobileHash,
    contact.emailHash,
    wrapped,
    Buffer.from(house.keyring.keyId),
  ];
  return [bytesOf(batch, row), ...own.map(binaryField), target.tail];
};

function* sealedPieces(
  house: House,
  target: ImportTarget,
  batch: ImportBatch,
  rows: readonly number[],
): Generator<Buffer> {
  yield head;
  for (let from = 0; from < rows.length; from += rowsPerPiece)
    yield Buffer.concat(rows.slice(from, from + rowsPerPiece).flatMap((row) => sealedRow(house, target, batch, row)));
  yield end;
}

/**
 * Sends pieces and waits for the database's answer. An error that comes after the last piece (a number that another
 * transaction has just taken) reaches the driver's query alone, which has answered already: it is passed on to the stream.
 */
const send = async (
  query: { readonly writable: () => Promise<Writable> },
  pieces: Generator<Buffer>,
): Promise<void> => {
  const stream = await query.writable();
  Object.assign(query, { reject: (error: Error) => stream.destroy(error) });
  await pipeline(Readable.from(pieces), stream);
};

/**
 * Adds customers that do not exist yet, by binary COPY: one pass without parameters and without parsing, which is what
 * makes a million rows a matter of seconds. A number that exists fails the whole statement (23505); the batch then looks first.
 */
export const copyCustomers = async (
  tx: Tx,
  house: House,
  target: ImportTarget,
  batch: ImportBatch,
  rows: readonly number[],
): Promise<void> => {
  if (rows.length === 0) return;
  if (target.hasContact) {
    const query = tx`
      copy foundation.customers (id, external_no, attributes, contact_hash, contact_sealed, mobile_hash, email_hash, key_wrapped, key_id,
        org_path, kind, source, created_at, updated_at) from stdin (format binary)`;
    await send(query, sealedPieces(house, target, batch, rows));
    return;
  }
  const query = tx`
    copy foundation.customers (id, external_no, attributes, org_path, kind, source, created_at, updated_at) from stdin (format binary)`;
  await send(query, plainPieces(batch, rows));
};
