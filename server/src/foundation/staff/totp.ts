import { generateSecret, generateURI, ScureBase32Plugin, verifySync } from 'otplib';
import type { House } from '../../kernel/house.ts';
import { type IdempotencyKey, keyName } from '../../kernel/idempotency.ts';

const secretBytes = 20;
const stepSeconds = 30;
const base32 = new ScureBase32Plugin();

/**
 * The secret of an enrolment, made from its idempotency key: a replay shows the same secret again, although it is
 * stored nowhere in clear (the answers kept for replays would otherwise hold it).
 */
export const deriveTotpSecret = (house: House, key: IdempotencyKey): string =>
  base32.encode(house.keyring.derive('totp-secret', `${keyName(key)} ${key.requestHash}`).subarray(0, secretBytes), {
    padding: false,
  });

/** A random secret, for demo staff and tests. */
export const newTotpSecret = (): string => generateSecret({ length: secretBytes });

/** What an authenticator app reads from the QR code. */
export const totpUri = (login: string, secret: string): string =>
  generateURI({ issuer: 'Fairground', label: login, secret });

/**
 * The time step (RFC 6238) whose code this is, or null. One step to either side is taken, because clocks differ;
 * the caller makes sure that each step opens only once. `epochSeconds` is the database's time.
 */
export const totpStepOf = (secret: string, code: string, epochSeconds: number): number | null => {
  const digits = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(digits)) return null;
  const result = verifySync({ secret, token: digits, epoch: epochSeconds, epochTolerance: stepSeconds });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
};
