import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { underLock } from './process-lock.mjs';
import { runProgram } from './run-program.mjs';
import { npmCommand } from './settings.mjs';

const stampName = 'node_modules/.fairground-stamp';

/**
 * Installs the dependencies when the lockfile asks for others than are there. `kind` is 'production' (what the
 * application needs) or 'full' (also what tests and checks need); a full installation serves both. Resolves with null or
 * with what npm printed when it failed.
 */
export async function ensureInstalled(rootDir, kind, onInstall = () => {}) {
  return underLock(lockPath(rootDir), async () => {
    if (isInstalled(rootDir, kind)) return null;
    // A checkout with tools for tests keeps them: a start must not take them away from a developer.
    const wanted = kind === 'full' || hasDevelopmentPackages(rootDir) ? 'full' : 'production';
    onInstall(wanted);
    const failure = await install(rootDir, wanted);
    if (failure !== null) return failure;
    writeStamp(rootDir, wanted);
    return null;
  });
}

/**
 * Installs exactly what the lockfile says. `npm ci` gives up when a mirror of the registry lacks a package that only
 * another platform needs; `npm install` passes over it, keeps to the same lockfile and here writes nothing back.
 */
async function install(rootDir, kind) {
  const [npm, before] = npmCommand();
  const shared = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  shared.push(kind === 'full' ? '--include=dev' : '--omit=dev');
  const exact = await runProgram(npm, [...before, 'ci', ...shared], { cwd: rootDir });
  if (exact.code === 0) return null;
  if (!exact.output.includes('EUSAGE')) return exact.output || `npm ci: exit ${exact.code}`;
  const lenient = await runProgram(npm, [...before, 'install', '--no-save', ...shared], { cwd: rootDir });
  return lenient.code === 0 ? null : lenient.output || `npm install: exit ${lenient.code}`;
}

/** One lock for installing and building: a start and a test run in the same folder take turns. */
export function lockPath(rootDir) {
  return join(rootDir, '.data', 'bootstrap.lock');
}

export function isInstalled(rootDir, kind) {
  const stamp = readJson(join(rootDir, stampName));
  const marks = marksOf(rootDir);
  if (marks === null) return false;
  const isStamped = stamp?.lockfile === marks.lockfile && stamp.installed === marks.installed;
  if (isStamped && (stamp.kind === 'full' || kind === 'production')) return true;
  return holdsEverything(rootDir, kind);
}

function writeStamp(rootDir, kind) {
  writeFileSync(join(rootDir, stampName), JSON.stringify({ ...marksOf(rootDir), kind }));
}

/** npm writes its own list when an installation is complete; a half one has none, another one changes it. */
function marksOf(rootDir) {
  try {
    const lockfile = createHash('sha256')
      .update(readFileSync(join(rootDir, 'package-lock.json')))
      .digest('hex');
    return { lockfile, installed: statSync(join(rootDir, 'node_modules/.package-lock.json')).mtimeMs };
  } catch {
    return null;
  }
}

/** Compares the lockfile with npm's list, so that an installation made by hand is taken as it is. */
function holdsEverything(rootDir, kind) {
  const wanted = readJson(join(rootDir, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(rootDir, 'node_modules/.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    if (kind === 'production' && (entry.dev || entry.devOptional)) return true;
    if (present[path]?.version === entry.version) return true;
    return entry.optional === true && !isForThisMachine(entry);
  });
}

function hasDevelopmentPackages(rootDir) {
  const present = readJson(join(rootDir, 'node_modules/.package-lock.json'))?.packages ?? {};
  return Object.values(present).some((entry) => entry.dev === true);
}

/** Optional packages bring programs for one platform each; those of others are missing on purpose. */
function isForThisMachine({ os, cpu, libc }) {
  const admits = (list, value) => !list || (list.includes(value) && !list.includes(`!${value}`));
  if (!os && !cpu) return false;
  return admits(os, process.platform) && admits(cpu, process.arch) && (!libc || admits(libc, ownLibc()));
}

/** Asked for files instead of the process report, which takes most of a second. */
function ownLibc() {
  const isMusl = existsSync(`/lib/ld-musl-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}.so.1`);
  return isMusl ? 'musl' : 'glibc';
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
