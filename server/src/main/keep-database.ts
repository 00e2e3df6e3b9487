import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../kernel/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { checkExternalDatabase } from './external-database.ts';
import { readLock } from './lock.ts';

export type KeptDatabase = {
  url: string;
  /** Ends the use of it; stops the embedded server when nobody else needs it. */
  close(): Promise<void>;
  /** Resolves when the embedded database has ended and could not be started again at the same address. */
  lost: Promise<'lost'>;
};

/** More ends than this within the window mean that something is broken, not that it was killed once. */
const restartsAllowed = 5;
const windowMs = 60_000;

/**
 * The database of a running application. The embedded one is watched: when its server ends (killed, out of
 * memory), it is started again at the same address and the pool connects anew by itself.
 */
export async function keepDatabase(config: Config, onLog: (line: string) => void): Promise<KeptDatabase> {
  if (config.databaseUrl !== null) {
    await checkExternalDatabase(config.databaseUrl);
    return { url: config.databaseUrl, close: async () => undefined, lost: new Promise(() => undefined) };
  }
  const options = { dataDir: config.dataDir, onLog };
  let server = await startEmbeddedPostgres(options);
  const { url } = server;
  let isClosing = false;

  const watch = async (): Promise<'lost'> => {
    const restarts: number[] = [];
    for (;;) {
      await server.ended;
      if (isClosing) return new Promise(() => undefined);
      const now = performance.now();
      restarts.push(now);
      if (restarts.filter((at) => now - at < windowMs).length > restartsAllowed) return 'lost';
      onLog(`server process ${server.pid} ended, starting it again`);
      const next = await startAgain(options);
      if (next === null) return 'lost';
      server = next;
      if (isClosing) await next.stop();
      if (next.url !== url) return 'lost';
    }
  };

  return {
    url,
    lost: watch(),
    close: async () => {
      isClosing = true;
      if (await isOursToStop(config.dataDir, server.adopted)) await server.stop();
    },
  };
}

/** The lock that `fairground up` holds while it runs; its note is the console's port. */
export function applicationLockPath(dataDir: string): string {
  return join(dataDir, 'fairground.lock');
}

/**
 * The running application stops the server, whoever started it. A single command stops only a server that it started
 * itself, and leaves it when an application has come to use it in the meantime.
 */
async function isOursToStop(dataDir: string, isAdopted: boolean): Promise<boolean> {
  const holder = await readLock(applicationLockPath(dataDir));
  if (holder !== null) return holder.pid === process.pid;
  return !isAdopted;
}

async function startAgain(options: {
  dataDir: string;
  onLog: (line: string) => void;
}): Promise<EmbeddedPostgres | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await startEmbeddedPostgres(options);
    } catch (error) {
      options.onLog(error instanceof Error ? error.message : String(error));
      await pause(1_000 * (attempt + 1));
    }
  }
  return null;
}
