import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/** `npm run test:access`: the table of who may what, and every row of it tried at the platform as it is built. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['access/**/*.{test,tried}.ts'],
    globalSetup: ['db/testing/once.ts', 'access/tried/server.ts'],
  },
});
