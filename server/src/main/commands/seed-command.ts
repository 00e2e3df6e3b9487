import type { Config } from '../../kernel/config.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { seedGuests } from '../demo/seed-guests.ts';
import { withHouse } from './with-house.ts';

export const seedCommand = async (_argv: readonly string[], config: Config): Promise<number> => {
  const isNew = await withHouse(config, async (composed) => {
    const isSeeded = await seedDemo(composed);
    if (isSeeded) await seedGuests(composed);
    return isSeeded;
  });
  process.stdout.write(
    isNew
      ? '演示银行放好了 / the demo bank is in place\n'
      : '库里已经有员工，没有再放 / there are staff already; nothing was seeded\n',
  );
  return 0;
};
