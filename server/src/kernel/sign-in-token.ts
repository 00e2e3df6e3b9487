import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a sign-in token. The token has 256 random bits, so a plain hash is enough and a stolen table opens nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
