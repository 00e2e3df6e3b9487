import { type IdempotencyKey, keyName, type StoredAnswer } from '../kernel/idempotency.ts';
import type { Keyring } from '../kernel/keyring.ts';

interface SealedBody {
  readonly sealed: string;
}

const aboutOf = (key: IdempotencyKey): string => `answer ${keyName(key)}`;

/**
 * An answer may tell contact data in clear to somebody who gave a reason. What is kept of it for a replay is sealed, so
 * that neither the table nor the log of the database nor a backup holds what the customer's own row keeps encrypted.
 */
export const sealAnswer = (keyring: Keyring, key: IdempotencyKey, answer: StoredAnswer): StoredAnswer => {
  const body: SealedBody = { sealed: keyring.sealOwn(JSON.stringify(answer.body), aboutOf(key)).toString('base64') };
  return { ...answer, body };
};

/** The answer as it was given the first time. */
export const openAnswer = (keyring: Keyring, key: IdempotencyKey, answer: StoredAnswer): StoredAnswer => {
  const { sealed } = answer.body as SealedBody;
  return { ...answer, body: JSON.parse(keyring.openOwn(Buffer.from(sealed, 'base64'), aboutOf(key))) as unknown };
};
