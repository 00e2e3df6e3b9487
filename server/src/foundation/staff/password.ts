import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../../kernel/ids.ts';

/** Argon2id with 19 MiB, two passes, one lane (OWASP's first choice): about 30 ms on a server core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** A hash that no password fits. */
const unfitting: Promise<string> = hashPassword(newSecret());

/** Verifies a password. Without a hash (no such staff number) it works just as long and says no. */
export const isPasswordRight = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const isRight = await verify(passwordHash ?? (await unfitting), password);
  return passwordHash !== null && isRight;
};
