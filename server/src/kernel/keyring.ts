import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertDefect, defect } from './defect.ts';

/** First byte of everything sealed: which algorithm, so that SM4-GCM can take over row by row. */
const aes256Gcm = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** AES-256-GCM (NIST SP 800-38D) with a fresh random nonce; `about` is bound but not stored. */
export const seal = (key: Uint8Array, plain: Uint8Array | string, about: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  return Buffer.concat([Buffer.of(aes256Gcm), nonce, body, cipher.final(), cipher.getAuthTag()]);
};

/** Opens what `seal` made; a changed byte, another key or another `about` is a defect. */
export const open = (key: Uint8Array, sealed: Uint8Array, about: string): Buffer => {
  assertDefect(
    sealed[0] === aes256Gcm && sealed.length > 1 + nonceBytes + tagBytes - 1,
    'sealed with an unknown algorithm',
  );
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, sealed.length - tagBytes)), decipher.final()]);
};

/**
 * The keys of an installation. Every customer has a key of its own, wrapped by the installation's; destroying the
 * wrapped key erases the person from this database; a backup forgets when it is itself past its keeping.
 */
export interface Keyring {
  readonly keyId: string;
  /** Makes a customer key: the key itself and the form in which it is stored. */
  readonly newCustomerKey: (customerId: string) => { readonly key: Buffer; readonly wrapped: Buffer };
  readonly unwrapCustomerKey: (customerId: string, wrapped: Uint8Array) => Buffer;
  /** HMAC-SHA-256 by which a number is found without being stored; `kind` keeps numbers and mails apart. */
  readonly keyedHash: (kind: string, value: string) => Buffer;
  /** A secret that can be made again from the same words: sign-in tokens, pass keys. */
  readonly derive: (purpose: string, words: string) => Buffer;
  /** Seals what belongs to the installation rather than to a customer (TOTP secrets, codes of the outbox). */
  readonly sealOwn: (plain: string, about: string) => Buffer;
  readonly openOwn: (sealed: Uint8Array, about: string) => string;
}

export const createKeyring = (root: Uint8Array, keyId: string): Keyring => {
  assertDefect(root.length === keyBytes, 'the installation key has 32 bytes');
  const part = (name: string): Buffer => Buffer.from(hkdfSync('sha256', root, 'fairground', name, keyBytes));
  const wrapKey = part('customer-keys');
  const indexKey = part('keyed-hash');
  const deriveKey = part('derive');
  const ownKey = part('own');
  const mac = (key: Buffer, words: string): Buffer => createHmac('sha256', key).update(words).digest();
  return {
    keyId,
    newCustomerKey: (customerId) => {
      const key = randomBytes(keyBytes);
      return { key, wrapped: seal(wrapKey, key, `customer-key ${customerId}`) };
    },
    unwrapCustomerKey: (customerId, wrapped) => open(wrapKey, wrapped, `customer-key ${customerId}`),
    keyedHash: (kind, value) => mac(indexKey, `${kind} ${value}`),
    derive: (purpose, words) => mac(deriveKey, `${purpose} ${words}`),
    sealOwn: (plain, about) => seal(ownKey, plain, about),
    openOwn: (sealed, about) => open(ownKey, sealed, about).toString('utf8'),
  };
};

interface KeyFile {
  readonly keyId: string;
  readonly rootKey: string;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads the installation's key under `dataDir`, or makes it on the first start (0600: only the server may read it). */
export const loadKeyring = async (dataDir: string): Promise<Keyring> => {
  const file = join(dataDir, 'keys', 'installation.json');
  const words = await readFile(file, 'utf8').catch((error: unknown) =>
    isMissing(error) ? null : Promise.reject(error),
  );
  if (words !== null) {
    const stored = JSON.parse(words) as KeyFile;
    return createKeyring(Buffer.from(stored.rootKey, 'base64'), stored.keyId);
  }
  const made: KeyFile = { keyId: `k${Date.now().toString(36)}`, rootKey: randomBytes(keyBytes).toString('base64') };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // `wx`: of two first starts at once only one key may come to be.
  await writeFile(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return createKeyring(Buffer.from(made.rootKey, 'base64') ?? defect('no key'), made.keyId);
};
