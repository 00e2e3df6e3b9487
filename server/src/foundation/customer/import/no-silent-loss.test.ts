import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMapping } from './mapping.ts';
import { createFileReader } from './read-file.ts';
import type { RejectedRow } from './reject-reasons.ts';
import { rowText } from './scan-row.ts';

const mapping = readMapping(
  'any',
  'schema: customer-mapping/1\ntitle: {zh: 一, en: One}\nsource: any\ncolumns:\n  - {column: no, to: key}\n  - {column: word}\n',
);

/** Reads bytes in chunks; returns what came of each line, by line number. */
const readIn = (bytes: Buffer, size: number): Map<number, string> => {
  const seen = new Map<number, string>();
  const once = (line: number, words: string): void => {
    expect(seen.has(line)).toBe(false);
    seen.set(line, words);
  };
  const file = createFileReader({
    mapping,
    onLayout: () => (row, line) => once(line, `taken ${rowText(row)}`),
    onReject: (row: RejectedRow) => once(row.line, `${row.reason} ${row.raw}`),
  });
  for (let from = 0; from < bytes.length; from += size) file.push(bytes.subarray(from, from + size));
  file.end();
  return seen;
};

/** Letters that matter to CSV are drawn far more often than they occur. */
const letters = fc.constantFrom('"', '"', ',', ',', '\n', '\n', '\r\n', 'a', '1', ' ', '好', ';', '\\');
const bodies = fc.array(letters, { maxLength: 120 }).map((parts) => parts.join(''));

test('whatever a file holds, each of its lines is told once, whole or by the row it belongs to', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const bytes = Buffer.from(`no,word\n${body}`);
      const seen = readIn(bytes, bytes.length);
      const told = [...seen.values()].map((words) => words.slice(words.indexOf(' ') + 1)).join('\n');
      const written = body
        .split('\n')
        .map((line) => line.replace(/\r$/, ''))
        .filter((line) => line !== '');
      // A quoted cell may run on: blank lines and returns inside it are its own.
      expect(
        told
          .split('\n')
          .map((line) => line.replace(/\r$/, ''))
          .filter((line) => line !== ''),
      ).toEqual(written);
    }),
    { numRuns: 2000, seed: 20261107 },
  );
});

test('it does not matter in which chunks a file arrives', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 1, max: 40 }), (body, size) => {
      // Past the first 256 KiB, in which everything waits for the encoding.
      const bytes = Buffer.concat([
        Buffer.from(`no,word\n${`x,${'y'.repeat(200)}\n`.repeat(1400)}`),
        Buffer.from(body),
      ]);
      const whole = readIn(bytes, bytes.length);
      const start = bytes.length - Buffer.byteLength(body);
      const parts = new Map<number, string>();
      const file = createFileReader({
        mapping,
        onLayout: () => (row, line) => void parts.set(line, `taken ${rowText(row)}`),
        onReject: (row) => void parts.set(row.line, `${row.reason} ${row.raw}`),
      });
      file.push(bytes.subarray(0, start));
      for (let from = start; from < bytes.length; from += size) file.push(bytes.subarray(from, from + size));
      file.end();
      expect(parts).toEqual(whole);
    }),
    { numRuns: 30, seed: 20261107 },
  );
});

test('random bytes are refused or every row of them is told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
      const bytes = Buffer.concat([Buffer.from('no,word\n'), body]);
      try {
        readIn(bytes, 17);
      } catch (error) {
        expect(error).toMatchObject({ code: 'import-encoding' });
      }
    }),
    { numRuns: 1000, seed: 20261107 },
  );
});
