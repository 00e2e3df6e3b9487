import type { Config } from '../../kernel/config.ts';
export const importCommand = async (_a: readonly string[], _c: Config): Promise<number> => 2;
