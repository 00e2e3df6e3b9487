import type { Finding } from '../finding.ts';
import type { Query } from './find-queries.ts';
import type { Kind, Property } from './row-type.ts';

/** One column of an answer as PostgreSQL describes it. */
export type Column = {
  readonly name: string;
  /** Name of the base type, for example `int8`; of the element where `isArray`. */
  readonly type: string;
  readonly isArray: boolean;
  /** True only where the column comes straight from a table that lets it be null. */
  readonly mayBeNull: boolean;
};

const kindsByType: Readonly<Record<string, readonly Kind[]>> = {
  int2: ['number'],
  int4: ['number'],
  // The kernel reads bigint as a safe number.
  int8: ['number'],
  float4: ['number'],
  float8: ['number'],
  oid: ['number'],
  bool: ['boolean'],
  bytea: ['bytes'],
  // JSON may hold anything: its shape is the contract's business.
  json: ['object', 'array', 'string', 'number', 'boolean'],
  jsonb: ['object', 'array', 'string', 'number', 'boolean'],
  // What a function returning nothing answers.
  void: ['string', 'object'],
};

/** Everything else (text, uuid, date, timestamptz, numeric, interval, enums ...) arrives as a string. */
const kindsOf = (type: string): readonly Kind[] => kindsByType[type] ?? ['string'];

/** Compares the columns of a query with its row type. */
export function compareRow(query: Query, columns: readonly Column[]): Finding[] {
  const { row } = query;
  if (row === null) return [];
  const findings: Finding[] = [];
  const tell = (says: string) => findings.push({ rule: 'sql-row-type', at: query.at, says });
  if (columns.length === 0) {
    tell('the statement returns no rows, its row type promises some: add `returning`, or drop the type argument.');
    return findings;
  }
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column.name))
      tell(`column ${column.name} comes twice and the second hides the first: rename one with \`as\`.`);
    seen.add(column.name);
    const property = row.get(column.name);
    if (property === undefined)
      tell(
        `column ${column.name} is selected and missing in the row type: add it there (${expected(column)}), or stop selecting it.`,
      );
    else for (const says of compareColumn(column, property, query.isNonNull)) tell(says);
  }
  for (const name of row.keys()) {
    if (!seen.has(name))
      tell(`the row type has ${name}, the query does not return it: select it, or drop it from the type.`);
  }
  return findings;
}

function compareColumn(column: Column, property: Property, isNonNull: boolean): string[] {
  const says: string[] = [];
  if (!isKindRight(column, property))
    says.push(
      `${column.name} is ${column.type}${column.isArray ? '[]' : ''} and arrives as ${expected(column)}, the row type says ${property.written}: change the type, or cast in SQL.`,
    );
  if (property.isOptional)
    says.push(`${column.name} is always there: write \`${column.name}: ... | null\` instead of \`${column.name}?\`.`);
  if (column.mayBeNull && !property.isNullable && !isNonNull) {
    says.push(
      `${column.name} may be null in its table, the row type says ${property.written}: add \`| null\`, use coalesce, or write above the query \`// sql-check: non-null, <reason>\`.`,
    );
  }
  return says;
}

function isKindRight(column: Column, property: Property): boolean {
  const allowed = kindsOf(column.type);
  if (column.isArray)
    return fits(property.kinds, ['array']) && (property.kinds.has('unknown') || fits(property.elements, allowed));
  return fits(property.kinds, allowed);
}

/** `unknown` promises nothing and is always right; an empty set is a property typed as null alone. */
function fits(kinds: ReadonlySet<Kind>, allowed: readonly Kind[]): boolean {
  return [...kinds].every((kind) => kind === 'unknown' || allowed.includes(kind));
}

function expected(column: Column): string {
  const kinds = column.type.startsWith('json')
    ? 'unknown'
    : kindsOf(column.type)
        .map((kind) => (kind === 'bytes' ? 'Uint8Array' : kind))
        .join(' | ');
  return `${kinds}${column.isArray ? '[]' : ''}${column.mayBeNull ? ' | null' : ''}`;
}

/**
 * Two values that the driver would send as something else, without an error: text for JSON is encoded a second time,
 * and anything but a boolean becomes false.
 */
export function compareValues(query: Query, types: readonly string[]): Finding[] {
  return types.flatMap((type, index) => {
    const kinds = query.values[index];
    if (kinds === undefined) return [];
    const place = `value ${index + 1} goes to ${type}`;
    if (/^_?jsonb?$/.test(type) && kinds.has('string')) {
      return [
        {
          rule: 'sql-value',
          at: query.at,
          says: `${place} as text and would be encoded twice: pass sql.json(value), or cast it with ::text::${type.replace('_', '')}.`,
        },
      ];
    }
    if (/^_?bool$/.test(type) && ['string', 'number', 'object'].some((kind) => kinds.has(kind as Kind))) {
      return [
        {
          rule: 'sql-value',
          at: query.at,
          says: `${place}, where anything but true is sent as false: pass a boolean.`,
        },
      ];
    }
    return [];
  });
}
