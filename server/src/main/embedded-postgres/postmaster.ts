import { execFile } from 'node:child_process';
import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isAlive } from '../lock.ts';

const run = promisify(execFile);
const pollMs = 25;

/** What PostgreSQL writes into postmaster.pid: line 1 pid, 2 folder, 4 port, 8 status. */
export type Postmaster = { pid: number; dataDir: string; port: number; isReady: boolean };

export async function readPostmaster(clusterDir: string): Promise<Postmaster | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, dataDir: lines[1] ?? '', port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Whether the process that the lock file names is the server of this very folder. After a restart of the
 * machine or container the number often belongs to somebody else, and a copied folder names its original's.
 */
export async function isServerOf(found: Postmaster, clusterDir: string): Promise<boolean> {
  if (!(await isAlive(found.pid))) return false;
  const here = await realpath(clusterDir);
  if ((await realpath(found.dataDir).catch(() => '')) !== here) return false;
  const command = await commandOf(found.pid);
  return command === null || command.includes('postgres');
}

/** The command line of a process; null where the system does not tell. */
async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  try {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return text.replaceAll('\0', ' ');
  } catch {
    return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
      ({ stdout }) => stdout,
      () => null,
    );
  }
}

/** A lock file without its server would stop the next start when its number has been given to another process. */
export async function removeStaleLock(clusterDir: string): Promise<void> {
  await rm(join(clusterDir, 'postmaster.pid'), { force: true });
}

/** Waits until the server says it is ready; false when its process ends first or the time is over. */
export async function waitUntilReady(clusterDir: string, pid: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const found = await readPostmaster(clusterDir);
    if (found?.pid === pid && found.isReady) return true;
    if (!(await isAlive(pid))) return false;
    await pause(pollMs);
  }
  return false;
}

/** Waits until the process has ended; false when the time is over first. */
async function waitUntilGone(pid: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (await isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await pause(pollMs);
  }
  return true;
}

/**
 * Stops a server: fast (SIGINT: open transactions are rolled back, then a checkpoint), and when it does not
 * end within 30 seconds at once (SIGQUIT: the next start recovers from the log). `forceStop` serves Windows,
 * which has no signals.
 */
export async function stopPostmaster(pid: number, forceStop: () => Promise<void>): Promise<void> {
  if (process.platform === 'win32') return forceStop();
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(pid, 10_000);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process ended between the look and the signal, which is what was wanted.
  }
}
