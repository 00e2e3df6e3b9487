import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who holds a lock. `startedAt` is the kernel's tick of the process's start: numbers come again, ticks do not. */
export type LockHolder = { pid: number; startedAt: string; note: string };

export type Lock = { release(): Promise<void> };

/**
 * Takes the lock file or tells who has it. A lock whose process is gone, or whose number now belongs to a
 * younger process, counts as free: that is how a start after kill -9 recovers by itself.
 */
export async function tryLock(path: string, note: string): Promise<{ lock: Lock } | { holder: LockHolder }> {
  await mkdir(dirname(path), { recursive: true });
  const mine: LockHolder = { pid: process.pid, startedAt: await startOf(process.pid), note };
  for (;;) {
    if (await create(path, mine)) return { lock: { release: () => releaseIfMine(path, mine) } };
    const holder = await readLock(path);
    if (holder) return { holder };
    await removeStale(path);
  }
}

/** Waits for its turn, at most `limitMs`, and does the work under the lock; null when the time is over. */
export async function underLock<T>(path: string, limitMs: number, work: () => Promise<T>): Promise<T | null> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const attempt = await tryLock(path, '');
    if ('lock' in attempt) return work().finally(attempt.lock.release);
    if (performance.now() > deadline) return null;
    await pause(50);
  }
}

/** The living holder of a lock, or null when it is free or stale. */
export async function readLock(path: string): Promise<LockHolder | null> {
  const holder = parse(await readFile(path, 'utf8').catch(() => ''));
  if (!holder || !(await isAlive(holder.pid))) return null;
  return (await startOf(holder.pid)) === holder.startedAt ? holder : null;
}

function parse(text: string): LockHolder | null {
  try {
    const holder: Partial<LockHolder> = JSON.parse(text);
    const { pid, startedAt, note } = holder;
    if (typeof pid !== 'number' || typeof startedAt !== 'string' || typeof note !== 'string') return null;
    return { pid, startedAt, note };
  } catch {
    return null;
  }
}

/** A link appears whole or not at all, and only one of two starts at once can make it. */
async function create(path: string, mine: LockHolder): Promise<boolean> {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moved aside before it is removed, so that a lock that somebody took a moment ago is put back, not lost. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const holder = await readLock(aside);
  if (holder) await rename(aside, path);
  else await rm(aside, { force: true });
}

async function releaseIfMine(path: string, mine: LockHolder): Promise<void> {
  const holder = parse(await readFile(path, 'utf8').catch(() => ''));
  if (holder?.pid === mine.pid && holder.startedAt === mine.startedAt) await rm(path, { force: true });
}

/** Whether a process runs. One that has ended and waits for its parent to notice (a zombie) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const isForeign = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!isForeign) return false;
  }
  const fields = await statOf(pid);
  return fields[0] !== 'Z' && fields[0] !== 'X';
}

/** Field 22 of /proc/<pid>/stat; '' on systems without it, where the number alone has to do. */
async function startOf(pid: number): Promise<string> {
  const fields = await statOf(pid);
  return fields[19] ?? '';
}

/** The fields from the third (the state) on: the second, the name in brackets, may itself hold blanks. */
async function statOf(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}
