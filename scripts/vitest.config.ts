import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: { '@': new URL('..', import.meta.url).pathname.replace(/\/$/, '') } },
  test: {
    include: ['{access,app,bench,components,db,lib,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: 'db/testing/once.ts',
    setupFiles: 'db/testing/each.ts',
    env: { LOG_LEVEL: 'silent' },
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
