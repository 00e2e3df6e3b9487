import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contracts,engines,server,ui,console,participant,tools,bench}/**/*.test.{ts,tsx,mjs}'],
    exclude: [...configDefaults.exclude, '**/dist/**'],
    globalSetup: ['tools/vitest-global-setup.ts'],
    maxWorkers: 2,
    // The first file that asks for a database waits for initdb and all migrations.
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
});
