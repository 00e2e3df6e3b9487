import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rootDir } from './folders.ts';

export interface Origins {
  readonly console: string;
  readonly participant: string;
  readonly consoleTls: string;
  readonly participantTls: string;
}

/** The real application in a process of its own, with its own database and ports. */
export interface Application {
  readonly origins: Origins;
  /** A folder of this run alone; gone with the application. */
  readonly folder: string;
  /** Ends the process as a power cut would; the database is left behind. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** The last lines it printed. */
  readonly output: () => string;
}

const startLimitMs = 90_000;
const stopLimitMs = 20_000;
const participantStep = 10;

export async function openApplication(keepsFolder: boolean): Promise<Application> {
  const folder = mkdtempSync(join(tmpdir(), 'fairground-journeys-'));
  const port = await freePorts();
  const origins = {
    console: `http://localhost:${port}`,
    participant: `http://localhost:${port + participantStep}`,
    consoleTls: `https://localhost:${port + 1}`,
    participantTls: `https://localhost:${port + participantStep + 1}`,
  };
  let child: ChildProcess | null = null;
  let printed = '';
  const start = async () => {
    child = launch(port, folder, (text) => {
      printed = (printed + text).slice(-8_000);
    });
    await untilReady(child, origins, () => printed);
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child) await endProcess(child, signal);
    child = null;
  };
  return {
    origins,
    folder,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (!keepsFolder) rmSync(folder, { recursive: true, force: true });
    },
    output: () => printed,
  };
}

function launch(port: number, folder: string, onText: (text: string) => void): ChildProcess {
  const ours = /^(DATABASE_URL|PORT|HOST|FAIRGROUND_.*|NODE_ENV)$/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main/fairground.ts', 'up'], {
    cwd: rootDir,
    env: {
      ...inherited,
      PORT: String(port),
      HOST: '127.0.0.1',
      FAIRGROUND_DATA_DIR: join(folder, 'data'),
      FAIRGROUND_DEMO: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.setEncoding('utf8').on('data', onText);
  child.stderr?.setEncoding('utf8').on('data', onText);
  return child;
}

async function untilReady(child: ChildProcess, origins: Origins, output: () => string): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  for (const origin of [origins.console, origins.participant]) {
    while (!(await answers(origin))) {
      if (child.exitCode !== null || performance.now() > deadline)
        throw new TypeError(`the application did not start:\n${output()}`);
      await pause(100);
    }
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    const reply = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(2_000) });
    await reply.body?.cancel();
    return reply.ok;
  } catch {
    return false;
  }
}

async function endProcess(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const isLate = await Promise.race([ended.then(() => false), pause(stopLimitMs, true, { ref: false })]);
  if (!isLate) return;
  child.kill('SIGKILL');
  await ended;
}

/** A console port whose three neighbours are free too. */
async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const wanted = [port, port + 1, port + participantStep, port + participantStep + 1];
    if ((await Promise.all(wanted.map(isFree))).every(Boolean)) return port;
  }
  throw new TypeError('no four free ports were found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
