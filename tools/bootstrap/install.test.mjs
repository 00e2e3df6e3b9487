import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairground-install-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, value) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(value));
}

const fastify = { 'node_modules/fastify': { version: '5.0.0' } };
const vitest = { 'node_modules/vitest': { version: '4.0.0', dev: true } };
const windowsOnly = { 'node_modules/only-windows': { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] } };

test('a fresh clone has nothing installed', () => {
  write('package-lock.json', { packages: fastify });
  expect(isInstalled(root, 'production')).toBe(false);
});

test('an installation made by hand is taken as it is', () => {
  write('package-lock.json', { packages: { '': {}, ...fastify, ...vitest, ...windowsOnly } });
  write('node_modules/.package-lock.json', { packages: { ...fastify, ...vitest } });
  expect(isInstalled(root, 'full')).toBe(true);
  expect(isInstalled(root, 'production')).toBe(true);
});

test('what a start installed lacks what tests need', () => {
  write('package-lock.json', { packages: { ...fastify, ...vitest } });
  write('node_modules/.package-lock.json', { packages: fastify });
  expect(isInstalled(root, 'production')).toBe(true);
  expect(isInstalled(root, 'full')).toBe(false);
});

test('a lockfile that asks for another version calls for an installation', () => {
  write('package-lock.json', { packages: { 'node_modules/fastify': { version: '5.1.0' } } });
  write('node_modules/.package-lock.json', { packages: fastify });
  expect(isInstalled(root, 'production')).toBe(false);
});

test('a package for this platform that is missing calls for an installation', () => {
  const native = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] };
  write('package-lock.json', { packages: { ...fastify, 'node_modules/native': native } });
  write('node_modules/.package-lock.json', { packages: fastify });
  expect(isInstalled(root, 'production')).toBe(false);
});

test('a stamp of another installation does not count', () => {
  write('package-lock.json', { packages: { ...fastify, ...vitest } });
  write('node_modules/.package-lock.json', { packages: fastify });
  write('node_modules/.fairground-stamp', { lockfile: 'other', installed: 1, kind: 'full' });
  utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1);
  expect(isInstalled(root, 'full')).toBe(false);
});
