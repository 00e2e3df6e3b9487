import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lockPath } from './install.mjs';
import { precompress } from './precompress.mjs';
import { underLock } from './process-lock.mjs';
import { runProgram } from './run-program.mjs';
import { npmCommand } from './settings.mjs';

const fronts = ['console', 'participant'];
/** Workspaces that both front ends are built from. */
const sharedSources = ['ui', 'contracts', 'engines'];
const skipped = /^(node_modules|dist|coverage)$|^\.|\.test\.tsx?$/;

/** Builds the front ends whose sources changed, both at once. Resolves with null or with what the build printed. */
export async function ensureBuilt(rootDir, onBuild = () => {}) {
  return underLock(lockPath(rootDir), async () => {
    const hashes = Object.fromEntries(fronts.map((front) => [front, hashOf(rootDir, front)]));
    const stale = fronts.filter((front) => existsSync(join(rootDir, front)) && !isBuilt(rootDir, front, hashes[front]));
    if (stale.length === 0) return null;
    onBuild(stale);
    const failures = await Promise.all(stale.map((front) => build(rootDir, front, hashes[front])));
    return failures.filter(Boolean).join('\n\n') || null;
  });
}

async function build(rootDir, front, hash) {
  rmSync(stampPath(rootDir, front), { force: true });
  const [npm, before] = npmCommand();
  const args = [...before, 'run', 'build', `--workspace=${front}`, '--loglevel=error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runProgram(npm, args, { cwd: rootDir, env });
  if (code !== 0) return `${front}: ${output}`;
  await precompress(join(rootDir, front, 'dist'));
  mkdirSync(join(rootDir, 'node_modules/.cache/fairground'), { recursive: true });
  writeFileSync(stampPath(rootDir, front), hash);
  return '';
}

function isBuilt(rootDir, front, hash = hashOf(rootDir, front)) {
  if (!existsSync(join(rootDir, front, 'dist', 'index.html'))) return false;
  try {
    return readFileSync(stampPath(rootDir, front), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** In node_modules, because a new installation may bring another compiler and calls for a new build. */
function stampPath(rootDir, front) {
  return join(rootDir, 'node_modules/.cache/fairground', `build-${front}`);
}

/** One hash over names and contents of everything a front end is built from. */
function hashOf(rootDir, front) {
  const hash = createHash('sha256');
  for (const folder of [...sharedSources, front]) {
    for (const path of filesUnder(join(rootDir, folder))) {
      hash
        .update(`${relative(rootDir, path)}\0`)
        .update(readFileSync(path))
        .update('\0');
    }
  }
  hash.update(readFileSync(join(rootDir, 'package-lock.json')));
  hash.update(readFileSync(new URL('precompress.mjs', import.meta.url)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !skipped.test(name));
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
