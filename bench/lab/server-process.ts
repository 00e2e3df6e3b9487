import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lab } from './lab.ts';

export interface ServerProcess {
  readonly consoleUrl: string;
  readonly participantUrl: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts `fairground serve` on the lab's database in a process of its own, so that the loader does not share its loop. */
export const startServer = async (lab: Lab): Promise<ServerProcess> => {
  const { config } = lab;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(config.rootDir, 'server/src/main/fairground.ts'), 'serve'],
    {
      cwd: config.rootDir,
      env: {
        ...process.env,
        DATABASE_URL: lab.databaseUrl,
        PORT: String(config.ports.console),
        HOST: '127.0.0.1',
        FAIRGROUND_DATA_DIR: config.dataDir,
        FAIRGROUND_POOL: '24',
        FAIRGROUND_DEMO: 'on',
        FAIRGROUND_LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const urls = {
    consoleUrl: `http://127.0.0.1:${config.ports.console}`,
    participantUrl: `http://127.0.0.1:${config.ports.participant}`,
  };
  const deadline = performance.now() + 60_000;
  for (;;) {
    const isUp = await fetch(`${urls.participantUrl}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isUp) break;
    if (child.exitCode !== null || performance.now() > deadline) throw new TypeError('the server did not start');
    await pause(200);
  }
  return {
    ...urls,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
