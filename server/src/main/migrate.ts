import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defect } from '../kernel/defect.ts';
import { connect, type Sql } from '../kernel/sql.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations');
/** Any fixed number: two processes that start at once migrate one after the other. */
const lockNumber = 7_300_001;

interface Migration {
  readonly name: string;
  readonly words: string;
  readonly hash: string;
}

const readMigrations = async (): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const words = await readFile(join(folder, name), 'utf8');
      return { name, words, hash: createHash('sha256').update(words.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
};

const applyAll = async (sql: Sql, migrations: readonly Migration[]): Promise<string[]> => {
  const applied: string[] = [];
  const done = new Map(
    (await sql<{ name: string; hash: string }[]>`select name, hash from public.fairground_migrations`).map((row) => [
      row.name,
      row.hash,
    ]),
  );
  for (const migration of migrations) {
    const known = done.get(migration.name);
    if (known === migration.hash) continue;
    if (known) defect(`migration ${migration.name} was changed after it ran: write a new one`);
    await sql.begin(async (tx) => {
      // sql-check: dynamic, a migration is a whole file of statements
      await tx.unsafe(migration.words);
      await tx`insert into public.fairground_migrations (name, hash) values (${migration.name}, ${migration.hash})`;
    });
    applied.push(migration.name);
  }
  return applied;
};

/** Brings a database to the newest migration; each runs once, whole or not at all. Returns the names applied now. */
export const migrate = async (url: string): Promise<string[]> => {
  const sql = connect(url, { max: 1, name: 'fairground migrate' });
  try {
    await sql`select pg_advisory_lock(${lockNumber})`;
    // sql-check: dynamic, the table of migrations must be there before anything can be checked
    await sql.unsafe(
      'create table if not exists public.fairground_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    );
    return await applyAll(sql, await readMigrations());
  } finally {
    await sql.end({ timeout: 5 });
  }
};
