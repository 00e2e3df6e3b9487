import { refuse } from '../../../kernel/refusal.ts';
import { type MappedColumn, type Mapping, normalName } from './mapping.ts';
import { cellText } from './scan-row.ts';
import { createRowSplitter } from './split-rows.ts';

/** What the header says: how fields are told apart, how many there are, and where each mapped column stands. */
export interface Layout {
  readonly delimiter: string;
  readonly width: number;
  readonly places: ReadonlyMap<MappedColumn, number>;
  /** Columns of the file that the mapping does not know; their cells are left out. */
  readonly ignored: readonly string[];
}

const delimiters = [',', ';', '\t', '|'] as const;
/** Far more columns than a sheet of customers has; guards against a file that is no table. */
const maxColumns = 1000;

const namesIn = (header: string, delimiter: string): string[] => {
  let names: string[] = [];
  const width = Math.min(maxColumns, header.split(delimiter).length);
  // A delimiter inside a quoted name makes fewer columns: the count is tried downwards until the line is one row.
  for (let tried = width; tried >= 1 && names.length === 0; tried -= 1) {
    const splitter = createRowSplitter({
      delimiter,
      width: tried,
      firstLine: 1,
      onRow: (row) => (names = Array.from({ length: tried }, (_, place) => cellText(row, place))),
      onReject: () => undefined,
    });
    splitter.push(Buffer.from(`${header}\n`));
    splitter.end();
  }
  return names;
};

const isAny = (column: MappedColumn, name: string): boolean => column.column.some((one) => normalName(one) === name);

const wrongHeader = (detailZh: string, detailEn: string): never =>
  refuse('import-header', { params: { detailZh, detailEn } });

const quoted = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => `“${name.slice(0, 60)}”`)
    .join(' ');

/** Chooses the delimiter under which most mapped columns are found, and checks the header; a wrong one imports nothing. */
export const readHeader = (header: string, mapping: Mapping): Layout => {
  if (header.trim() === '') return wrongHeader('文件里没有表头', 'the file has no header');
  const candidates = delimiters.map((delimiter) => {
    const names = namesIn(header, delimiter).map(normalName);
    return {
      delimiter,
      names,
      known: mapping.columns.filter((column) => names.some((name) => isAny(column, name))).length,
    };
  });
  const best = candidates.reduce((one, other) =>
    other.known > one.known || (other.known === one.known && other.names.length > one.names.length) ? other : one,
  );
  const missing = mapping.columns.filter((column) => !best.names.some((name) => isAny(column, name)));
  const unknown = best.names.filter((name) => !mapping.columns.some((column) => isAny(column, name)));
  if (missing.length > 0) {
    const names = quoted(missing.map((column) => column.column[0] ?? ''));
    return wrongHeader(
      `缺少 ${names}${unknown.length > 0 ? `，不认识 ${quoted(unknown)}` : ''}`,
      `missing ${names}${unknown.length > 0 ? `, unknown ${quoted(unknown)}` : ''}`,
    );
  }
  if (mapping.strict && unknown.length > 0)
    return wrongHeader(`不认识 ${quoted(unknown)}`, `unknown ${quoted(unknown)}`);
  const double = mapping.columns.find((column) => best.names.filter((name) => isAny(column, name)).length > 1);
  if (double) return wrongHeader(`“${double.column[0]}”有两列`, `“${double.column[0]}” stands there twice`);
  const places = new Map(
    mapping.columns.map((column) => [column, best.names.findIndex((name) => isAny(column, name))]),
  );
  return { delimiter: best.delimiter, width: best.names.length, places, ignored: unknown };
};
