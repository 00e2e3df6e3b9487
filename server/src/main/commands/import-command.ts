import type { Config } from '../../kernel/config.ts';
import { importCustomersCommand } from './import-customers.ts';
import { withHouse } from './with-house.ts';

export const importCommand = async ([what, ...rest]: readonly string[], config: Config): Promise<number> => {
  if (what === 'customers') return withHouse(config, ({ house }) => importCustomersCommand(rest, { house }));
  process.stderr.write(
    'fairground import customers FILE --map MAP.yaml [--dry-run] [--json] [--rejects PATH] [--org ID]\n',
  );
  return 2;
};
