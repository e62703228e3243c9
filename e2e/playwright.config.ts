import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { bundidSettings } from './fixtures/bundid-settings';
import { PORT } from './fixtures/port';

// This file is read by every worker; the first reading makes the folder. It goes with the next run's results.
const results = join(import.meta.dirname, '..', 'test-results');
mkdirSync(results, { recursive: true });
process.env.E2E_DATA ??= mkdtempSync(join(results, 'data-'));
const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // The worker that keeps pages has a test of its own; in others it would answer what a test itself wants to.
    serviceWorkers: 'block',
    // What a failure needs, without a copy of the page around each step: those took as long as the steps.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // Maps that fly are drawn many times, and without a graphics card each time counts. Tests of motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    // The real thing on an empty folder, in demo mode whatever this computer has set.
    command: 'node scripts/start.mjs',
    cwd: '..',
    url: `http://localhost:${PORT}/healthz`,
    env: {
      PORT: String(PORT),
      DATA_DIR: process.env.E2E_DATA,
      DATABASE_URL: '',
      SMTP_URL: '',
      PUBLIC_URL: '',
      HOST: '',
      // Tests are quicker than people, and all come from one address.
      LIMITS_FACTOR: '100',
      // Where tests play another host's maps (`fixtures/map-host.ts`) and an OpenID provider.
      OUTGOING_ALLOWED_HOSTS: `127.0.0.1:${PORT + 5},127.0.0.1:${PORT + 6}`,
      // Another test plays BundID; see `fixtures/identity-provider.ts`.
      ...bundidSettings(process.env.E2E_DATA, PORT),
    },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
