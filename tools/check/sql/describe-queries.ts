import postgres from 'postgres';
import type { Finding } from '../finding.ts';
import { type Column, compareRow, compareValues } from './compare-row.ts';
import type { Query } from './find-queries.ts';

type Catalogue = {
  readonly types: ReadonlyMap<number, { readonly name: string; readonly element: number }>;
  /** `table.column number` of every table column that may be null. */
  readonly nullable: ReadonlySet<string>;
};

/** Lets a migrated database describe each query and compares what it says with the query's row type. Runs nothing. */
export async function describeQueries(url: string, queries: readonly Query[]): Promise<Finding[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const catalogue = await readCatalogue(sql);
    await createTemporaryTables(sql, queries);
    const findings: Finding[] = [];
    for (const query of queries) findings.push(...(await describeOne(sql, query, catalogue)));
    return findings;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function readCatalogue(sql: postgres.Sql): Promise<Catalogue> {
  const types = await sql<{ oid: number; typname: string; typelem: number; typcategory: string }[]>`
    select oid::int4, typname::text, typelem::int4, typcategory::text from pg_type`;
  const nullable = await sql<{ attrelid: number; attnum: number }[]>`
    select a.attrelid::int4, a.attnum from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attnotnull and not a.attisdropped`;
  return {
    types: new Map(
      types.map((type) => [type.oid, { name: type.typname, element: type.typcategory === 'A' ? type.typelem : 0 }]),
    ),
    nullable: new Set(nullable.map((column) => `${column.attrelid}.${column.attnum}`)),
  };
}

/** Queries over a staging table need it to exist; it lives as long as this connection. */
async function createTemporaryTables(sql: postgres.Sql, queries: readonly Query[]): Promise<void> {
  for (const query of queries) {
    if (!/^\s*create\s+temp(orary)?\s+table/i.test(query.text)) continue;
    await sql.unsafe(query.text.replace(/\bon\s+commit\s+(drop|delete\s+rows)\b/i, '')).catch(() => undefined);
  }
}

async function describeOne(sql: postgres.Sql, query: Query, catalogue: Catalogue): Promise<Finding[]> {
  try {
    const statement = await sql.unsafe(query.text).describe();
    const columns = (statement.columns ?? []).map((column) => toColumn(column, catalogue));
    const types = (statement.types ?? []).map((type) => catalogue.types.get(type)?.name ?? '');
    return [...compareRow(query, columns), ...compareValues(query, types)];
  } catch (error) {
    // A temporary table made a moment ago is there already; that is the only statement we ran.
    if (isCode(error, '42P07') && /^\s*create\s+temp/i.test(query.text)) return [];
    const words = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: 'sql-statement',
        at: query.at,
        says: `PostgreSQL refuses it: ${words}${hintOf(error)}. Mend the statement, or add what is missing in a migration.`,
      },
    ];
  }
}

function toColumn(column: postgres.Column<string>, catalogue: Catalogue): Column {
  const type = catalogue.types.get(column.type);
  const element = type && type.element !== 0 ? catalogue.types.get(type.element) : undefined;
  return {
    name: column.name,
    type: element?.name ?? type?.name ?? `type ${column.type}`,
    isArray: element !== undefined,
    mayBeNull: catalogue.nullable.has(`${column.table}.${column.number}`),
  };
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof postgres.PostgresError && error.code === code;

function hintOf(error: unknown): string {
  return error instanceof postgres.PostgresError && error.hint ? ` (${error.hint.replace(/\.$/, '')})` : '';
}
