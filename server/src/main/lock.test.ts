import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, readLock, tryLock, underLock } from './lock.ts';

let dir = '';
let path = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fairground-lock-'));
  path = join(dir, 'deeper', 'fairground.lock');
});

afterEach(() => rm(dir, { recursive: true, force: true }));

async function aFinishedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

test('the second one to ask is told who holds the lock', async () => {
  await tryLock(path, '7300');
  await expect(tryLock(path, '8300')).resolves.toMatchObject({ holder: { pid: process.pid, note: '7300' } });
});

test('a released lock is free', async () => {
  const first = await tryLock(path, '');
  if ('lock' in first) await first.lock.release();
  await expect(tryLock(path, '')).resolves.toHaveProperty('lock');
});

test('a lock of a process that was killed is free', async () => {
  await tryLock(path, '');
  await writeFile(path, JSON.stringify({ pid: await aFinishedProcess(), startedAt: '1', note: '' }));
  await expect(tryLock(path, '')).resolves.toHaveProperty('lock');
});

test.runIf(process.platform === 'linux')(
  'a number that another process got after a crash does not hold the lock',
  async () => {
    await tryLock(path, '');
    await writeFile(path, JSON.stringify({ pid: process.pid, startedAt: '1', note: '' }));
    await expect(readLock(path)).resolves.toBeNull();
  },
);

test('a lock cut short by a full disk is free', async () => {
  await tryLock(path, '');
  await writeFile(path, '{"pid":');
  await expect(tryLock(path, '')).resolves.toHaveProperty('lock');
});

test('of twenty that start at once one wins', async () => {
  const attempts = await Promise.all(Array.from({ length: 20 }, () => tryLock(path, '')));
  expect(attempts.filter((attempt) => 'lock' in attempt)).toHaveLength(1);
});

test('work under one lock never overlaps', async () => {
  let inside = 0;
  const work = async () => {
    inside += 1;
    await new Promise((resolve) => setImmediate(resolve));
    expect(inside).toBe(1);
    inside -= 1;
    return 'done';
  };
  const results = await Promise.all(Array.from({ length: 5 }, () => underLock(path, 10_000, work)));
  expect(results).toEqual(Array(5).fill('done'));
});

test('a finished process is not alive', async () => {
  await expect(isAlive(await aFinishedProcess())).resolves.toBe(false);
  await expect(isAlive(process.pid)).resolves.toBe(true);
});
