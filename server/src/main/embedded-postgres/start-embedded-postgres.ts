import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { isAlive, underLock } from '../lock.ts';
import { type Binaries, prepareBinaries } from './binaries.ts';
import {
  ensureCluster,
  freePort,
  launch,
  logLength,
  logSince,
  runProgram,
  type Settings,
  superuser,
} from './cluster.ts';
import { databaseProblem } from './database-problem.ts';
import { type Home, openHome, rememberPort } from './home.ts';
import { isServerOf, readPostmaster, removeStaleLock, stopPostmaster, waitUntilReady } from './postmaster.ts';

export type EmbeddedPostgres = {
  /** Address of the database `fairground`, with its password. */
  url: string;
  pid: number;
  /** True when the server was running already, left behind by a process that was killed or owned by another one. */
  adopted: boolean;
  /** Stops the server, also an adopted one. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Folder for the cluster, its password and its records; made when missing. */
  dataDir: string;
  onLog: (line: string) => void;
  /** Settings on top of the house's, for tests that trade durability for speed. */
  settings?: Settings;
};

type Running = { pid: number; port: number };

const databaseName = 'fairground';
const startLimitMs = 60_000;
/** Recovery after a crash replays up to max_wal_size; a slow disk may take minutes over 2 GB. */
const recoveryLimitMs = 300_000;
const attempts = 9;
const longestPauseMs = 5_000;

/**
 * Starts the database of this installation, or adopts it when it still runs. It recovers by itself from
 * kill -9 of Node (the server lives on: adopted), of the server, and of both (stale locks: removed, and tried
 * again with a growing pause while children of the old server still end). Rejects with a database problem.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const lockPath = join(options.dataDir, 'embedded-postgres.starting');
  const started = await underLock(lockPath, recoveryLimitMs, () => startAlone(options));
  if (started) return started;
  throw databaseProblem(
    '另一个进程一直在启动数据库，没有等到。',
    'Another process kept starting the database; waiting for it took too long.',
  );
}

async function startAlone(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await openHome(options.dataDir, options.onLog);
  const binaries = await prepareBinaries(home.account, options.onLog);
  const survivor = await adopt(home, binaries, options.onLog);
  if (!survivor) await ensureCluster(home, binaries, options.settings?.fsync !== 'off');
  const running = survivor ?? (await startWithPatience(home, binaries, options));
  await rememberPort(options.dataDir, home, running.port);
  await ensureDatabase(home, running.port);
  return {
    url: urlOf(home, running.port, databaseName),
    pid: running.pid,
    adopted: survivor !== null,
    stop: () => stopPostmaster(running.pid, () => forceStop(home, binaries)),
    ended: whenGone(running.pid),
  };
}

/** Takes over a server that still runs on this cluster; one that does not answer is stopped, a stale lock removed. */
async function adopt(home: Home, binaries: Binaries, onLog: (line: string) => void): Promise<Running | null> {
  const found = await readPostmaster(home.clusterDir);
  if (!found) return null;
  if (await isServerOf(found, home.clusterDir)) {
    const isReady = await waitUntilReady(home.clusterDir, found.pid, recoveryLimitMs);
    if (isReady && (await answers(home, found.port))) {
      onLog(`adopted the running server, process ${found.pid}`);
      return { pid: found.pid, port: found.port };
    }
    onLog(`the running server, process ${found.pid}, does not answer: stopping it`);
    await stopPostmaster(found.pid, () => forceStop(home, binaries));
  }
  await removeStaleLock(home.clusterDir);
  return null;
}

async function startWithPatience(home: Home, binaries: Binaries, options: EmbeddedPostgresOptions): Promise<Running> {
  let port = await freePort(home.port);
  let told = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const offset = await logLength(home);
    const pid = await launch(home, binaries, port, options.settings ?? {});
    const limitMs = attempt === 0 ? recoveryLimitMs : startLimitMs;
    if (await waitUntilReady(home.clusterDir, pid, limitMs)) return { pid, port };
    if (await isAlive(pid)) await stopPostmaster(pid, () => forceStop(home, binaries));
    told = await logSince(home, offset);
    options.onLog(`start ${attempt + 1} of ${attempts} failed: ${reasonIn(told)}`);
    if (!isWorthAnotherTry(told)) break;
    if (/could not bind|Address already in use/i.test(told)) port = await freePort(null);
    await pause(Math.min(longestPauseMs, 100 * 2 ** attempt));
  }
  throw databaseProblem('数据库没有启动。', 'The database did not start.', lastLines(told));
}

/** Faults that pass by themselves: the old server's children still end, a port was taken a moment ago, a signal came. */
function isWorthAnotherTry(told: string): boolean {
  const passing = /lock file|shared memory block|could not bind|Address already in use|shutdown request|terminated by/i;
  return told === '' || passing.test(told);
}

function reasonIn(told: string): string {
  const lines = told.split('\n');
  return lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
}

function lastLines(text: string): string {
  return text.split('\n').slice(-12).join('\n');
}

function urlOf(home: Home, port: number, database: string): string {
  return `postgres://${superuser}:${home.password}@127.0.0.1:${port}/${database}`;
}

/** A server that answers with our password and names our folder is ours; another one on the same port is not. */
async function answers(home: Home, port: number): Promise<boolean> {
  const sql = postgres(urlOf(home, port, 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const rows = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return rows[0]?.folder === home.clusterDir;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function ensureDatabase(home: Home, port: number): Promise<void> {
  const sql = postgres(urlOf(home, port, 'postgres'), { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
    // sql-check: dynamic, a name of a database cannot be a parameter
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function forceStop(home: Home, binaries: Binaries): Promise<void> {
  await runProgram(home, binaries.pgCtl, ['stop', '-D', home.clusterDir, '-m', 'fast', '-w']);
}

async function whenGone(pid: number): Promise<void> {
  // Unreferenced: watching the server must not keep a finished command alive.
  while (await isAlive(pid)) await pause(500, undefined, { ref: false });
}
