import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

/** A Chromium that runs: one that is installed, else Playwright's own, else the system's package. Null: none. */
export function browserPath() {
  const found = INSTALLED.find(runs) ?? fromPlaywright() ?? fromSystem();
  if (found) return found;
  console.error('No Chromium was found, and none could be installed; install one, or set CHROME_PATH to its program.');
  return null;
}

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
].filter(Boolean);

const runs = (path) => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

function fromPlaywright() {
  const path = chromium.executablePath();
  if (runs(path)) return path;
  console.log('Installing Chromium by Playwright …');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  return runs(path) ? path : null;
}

function fromSystem() {
  if (process.getuid?.() !== 0) return null;
  console.log('Installing Chromium by apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return INSTALLED.find(runs) ?? null;
}
