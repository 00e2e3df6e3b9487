import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig } from '../../server/src/kernel/config.ts';
import { connect, isDatabaseAway } from '../../server/src/kernel/sql.ts';
import { removeHome } from '../../server/src/main/embedded-postgres/home.ts';
import { startEmbeddedPostgres } from '../../server/src/main/embedded-postgres/start-embedded-postgres.ts';

/** The product as a bank runs it: `fairground up` in a process of its own, with the embedded database below it. */
export interface Product {
  readonly config: Config;
  readonly consoleUrl: string;
  readonly participantUrl: string;
  readonly databaseUrl: string;
  readonly logFile: string;
  /** Process ids as they are now. */
  readonly serverPid: () => number;
  readonly databasePid: () => Promise<number>;
  /** Starts the process again after it was killed, and waits until it answers. */
  readonly restart: () => Promise<void>;
  readonly untilUp: () => Promise<void>;
  /** Stops both; `keep` leaves the folder for whoever reads it afterwards. */
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/public/campaigns`, { signal: AbortSignal.timeout(3000) }).then(
    (reply) => reply.ok,
    () => false,
  );

const waitFor = async (what: () => Promise<boolean>, limitMs: number, words: string): Promise<void> => {
  const deadline = performance.now() + limitMs;
  while (!(await what())) {
    if (performance.now() > deadline) throw new TypeError(words);
    await pause(150);
  }
};

const launch = (config: Config, logFile: string): ChildProcess => {
  const log = openSync(logFile, 'a');
  return spawn(process.execPath, ['--import', 'tsx', join(config.rootDir, 'server/src/main/fairground.ts'), 'up'], {
    cwd: config.rootDir,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: String(config.ports.console),
      HOST: '127.0.0.1',
      FAIRGROUND_DATA_DIR: config.dataDir,
      FAIRGROUND_DEMO: 'on',
      FAIRGROUND_LOG_LEVEL: 'info',
    },
    stdio: ['ignore', log, log],
  });
};

export const startProduct = async (firstPort: number): Promise<Product> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fairground-faults-'));
  const read = readConfig({
    PORT: String(firstPort),
    HOST: '127.0.0.1',
    FAIRGROUND_DATA_DIR: dataDir,
    FAIRGROUND_LOG_LEVEL: 'error',
  });
  if ('problems' in read) throw new TypeError(read.problems.join('\n'));
  const { config } = read;
  const logFile = join(dataDir, 'server.log');
  const participantUrl = `http://127.0.0.1:${config.ports.participant}`;
  const untilUp = () => waitFor(() => answers(participantUrl), 90_000, `the product did not come up; see ${logFile}`);
  let child = launch(config, logFile);
  await untilUp();
  // Joins the running database to learn its address; it is not ours to stop.
  const { url } = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  return {
    config,
    consoleUrl: `http://127.0.0.1:${config.ports.console}`,
    participantUrl,
    databaseUrl: url,
    logFile,
    serverPid: () => child.pid ?? 0,
    databasePid: () => untilFound(url),
    restart: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      child = launch(config, logFile);
      await untilUp();
    },
    untilUp,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    remove: async () => {
      await removeHome(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** A database that was just killed is asked again until the product has started it anew. */
const untilFound = async (url: string): Promise<number> => {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      return await findPostmaster(url);
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > deadline) throw error;
      await pause(100);
    }
  }
};

/** The postmaster's id stands in its data folder, which the database itself tells. */
const findPostmaster = async (url: string): Promise<number> => {
  const sql = connect(url, { max: 1, name: 'faults' });
  try {
    const [row] = await sql<{ setting: string }[]>`select current_setting('data_directory') as setting`;
    const words = await readFile(join(row?.setting ?? '', 'postmaster.pid'), 'utf8');
    return Number(words.split('\n')[0]);
  } finally {
    await sql.end({ timeout: 2 });
  }
};
