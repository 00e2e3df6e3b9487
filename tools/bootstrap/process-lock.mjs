import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// The same lock file as server/src/main/lock.ts writes; this one works before anything is installed.

/** The living holder of a lock file, or null. */
export function readHolder(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    if (!Number.isInteger(holder.pid) || !isAlive(holder.pid)) return null;
    return startOf(holder.pid) === holder.startedAt ? holder : null;
  } catch {
    return null;
  }
}

/** Waits for its turn and does the work under the lock; `onWait` is called once when somebody else has it. */
export async function underLock(path, work, onWait = () => {}) {
  let hasTold = false;
  while (!take(path)) {
    if (readHolder(path) === null) {
      rmSync(path, { force: true });
      continue;
    }
    if (!hasTold) onWait();
    hasTold = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), note: '' }));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function startOf(pid) {
  return statOf(pid)[19] ?? '';
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
