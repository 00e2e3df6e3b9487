import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from './build-fronts.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairground-build-'));
  write('package-lock.json', '{}');
  write('package.json', JSON.stringify({ name: 'house', workspaces: ['console', 'participant'] }));
  for (const name of ['console', 'participant']) aFront(name, 'built');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A front end whose build writes one file, or breaks. */
function aFront(name, outcome) {
  const script =
    outcome === 'built'
      ? "require('fs').cpSync('index.html','dist/index.html')"
      : "console.error('no such lantern');process.exit(1)";
  write(`${name}/package.json`, JSON.stringify({ name, version: '1.0.0', scripts: { build: `node -e "${script}"` } }));
  write(`${name}/index.html`, '<p>lit');
}

async function builtNow() {
  const built = [];
  const failure = await ensureBuilt(root, (fronts) => built.push(...fronts));
  return { built, failure };
}

test('front ends are built once, and again only after a change of what they are made of', async () => {
  write('ui/src/Lantern.tsx', 'lit');
  expect(await builtNow()).toEqual({ built: ['console', 'participant'], failure: null });
  expect((await builtNow()).built).toEqual([]);

  write('console/index.html', '<p>brighter');
  expect((await builtNow()).built).toEqual(['console']);

  write('ui/src/Lantern.tsx', 'brighter');
  expect((await builtNow()).built).toEqual(['console', 'participant']);
});

test('a changed test or a lost log file builds nothing', async () => {
  await builtNow();
  write('console/src/lantern.test.ts', 'new');
  write('console/dist/extra.txt', 'x');
  expect((await builtNow()).built).toEqual([]);
});

test('a removed build is made again', async () => {
  await builtNow();
  rmSync(join(root, 'participant/dist'), { recursive: true });
  expect((await builtNow()).built).toEqual(['participant']);
});

test('a build that breaks says what it printed and is tried again next time', async () => {
  aFront('console', 'broken');
  const first = await builtNow();
  expect(first.failure).toContain('no such lantern');
  expect((await builtNow()).built).toEqual(['console']);
});

test('text of a build lies there compressed too, the renderer of the landing page does not', async () => {
  const words = '<p>lanterns over the river</p>'.repeat(200);
  const script =
    "const {mkdirSync,writeFileSync}=require('fs');mkdirSync('dist/server',{recursive:true});" +
    "for(const f of ['index.html','street.svg','server/render.js'])writeFileSync('dist/'+f,'<p>lanterns over the river</p>'.repeat(200))";
  write(
    'participant/package.json',
    JSON.stringify({ name: 'participant', version: '1.0.0', scripts: { build: `node -e "${script}"` } }),
  );
  await builtNow();
  const dist = join(root, 'participant/dist');
  expect(brotliDecompressSync(readFileSync(join(dist, 'street.svg.br'))).toString()).toBe(words);
  expect(gunzipSync(readFileSync(join(dist, 'street.svg.gz'))).toString()).toBe(words);
  expect(existsSync(join(dist, 'server/render.js.br'))).toBe(false);
});
