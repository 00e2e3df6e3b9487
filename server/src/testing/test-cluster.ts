import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { removeHome } from '../main/embedded-postgres/home.ts';
import { startEmbeddedPostgres } from '../main/embedded-postgres/start-embedded-postgres.ts';
import { readLock, tryLock } from '../main/lock.ts';
import { migrate } from '../main/migrate.ts';

export type TestCluster = {
  /** Address of the maintenance database, as superuser. */
  adminUrl: string;
  /** Address of the migrated template; nobody may stay connected to it while a copy is made. */
  templateUrl: string;
  stop(): Promise<void>;
};

const templateName = 'fairground';

/** Logic needs no durable disk; crash tests start their own cluster with the settings of production. */
const fastSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB' };

const folderPrefix = 'fairground-test-';
const ownerLock = 'owner.lock';

/**
 * Starts a database server of its own in a temporary folder and migrates the template once. Clusters left by runs
 * that were killed are stopped and removed first.
 */
export async function startTestCluster(onLog: (line: string) => void = () => undefined): Promise<TestCluster> {
  const parent = await realpath(tmpdir());
  await removeAbandoned(parent);
  const dataDir = await mkdtemp(join(parent, folderPrefix));
  await tryLock(join(dataDir, ownerLock), 'test cluster');
  const server = await startEmbeddedPostgres({ dataDir, onLog, settings: fastSettings });
  const stop = async () => {
    await server.stop();
    await removeHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: withDatabase(server.url, 'postgres'), templateUrl: server.url, stop };
}

/** Makes a copy of the template under a name that the caller chooses; returns its address. */
export async function copyTemplate(adminUrl: string, name: string): Promise<string> {
  await asAdmin(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(templateName)}`);
  return withDatabase(adminUrl, name);
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

async function asAdmin(adminUrl: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function removeAbandoned(parent: string): Promise<void> {
  const names = (await readdir(parent).catch(() => [])).filter((name) => name.startsWith(folderPrefix));
  for (const name of names) {
    const dataDir = join(parent, name);
    const lockPath = join(dataDir, ownerLock);
    // A folder without the lock is just being made by another run.
    if (!existsSync(lockPath) || (await readLock(lockPath))) continue;
    await removeAbandonedCluster(dataDir).catch(() => undefined);
  }
}

async function removeAbandonedCluster(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const left = await startEmbeddedPostgres({ dataDir, onLog: () => undefined, settings: fastSettings });
  await left.stop();
  await removeHome(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
