import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entryScriptBytes } from './size.ts';

const dist = mkdtempSync(path.join(realpathSync(tmpdir()), 'fairground-dist-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Random text does not shrink, so its length is its weight. */
function write(file: string, bytes: number): void {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), randomBytes(bytes));
}

test('the weight of a page is its entry and what that imports at once, each file once', () => {
  write('assets/main.js', 10_000);
  write('assets/shared.js', 20_000);
  write('assets/later.js', 500_000);
  const manifest = {
    'index.html': {
      file: 'assets/main.js',
      isEntry: true,
      imports: ['_shared.js', '_also.js'],
      dynamicImports: ['later.ts'],
    },
    '_shared.js': { file: 'assets/shared.js' },
    '_also.js': { file: 'assets/shared.js' },
    'later.ts': { file: 'assets/later.js', imports: ['index.html'] },
    'sw.ts': { file: 'assets/later.js', isEntry: true },
  };
  write('.vite/manifest.json', 0);
  writeFileSync(path.join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
  const measured = entryScriptBytes(dist);
  expect(measured?.scripts).toEqual(['assets/main.js', 'assets/shared.js']);
  expect(measured?.bytes).toBeGreaterThanOrEqual(30_000);
  expect(measured?.bytes).toBeLessThan(31_000);
});

test('a folder without a build has no weight', () => {
  expect(entryScriptBytes(path.join(dist, 'nowhere'))).toBeNull();
});
