import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const ENTRY = 'play-path-entry';
const PARTS = ['start-run', 'view-scene', 'step', 'replay', 'meters', 'state-hash'];
const LIMIT_BYTES = 8 * 1024;

test('the play path a phone loads is at most 8 KB compressed and holds neither CEL nor zod', async () => {
  const here = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'play-path',
        resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : null),
        load: (id) =>
          id === ENTRY ? PARTS.map((part) => `export * from ${JSON.stringify(here(part))};`).join('\n') : null,
      },
    ],
    build: { write: false, minify: true, target: 'es2022', lib: { entry: ENTRY, formats: ['es'], fileName: 'play' } },
  });
  const outputs = Array.isArray(result) ? result.flatMap((one) => one.output) : 'output' in result ? result.output : [];
  const code = outputs.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  expect(code).toContain('wrong-pack');
  expect(code).not.toMatch(/cel-js|registerVariable|ZodError/);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(LIMIT_BYTES);
}, 30_000);
