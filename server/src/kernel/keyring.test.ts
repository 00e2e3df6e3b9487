import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeyring, loadKeyring, open, seal } from './keyring.ts';

const ring = () => createKeyring(randomBytes(32), 'test');

test('what was sealed opens with its key and its purpose, in Chinese and when it is empty', () => {
  const key = randomBytes(32);
  for (const words of ['', '灯笼 lantern 🏮', 'x'.repeat(10_000)]) {
    expect(open(key, seal(key, words, 'diary 1'), 'diary 1').toString('utf8')).toBe(words);
  }
});

test('the same words are sealed differently each time', () => {
  const key = randomBytes(32);
  expect(new Set(Array.from({ length: 50 }, () => seal(key, '13800138000', 'x').toString('hex'))).size).toBe(50);
});

test('a changed byte anywhere, another key, another purpose or a cut end open nothing', () => {
  const key = randomBytes(32);
  const sealed = seal(key, '方晓 13800138000', 'customer 1');
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => open(key, changed, 'customer 1'), `byte ${place}`).toThrow();
  }
  expect(() => open(randomBytes(32), sealed, 'customer 1')).toThrow();
  expect(() => open(key, sealed, 'customer 2')).toThrow();
  for (const length of [0, 1, 13, 28, sealed.length - 1]) {
    expect(() => open(key, sealed.subarray(0, length), 'customer 1')).toThrow();
  }
});

test('a customer key opens for its customer alone, and only in its installation', () => {
  const [mine, other] = [ring(), ring()];
  const [one, two] = [randomUUID(), randomUUID()];
  const { key, wrapped } = mine.newCustomerKey(one);
  expect(mine.unwrapCustomerKey(one, wrapped)).toEqual(key);
  expect(() => mine.unwrapCustomerKey(two, wrapped)).toThrow();
  expect(() => other.unwrapCustomerKey(one, wrapped)).toThrow();
  expect(mine.newCustomerKey(one).key).not.toEqual(key);
});

test('a keyed hash finds the same number again, keeps kinds apart, and is another in every installation', () => {
  const [mine, other] = [ring(), ring()];
  expect(mine.keyedHash('mobile', '13800138000')).toEqual(mine.keyedHash('mobile', '13800138000'));
  expect(mine.keyedHash('email', '13800138000')).not.toEqual(mine.keyedHash('mobile', '13800138000'));
  expect(other.keyedHash('mobile', '13800138000')).not.toEqual(mine.keyedHash('mobile', '13800138000'));
  expect(mine.derive('pass', 'a')).not.toEqual(mine.derive('sign-in-token', 'a'));
});

test('what belongs to the installation opens under its own purpose only', () => {
  const mine = ring();
  const sealed = mine.sealOwn('验证码 482913', 'outbox words 1');
  expect(mine.openOwn(sealed, 'outbox words 1')).toBe('验证码 482913');
  expect(() => mine.openOwn(sealed, 'outbox words 2')).toThrow();
  expect(() => ring().openOwn(sealed, 'outbox words 1')).toThrow();
});

test('the installation key is made once, for the server alone to read, and is the same after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fairground-keys-'));
  const first = await loadKeyring(dataDir);
  const sealed = first.sealOwn('secret', 'x');
  const again = await loadKeyring(dataDir);
  expect([again.keyId, again.openOwn(sealed, 'x')]).toEqual([first.keyId, 'secret']);
  const file = join(dataDir, 'keys', 'installation.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).not.toContain('secret');
  await rm(dataDir, { recursive: true });
});

test('a key of the wrong length stops the start', () => {
  expect(() => createKeyring(randomBytes(16), 'short')).toThrow('32 bytes');
});
