import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import { readLock } from '../lock.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

export type OpenDatabase = { url: string; close(): Promise<void> };

/**
 * The database for one command of the command line (import, seed, migrate): the external one, or the embedded
 * one, started when it does not run. `close` stops only a server that this command started, and leaves it
 * running when `fairground up` has taken it over in the meantime.
 */
export async function openDatabase(config: Config, onLog: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, close: async () => undefined };
  const database = await startEmbeddedPostgres({ dataDir: config.dataDir, onLog });
  return {
    url: database.url,
    close: async () => {
      const isInUse = (await readLock(applicationLockPath(config.dataDir))) !== null;
      if (!database.adopted && !isInUse) await database.stop();
    },
  };
}

/** The lock that `fairground up` holds while it runs. */
export function applicationLockPath(dataDir: string): string {
  return join(dataDir, 'fairground.lock');
}
