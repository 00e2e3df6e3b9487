import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isRoot } from './account.ts';
import { removeHome } from './home.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

let dir = '';
/** Most tests share one cluster, because each starts and stops it anyway; those about the first start make their own. */
let shared = '';
let dataDir = '';
let last: EmbeddedPostgres | null = null;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fairground-embedded-'));
  shared = join(dir, 'shared');
});

beforeEach(() => {
  dataDir = shared;
});

afterEach(async () => {
  await last?.stop();
  if (dataDir !== shared) await removeHome(dataDir);
});

afterAll(async () => {
  await removeHome(shared);
  await rm(dir, { recursive: true, force: true });
});

/** A data folder that only its owner can reach, as in a clone below a private home. */
async function aClosedFolder(): Promise<string> {
  const closed = await mkdtemp(join(dir, 'closed-'));
  return join(closed, '.data');
}

async function start(): Promise<EmbeddedPostgres> {
  last = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  return last;
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function clusterDir(url: string): Promise<string> {
  const rows = await ask(url, (sql) => sql<{ folder: string }[]>`select current_setting('data_directory') as folder`);
  return rows[0]?.folder ?? '';
}

test('what was committed survives a stop and a start, at the same address', async () => {
  const first = await start();
  await ask(first.url, (sql) => sql`create table if not exists lantern as select 7 as lit`);
  await first.stop();

  const second = await start();

  expect(second.url).toBe(first.url);
  await expect(ask(second.url, (sql) => sql`select lit from lantern`)).resolves.toMatchObject([{ lit: 7 }]);
});

test('a server left behind by a killed process is adopted, not doubled', async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
});

test('after kill -9 of the server the next start recovers what was committed', async () => {
  const first = await start();
  await ask(first.url, (sql) => sql`create table if not exists lantern as select 7 as lit`);
  process.kill(first.pid, 'SIGKILL');

  const second = await start();

  expect(second.adopted).toBe(false);
  await expect(ask(second.url, (sql) => sql`select lit from lantern`)).resolves.toMatchObject([{ lit: 7 }]);
});

test('a stale lock that names a living stranger does not stop the start', async () => {
  const first = await start();
  const lock = join(await clusterDir(first.url), 'postmaster.pid');
  const lines = (await readFile(lock, 'utf8')).split('\n');
  await first.stop();
  await writeFile(lock, [String(process.pid), ...lines.slice(1)].join('\n'));

  await expect(start()).resolves.toMatchObject({ adopted: false });
});

test('a first start that was cut short is begun again', async () => {
  dataDir = join(dir, 'cut-short');
  await mkdir(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true });
  await expect(start()).resolves.toMatchObject({ adopted: false });
});

test('the database is UTF-8, durable, and asks for a password', async () => {
  const { url } = await start();
  const setting = (name: string) => ask(url, (sql) => sql`select current_setting(${name}) as value`);
  await expect(setting('server_encoding')).resolves.toMatchObject([{ value: 'UTF8' }]);
  await expect(setting('fsync')).resolves.toMatchObject([{ value: 'on' }]);
  await expect(setting('listen_addresses')).resolves.toMatchObject([{ value: '127.0.0.1' }]);
  const stranger = new URL(url);
  stranger.password = 'guess';
  await expect(ask(stranger.href, (sql) => sql`select 1`)).rejects.toThrow(/password authentication failed/);
});

test('what guests write never reaches the server’s log, not even through an error', async () => {
  const { url } = await start();
  await ask(url, (sql) => sql`create table guest (phone text primary key, age int)`);
  await ask(url, (sql) => sql`insert into guest values ('13800001234', 30)`);
  const repeat = ask(url, (sql) => sql`insert into guest values (${'13800001234'}, 31)`);
  await expect(repeat).rejects.toThrow(/duplicate key/);
  await expect(ask(url, (sql) => sql`select ${'home 13800001234'}::text::int`)).rejects.toThrow(/invalid input/);
  await expect(ask(url, (sql) => sql`selec '13800001234'`)).rejects.toThrow(/syntax error/);

  const home = join(await clusterDir(url), '..');
  const log = await readFile(join(home, 'postgres.log'), 'utf8');

  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('13800001234');
});

test('the password and its records are readable by their owner alone', async () => {
  await start();
  for (const name of (await readdir(dataDir)).filter((name) => name.startsWith('embedded-postgres'))) {
    expect((await stat(join(dataDir, name))).mode & 0o077).toBe(0);
  }
});

test.runIf(isRoot())(
  'under a folder that only root may enter, the database moves to a place it can reach',
  async () => {
    dataDir = join(dir, 'closed', '.data');
    await mkdir(join(dir, 'closed'), { mode: 0o700 });

    const { url } = await start();

    const folder = await clusterDir(url);
    expect(folder.startsWith(dir)).toBe(false);
    await last?.stop();
    await expect(start()).resolves.toMatchObject({ url });
  },
);

test.runIf(isRoot())('a copied project gets a database of its own instead of its original’s', async () => {
  dataDir = await aClosedFolder();
  const original = await start();
  const copy = join(dataDir, '..', 'copy');
  await mkdir(copy);
  const record = await readFile(join(dataDir, 'embedded-postgres.json'));
  await writeFile(join(copy, 'embedded-postgres.json'), record);

  const other = await startEmbeddedPostgres({ dataDir: copy, onLog: () => undefined });

  expect(await clusterDir(other.url)).not.toBe(await clusterDir(original.url));
  await other.stop();
  await removeHome(copy);
});
