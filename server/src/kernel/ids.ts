import { randomBytes, randomUUID } from 'node:crypto';

/** A fresh id: 122 random bits, so that it can be neither guessed nor counted. */
export const newId = (): string => randomUUID();

/** A secret of `bytes` random bytes in base64url. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** No 0, O, 1, I, L: read aloud at a noisy door. 31^6 = 887 million codes. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A short code of six letters for people who cannot show a QR. */
export const newShortCode = (): string => {
  let code = '';
  while (code.length < 6) {
    for (const byte of randomBytes(8)) {
      // 248 is the largest multiple of 31 below 256: beyond it the letters would not be equally likely.
      if (byte < 248 && code.length < 6) code += codeLetters[byte % codeLetters.length];
    }
  }
  return code;
};
