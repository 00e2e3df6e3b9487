import type { Config } from '../../kernel/config.ts';

/** The database's address carries a password, therefore only host and name are shown. */
const withoutPassword = (address: string | null): string | null => {
  if (address === null) return null;
  const url = new URL(address);
  return `${url.protocol}//${url.username === '' ? '' : `${url.username}:…@`}${url.host}${url.pathname}`;
};

export const configCommand = async (_argv: readonly string[], config: Config): Promise<number> => {
  process.stdout.write(`${JSON.stringify({ ...config, databaseUrl: withoutPassword(config.databaseUrl) }, null, 2)}\n`);
  return 0;
};
