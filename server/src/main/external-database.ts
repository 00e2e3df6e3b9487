import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { databaseProblem } from './embedded-postgres/database-problem.ts';

const oldestVersion = 150_000;
/** A database started together with this process, as in a compose file, gets this long to answer. */
const patienceMs = 20_000;

/** Makes sure that the database of DATABASE_URL answers and is new enough; rejects with a database problem. */
export async function checkExternalDatabase(url: string, limitMs = patienceMs): Promise<void> {
  const version = await askVersion(url, limitMs);
  if (version >= oldestVersion) return;
  const found = `${Math.floor(version / 10_000)}.${version % 10_000}`;
  throw databaseProblem(
    `DATABASE_URL 连到的是 PostgreSQL ${found}，需要 15 或更新。`,
    `DATABASE_URL leads to PostgreSQL ${found}; version 15 or newer is needed.`,
  );
}

async function askVersion(url: string, limitMs: number): Promise<number> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
    try {
      const rows = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
      return Number(rows[0]?.version ?? 0);
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw unreachable(url, error);
      await pause(500);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** Nobody listens yet, or the server is still starting (57P03). */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ECONNREFUSED' || code === '57P03' || code === 'CONNECT_TIMEOUT';
}

/** Names the place and the machine's reason, never the address itself, which holds the password. */
function unreachable(url: string, error: unknown) {
  const { host, pathname } = new URL(url);
  const reason = error instanceof Error ? error.message : String(error);
  return databaseProblem(
    `连不上 DATABASE_URL 里的数据库（${host}${pathname}）。`,
    `The database of DATABASE_URL (${host}${pathname}) cannot be reached.`,
    reason,
  );
}
