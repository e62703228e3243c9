// Takes the pictures of docs/look.md, of the demo as it was last built: `npm run pictures [-- name …]`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { startServer } from '../bench/servers';
import { fileOf, type Look, looks, type Shown, shown } from './pictures/list';

process.chdir(new URL('..', import.meta.url).pathname);
const OUT = 'docs/pictures';
const HEIGHTS: Record<number, number> = { 360: 1400, 768: 1300, 1440: 1100 };

const only = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-pictures-'));
const server = await startServer({
  node: ['dist/production/server.mjs'],
  environment: { DATA_DIR: dataDir, LIMITS_FACTOR: '100' },
});
const origin = `http://127.0.0.1:${server.port}`;
const path = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(path) ? { executablePath: path } : {}),
  args: ['--no-sandbox', '--hide-scrollbars'],
});
try {
  for (const page of shown.filter(({ name }) => only.length === 0 || only.includes(name)))
    for (const look of looks) if (!look.language || page.inArabic) await take(browser, page, look);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function take(browser: Browser, shown: Shown, look: Look): Promise<void> {
  const height = HEIGHTS[look.width] ?? look.width;
  const context = await browser.newContext({
    ...{ locale: 'de-DE', timezoneId: 'Europe/Berlin', colorScheme: look.scheme, reducedMotion: 'reduce' },
    ...{
      viewport: { width: look.width, height },
      isMobile: look.width < 500,
      serviceWorkers: 'block',
      bypassCSP: true,
    },
  });
  await prepare(context, shown, look);
  const page = await context.newPage();
  await page.goto(origin + shown.path);
  await settle(page);
  // The demo's yellow bar says nothing of the platform.
  const style = '.demo-banner { display: none }';
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: look.width, height }, style });
  const file = join(OUT, fileOf(shown, look));
  await sharp(picture).webp({ quality: 70 }).toFile(file);
  console.log(file);
  await context.close();
}

/** Who looks, and in which language. */
async function prepare({ request }: BrowserContext, { path, who }: Shown, { language }: Look): Promise<void> {
  const post = (to: string, form: Record<string, string>) =>
    request.post(origin + to, { form, headers: { origin }, maxRedirects: 0 });
  const town = path.split('/')[1];
  if (who) await post(`/${town}/sign-in/demo`, { email: `${who}@${town}.example` });
  if (language) await post('/preferences', { language });
}

/** Maps draw until all that is seen of them is there; one that stands further down is not drawn yet. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.when-seen, .map-canvas')]
      .filter((place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight)
      .every((place) => place.parentElement?.querySelector('.map-canvas[data-ready="true"]')),
  );
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}
