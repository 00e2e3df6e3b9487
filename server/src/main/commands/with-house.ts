import type { Config } from '../../kernel/config.ts';
import type { Composed } from '../compose.ts';
import { keepDatabase } from '../keep-database.ts';
import { migrate } from '../migrate.ts';
import { openHouse } from '../serve.ts';

/** Opens the configured database (the embedded one is started, or joined where it runs) for one command. */
export const withDatabase = async <T>(config: Config, work: (url: string) => Promise<T>): Promise<T> => {
  const database = await keepDatabase(config, () => undefined);
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
};

/** Opens a migrated database and the house on it for one command, and closes both. */
export const withHouse = async <T>(config: Config, work: (composed: Composed) => Promise<T>): Promise<T> =>
  withDatabase(config, async (url) => {
    await migrate(url);
    const composed = await openHouse(config, url, 'fairground command');
    try {
      return await work(composed);
    } finally {
      await composed.close();
    }
  });
