import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bareEnvironment } from './account.ts';
import type { Binaries } from './binaries.ts';
import { databaseProblem } from './database-problem.ts';
import type { Home } from './home.ts';

export const superuser = 'fairground';

/** Longest path of a socket that Linux and macOS take, less the name PostgreSQL adds. */
const longestSocketFolder = 80;

export type Settings = Readonly<Record<string, string>>;

/**
 * The settings every start passes. Nothing a customer wrote may reach the log: no statement, no parameter, no
 * detail line (it quotes the row), and no message of level ERROR, which quotes values; the application logs its
 * own errors once, at its edge. LOG stands above ERROR in this setting, so starts and recoveries are still told.
 */
const fixedSettings: Settings = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_checkpoints: 'off',
  cluster_name: 'fairground',
};

/** Makes the cluster on the first start. A crash in the middle leaves `cluster.new`, which the next start removes. */
export async function ensureCluster(home: Home, binaries: Binaries, isDurable: boolean): Promise<void> {
  if (await stat(join(home.clusterDir, 'PG_VERSION')).catch(() => null)) return checkVersion(home, binaries);
  const unfinished = `${home.clusterDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  // Goes only when empty: a folder with anything in it may be somebody's data, and the rename below then fails loudly.
  await rmdir(home.clusterDir).catch(() => undefined);
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFile = join(home.dir, `initdb-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, `${home.password}\n`, { mode: 0o600 });
  if (home.account.ids.uid !== undefined) {
    await chown(unfinished, home.account.ids.uid, home.account.ids.gid);
    await chown(passwordFile, home.account.ids.uid, home.account.ids.gid);
  }
  try {
    await runProgram(home, binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      ...(isDurable ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, home.clusterDir);
}

async function checkVersion(home: Home, binaries: Binaries): Promise<void> {
  const kept = (await readFile(join(home.clusterDir, 'PG_VERSION'), 'utf8')).trim();
  const ours = binaries.version.split('.')[0];
  if (kept === ours) return;
  throw databaseProblem(
    `${home.clusterDir} 是 PostgreSQL ${kept} 的数据，这一版带的是 ${ours}。请先用原来的版本导出，或设置 DATABASE_URL。`,
    `${home.clusterDir} holds data of PostgreSQL ${kept}, this version brings ${ours}; export it with the old version or set DATABASE_URL.`,
  );
}

/** Runs one of PostgreSQL's programs to its end as the database's account; a failure carries what it printed. */
export async function runProgram(home: Home, program: string, args: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { ...home.account.ids, cwd: '/', env: bareEnvironment() });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const fail = (detail: string) =>
      reject(databaseProblem('数据库没有准备好。', 'The database could not be prepared.', detail));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => (code === 0 ? resolve() : fail(output.trim())));
  });
}

/** Starts the server in its own process group, so that Ctrl-C reaches the application first; returns its pid. */
export async function launch(home: Home, binaries: Binaries, port: number, extra: Settings): Promise<number> {
  const settings: Settings = {
    ...fixedSettings,
    unix_socket_directories: await socketFolder(home),
    ...extra,
    port: String(port),
  };
  const log = await openLog(home);
  try {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', home.clusterDir, ...args], {
      ...home.account.ids,
      cwd: '/',
      env: bareEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise<void>((resolve, reject) => {
      child.on('spawn', resolve);
      child.on('error', (error) =>
        reject(databaseProblem('数据库没有启动。', 'The database did not start.', error.message)),
      );
    });
    child.unref();
    return child.pid ?? 0;
  } finally {
    await log.close();
  }
}

/**
 * '' switches the socket off, where the system has none or the path would be too long for one. The folder is made
 * anew, because a lock in it can name a process that has ended but that nobody will ever collect.
 */
async function socketFolder(home: Home): Promise<string> {
  const folder = join(home.dir, 'socket');
  if (process.platform === 'win32' || folder.length > longestSocketFolder || folder.includes(',')) return '';
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  if (home.account.ids.uid !== undefined) await chown(folder, home.account.ids.uid, home.account.ids.gid);
  return folder;
}

function logPath(home: Home): string {
  return join(home.dir, 'postgres.log');
}

/** A file instead of a pipe, so that the server still has somewhere to write when this process has been killed. */
async function openLog(home: Home) {
  const kept = await stat(logPath(home)).catch(() => null);
  if (kept && kept.size > 5_000_000) await rename(logPath(home), `${logPath(home)}.1`);
  return open(logPath(home), 'a', 0o600);
}

/** What the server wrote since `offset`, a position that `logLength` gave. */
export async function logSince(home: Home, offset: number): Promise<string> {
  const bytes = await readFile(logPath(home)).catch(() => Buffer.alloc(0));
  return bytes.subarray(Math.min(offset, bytes.length)).toString('utf8').trim();
}

export async function logLength(home: Home): Promise<number> {
  const found = await stat(logPath(home)).catch(() => null);
  return found?.size ?? 0;
}

/** The wanted port when nobody listens on it, else any free one. */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await canListen(wanted)) !== null) return wanted;
  return (await canListen(0)) ?? 0;
}

async function canListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
