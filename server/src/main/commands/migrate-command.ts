import type { Config } from '../../kernel/config.ts';
import { migrate } from '../migrate.ts';
import { withDatabase } from './with-house.ts';

export const migrateCommand = async (_argv: readonly string[], config: Config): Promise<number> => {
  const applied = await withDatabase(config, migrate);
  process.stdout.write(applied.length === 0 ? '已是最新 / up to date\n' : `${applied.join('\n')}\n`);
  return 0;
};
