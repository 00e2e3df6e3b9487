import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnterFolder, chooseAccount, isRoot } from './account.ts';
import { databaseProblem } from './database-problem.ts';
import { sharedPlaces } from './shared-places.ts';

/** Where the cluster lives and how it is reached; kept in `.data/embedded-postgres.json` between starts. */
export type Home = { dir: string; clusterDir: string; account: Account; port: number | null; password: string };

/** `place` is null for the usual folder inside the data folder, so that a project can be moved. */
type HomeRecord = { place: string | null; port: number | null };

const recordName = 'embedded-postgres.json';
const passwordName = 'embedded-postgres.password';
/** In a home outside the project: the data folder it belongs to, which tells a moved project from a copied one. */
const originName = 'belongs-to';

/** Opens the home of the cluster, making it on the first start where the database's account can reach it. */
export async function openHome(dataDir: string, onLog: (line: string) => void): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  // As root another account must pass through to the cluster; what is secret in here is guarded file by file.
  await chmod(dataDir, isRoot() ? 0o711 : 0o700).catch(() => undefined);
  const record = await readRecord(dataDir);
  const password = await keepPassword(dataDir);
  const known = record ? await knownHome(dataDir, record) : null;
  const dir = known ?? (await makeHome(dataDir, onLog));
  const clusterDir = join(dir, 'cluster');
  const account = await chooseAccount(clusterDir);
  await refuseForeignCluster(clusterDir);
  return { dir, clusterDir, account, port: record?.port ?? null, password };
}

export async function rememberPort(dataDir: string, home: Home, port: number): Promise<void> {
  const isInside = home.dir === insideHome(dataDir);
  await writeRecord(dataDir, { place: isInside ? null : home.dir, port });
}

/** Removes the cluster and its records for good; for tests, after the server has stopped. */
export async function removeHome(dataDir: string): Promise<void> {
  const record = await readRecord(dataDir);
  await rm(record?.place ?? insideHome(dataDir), { recursive: true, force: true });
  await rm(join(dataDir, recordName), { force: true });
  await rm(join(dataDir, passwordName), { force: true });
}

function insideHome(dataDir: string): string {
  return join(dataDir, 'postgres');
}

async function readRecord(dataDir: string): Promise<HomeRecord | null> {
  const text = await readFile(join(dataDir, recordName), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

async function writeRecord(dataDir: string, record: HomeRecord): Promise<void> {
  await replaceFile(join(dataDir, recordName), `${JSON.stringify(record)}\n`);
}

/** Written under another name and then renamed, so that a crash leaves the old file or the new one, never half. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function keepPassword(dataDir: string): Promise<string> {
  const path = join(dataDir, passwordName);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const made = randomBytes(24).toString('base64url');
  await replaceFile(path, `${made}\n`);
  return made;
}

/** The recorded home; null when the record came here with a copy of a project that still lives elsewhere. */
async function knownHome(dataDir: string, record: HomeRecord): Promise<string | null> {
  if (record.place === null) return (await isFolder(insideHome(dataDir))) ? insideHome(dataDir) : null;
  if (!(await isFolder(record.place))) {
    throw databaseProblem(
      `数据库文件夹 ${record.place} 不见了。请恢复它；要从空库重新开始，就删掉 ${join(dataDir, recordName)}。`,
      `The database folder ${record.place} is gone. Restore it, or delete ${join(dataDir, recordName)} to begin with an empty database.`,
    );
  }
  const here = await realpath(dataDir);
  const origin = (await readFile(join(record.place, originName), 'utf8').catch(() => '')).trim();
  if (origin === here) return record.place;
  const original = origin === '' ? null : await readRecord(origin);
  if (original?.place === record.place) return null;
  await writeFile(join(record.place, originName), `${here}\n`);
  return record.place;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

async function makeHome(dataDir: string, onLog: (line: string) => void): Promise<string> {
  const inside = insideHome(dataDir);
  const account = await chooseAccount(join(inside, 'cluster'));
  if (await makeFolderFor(account, inside)) {
    await writeRecord(dataDir, { place: null, port: null });
    return inside;
  }
  for await (const shared of sharedPlaces()) {
    const place = join(shared, randomBytes(6).toString('hex'));
    if (!(await makeFolderFor(account, place))) continue;
    await writeFile(join(place, originName), `${await realpath(dataDir)}\n`);
    await writeRecord(dataDir, { place, port: null });
    onLog(`account ${account.name} cannot reach ${inside}: the database lives in ${place}`);
    return place;
  }
  throw databaseProblem(
    `账号 ${account.name} 进不了 ${dataDir}，也没有别的文件夹可用。请用 FAIRGROUND_DATA_DIR 指定一个，或设置 DATABASE_URL。`,
    `Account ${account.name} cannot reach ${dataDir} and no other folder serves; set FAIRGROUND_DATA_DIR or DATABASE_URL.`,
  );
}

async function makeFolderFor(account: Account, folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  // The other account passes through and owns what is inside; it must not be able to swap files that root writes.
  await chmod(folder, isRoot() ? 0o711 : 0o700);
  if (await canEnterFolder(account, folder)) return true;
  // Only when empty: a folder that already holds a cluster is never thrown away.
  await rmdir(folder).catch(() => undefined);
  return false;
}

/** An ordinary account cannot run the cluster that root made for `postgres`; say so instead of failing deep inside. */
async function refuseForeignCluster(clusterDir: string): Promise<void> {
  if (isRoot() || process.getuid === undefined) return;
  const found = await stat(clusterDir).catch((error: NodeJS.ErrnoException) => error.code);
  const isForeign = found === 'EACCES' || (typeof found === 'object' && found.uid !== process.getuid());
  if (!isForeign) return;
  throw databaseProblem(
    `${clusterDir} 里的数据库属于另一个账号。请用当初的账号或 root 启动。`,
    `The database in ${clusterDir} belongs to another account; start as that account or as root.`,
  );
}
