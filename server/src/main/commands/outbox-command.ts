import { parseArgs } from 'node:util';
import { listOutboxMessages } from '../../foundation/outbox/public.ts';
import type { Config } from '../../kernel/config.ts';
import { withHouse } from './with-house.ts';

export const outboxCommand = async (argv: readonly string[], config: Config): Promise<number> => {
  const { values } = parseArgs({ args: [...argv], options: { last: { type: 'string', default: '20' } } });
  const most = Number(values.last);
  const messages = await withHouse(config, ({ house }) =>
    listOutboxMessages(house.sql, house, Number.isInteger(most) && most > 0 ? Math.min(most, 500) : 20),
  );
  for (const message of [...messages].reverse())
    process.stdout.write(`${message.createdAt}  ${message.channel}  ${message.toMasked}  ${message.words}\n`);
  if (messages.length === 0) process.stdout.write('没有待发消息 / no messages\n');
  return 0;
};
