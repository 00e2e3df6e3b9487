import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../kernel/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { checkExternalDatabase } from './external-database.ts';

export type KeptDatabase = {
  url: string;
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
      await server.stop();
    },
  };
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
