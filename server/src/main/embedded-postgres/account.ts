import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { databaseProblem } from './database-problem.ts';

const run = promisify(execFile);

/**
 * The account PostgreSQL runs as. It refuses to run as root, so root lends it another account;
 * everybody else runs it under their own name (`ids` is empty then).
 */
export type Account = { name: string; ids: { uid: number; gid: number } | Record<string, never> };

const ownAccount: Account = { name: '', ids: {} };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Chooses the account. As root: the owner of an existing cluster, else `postgres`, else a `postgres` made
 * now, else `nobody`. Throws a database problem when root can find none of them.
 */
export async function chooseAccount(clusterDir: string): Promise<Account> {
  if (!isRoot()) return ownAccount;
  const owner = await ownerOf(clusterDir);
  if (owner) return owner;
  const found = (await lookUp('postgres')) ?? (await createPostgresAccount()) ?? (await lookUp('nobody'));
  if (found) return found;
  throw databaseProblem(
    '现在是 root，PostgreSQL 不肯用 root 运行，也建不出 postgres 账号。请换普通账号启动，或设置 DATABASE_URL。',
    'PostgreSQL refuses to run as root and no postgres account could be made; start as an ordinary account or set DATABASE_URL.',
  );
}

/** A cluster that an ordinary account made earlier keeps working when root starts it later. */
async function ownerOf(clusterDir: string): Promise<Account | null> {
  const found = await stat(clusterDir).catch(() => null);
  if (!found || found.uid === 0) return null;
  return { name: `uid ${found.uid}`, ids: { uid: found.uid, gid: found.gid } };
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, ids: { uid: Number(uid.stdout), gid: Number(gid.stdout) } };
  } catch {
    return null;
  }
}

async function createPostgresAccount(): Promise<Account | null> {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ];
  for (const [command, args] of attempts) {
    const isMade = await run(command, args).then(
      () => true,
      () => false,
    );
    if (isMade) return lookUp('postgres');
  }
  return null;
}

/**
 * Whether the account can enter a folder. The kernel answers, because mode bits alone leave out
 * access lists, mounts and every folder above.
 */
export async function canEnterFolder(account: Account, folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  return new Promise((resolve) => {
    const probe = spawn('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], {
      ...account.ids,
      cwd: '/',
      env: {},
      stdio: 'ignore',
    });
    probe.on('error', () => resolve(false));
    probe.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * PostgreSQL gets a bare environment: variables such as PGPORT would change it, and secrets of this process do
 * not belong to another account. Windows cannot start programs without its own variables.
 */
export function bareEnvironment(): NodeJS.ProcessEnv | undefined {
  return process.platform === 'win32' ? undefined : { LC_ALL: 'C', PATH: '/usr/bin:/bin' };
}
