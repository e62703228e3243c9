import { defineConfig } from '@playwright/test';
import usual from './playwright.config';

/** `npm run test:accessible`: every page in every state, looked at by three engines. See docs/bitv.md. */
export default defineConfig({
  ...usual,
  testDir: 'accessible',
  fullyParallel: true,
  timeout: 120_000,
  use: { ...usual.use, actionTimeout: 20_000 },
  reporter: [['dot'], ['./accessible/counts.ts']],
  projects: [
    { name: 'prepare', testMatch: 'prepare.run.ts' },
    { name: 'look', testMatch: 'every-page.run.ts', dependencies: ['prepare'] },
  ],
});
