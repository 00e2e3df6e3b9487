import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../kernel/config.ts';
import { type DemoSignIn, renderBanner } from './banner.ts';
import { type Certificates, ensureCertificates } from './certificates/ensure-certificates.ts';
import { certificateHosts, lanAddresses } from './certificates/lan-hosts.ts';
import { isDatabaseProblem } from './embedded-postgres/database-problem.ts';
import { applicationLockPath, type KeptDatabase, keepDatabase } from './keep-database.ts';
import { type Lock, type LockHolder, tryLock } from './lock.ts';
import { processSurroundings, type StartStep, type Surroundings } from './surroundings.ts';

export type ServeRequest = {
  config: Config;
  databaseUrl: string;
  certificates: Certificates;
  /** Await it last before listening: the start page holds the ports until then. */
  beforeListen(): Promise<void>;
};

export type Serving = { stop(): Promise<void> };

export type UpDeps = {
  migrate(url: string): Promise<unknown>;
  /** Seeds the demo bank where it is not yet, and gives its sign-ins either way. */
  seedDemo(url: string): Promise<readonly DemoSignIn[]>;
  /** Opens the four addresses and resolves when they answer. */
  serve(request: ServeRequest): Promise<Serving>;
  /** Path of the API documentation on the console's origin. */
  docsPath: string;
  /** Path of the CA's certificate on the participant's origin; null = not offered. */
  caPath: string | null;
};

/** How long a closing application may take before the process ends without it. */
const stopLimitMs = 15_000;
/** A start beside another one that is just stopping waits this long for it. */
const handOverLimitMs = 20_000;
const confirmMs = 1_500;

/**
 * `fairground up`: database, migrations, demo bank, addresses, banner; runs until somebody stops it and then stops
 * all of it in the opposite order. Resolves with the exit code: 0 stopped or already running, 1 could not start.
 */
export async function up(config: Config, deps: UpDeps, around: Surroundings = processSurroundings()): Promise<number> {
  const stopping = new AbortController();
  const stopRequest = new Promise<'stop'>((resolve) => {
    around.onStopRequest(() => {
      stopping.abort();
      resolve('stop');
    });
  });
  const taken = await takeApplicationLock(config);
  if ('holder' in taken) {
    around.print(alreadyRunning(config, taken.holder));
    around.letGo();
    return 0;
  }
  const opened: (() => Promise<void>)[] = [taken.lock.release];
  try {
    // A stop in the middle of a start lets the step at hand finish, so that nothing half open is left behind.
    const { database } = await startAll(config, deps, { around, opened, signal: stopping.signal });
    const end = await Promise.race([stopRequest, database.lost]);
    if (end === 'stop') return 0;
    around.print(databaseLost);
    return 1;
  } catch (error) {
    if (error === stopping.signal.reason) return 0;
    const words = expectedFailure(error, config);
    if (words === null) throw error;
    around.print(words);
    return 1;
  } finally {
    for (const close of opened.reverse()) await closeInTime(close, around);
    around.letGo();
  }
}

const databaseLost = '数据库停了，重启几次都没有成功。\nThe database ended and could not be started again.';

/** One part that will not close must not keep the parts below it open. */
async function closeInTime(close: () => Promise<void>, around: Surroundings): Promise<void> {
  const isLate = pause(stopLimitMs, undefined, { ref: false });
  await Promise.race([close(), isLate]).catch((error: unknown) => around.print(String(error)));
}

type Start = {
  around: Surroundings;
  /** What has been opened, in order; closed in the opposite order, whatever happens. */
  opened: (() => Promise<void>)[];
  /** Aborted when somebody wants to stop; every step looks at it before it begins. */
  signal: AbortSignal;
};

async function startAll(config: Config, deps: UpDeps, start: Start): Promise<{ database: KeptDatabase }> {
  const { around, opened, signal } = start;
  const begin = (step: StartStep) => {
    signal.throwIfAborted();
    around.tell(step);
  };
  begin('database');
  const database = await keepDatabase(config, (line) => around.print(`[database] ${line}`));
  opened.push(database.close);
  begin('migrate');
  await deps.migrate(database.url);
  begin('demo');
  const signIns = config.isDemo ? await deps.seedDemo(database.url) : [];
  const certificates = await ensureCertificates({
    dir: join(config.dataDir, 'certificates'),
    hosts: certificateHosts(config.publicHost),
    now: new Date(),
  });
  await around.awaitPages();
  signal.throwIfAborted();
  const beforeListen = async () => {
    await around.takeOverPorts();
    signal.throwIfAborted();
  };
  const serving = await deps.serve({ config, databaseUrl: database.url, certificates, beforeListen });
  opened.push(serving.stop);
  around.tell('ready');
  around.print(
    await renderBanner({
      config,
      lanAddresses: lanAddresses(),
      signIns,
      docsPath: deps.docsPath,
      caPath: deps.caPath,
      fingerprint: certificates.fingerprint,
      isTerminal: process.stdout.isTTY === true,
    }),
  );
  return { database };
}

/**
 * Takes the lock, or tells who runs. A holder that does not answer is starting or stopping: wait for either. One that
 * answers is asked twice, because its start script may have been killed a moment ago and it is about to stop.
 */
async function takeApplicationLock(config: Config): Promise<{ lock: Lock } | { holder: LockHolder }> {
  const deadline = performance.now() + handOverLimitMs;
  let answers = 0;
  for (;;) {
    const attempt = await tryLock(applicationLockPath(config.dataDir), String(config.ports.console));
    if ('lock' in attempt) return attempt;
    answers = (await responds(attempt.holder.note)) ? answers + 1 : 0;
    if (answers >= 2 || performance.now() > deadline) return attempt;
    await pause(answers > 0 ? confirmMs : 250);
  }
}

async function responds(port: string): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
    await reply.body?.cancel();
    return reply.headers.get('x-fairground-state') !== 'starting';
  } catch {
    return false;
  }
}

function alreadyRunning(config: Config, holder: LockHolder): string {
  const [console, participant] = [
    Number(holder.note),
    Number(holder.note) + config.ports.participant - config.ports.console,
  ];
  return [
    '',
    `  已经在运行（进程 ${holder.pid}）：控制台 http://localhost:${console}，参与者 http://localhost:${participant}`,
    `  Already running (process ${holder.pid}): console http://localhost:${console}, participant http://localhost:${participant}`,
    '',
  ].join('\n');
}

/** Failures that a person can mend are told in their words; anything else is a defect and keeps its trace. */
function expectedFailure(error: unknown, config: Config): string | null {
  if (isDatabaseProblem(error)) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const { console, participantTls } = config.ports;
  if (code === 'EADDRINUSE') {
    return `端口 ${console} 到 ${participantTls} 里有被别的程序占用的，换一个：PORT=8300 npm start\nA port from ${console} to ${participantTls} is used by another program; choose others: PORT=8300 npm start`;
  }
  if (code === 'EADDRNOTAVAIL') {
    return `HOST 里的地址 ${config.host} 不是本机的。\nThe address ${config.host} of HOST does not belong to this machine.`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const detail = error instanceof Error ? error.message : '';
    return `没有权限：数据文件夹 ${config.dataDir} 或端口 ${console} 不归这个账号用。\nNo permission: this account may not use the data folder ${config.dataDir} or port ${console}.\n${detail}`;
  }
  return null;
}
