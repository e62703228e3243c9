import type { BrowserContext, Page } from '@playwright/test';
import { isAwake } from './fixtures/awake';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test.use({
  serviceWorkers: 'allow',
  expectedErrors: [
    // The second is how a map says that it got no tiles.
    [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket|Failed to fetch/, /^\w{1,3} \(\/_next\/static\/chunks\//],
    { scope: 'test' },
  ],
});

const OFFER = `/${TOWN}/offers/marktplatz`;
const TALK = `${OFFER}/gespraech`;

/** What this browser has kept, by path. */
const keptPaths = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('pages')).keys()).map(({ url }) => decodeURI(new URL(url).pathname)),
  );

/** Opens a page and waits until the browser has kept it. */
async function openKept(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => keptPaths(page)).toContain(path);
  await expect.poll(() => keptPaths(page)).toContain(`/${TOWN}/offline`);
  await expect.poll(() => page.evaluate(isKeptWithFiles, `/${TOWN}/offline`)).toBe(true);
}

/** Whether all scripts and style sheets are kept, too, that a kept page names. */
async function isKeptWithFiles(path: string): Promise<boolean> {
  const [pages, files] = await Promise.all([caches.open('pages'), caches.open('files')]);
  const html = (await (await pages.match(path))?.text()) ?? '';
  const names = html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? [];
  const kept = await Promise.all(names.map((name) => files.match(name)));
  return kept.length > 0 && kept.every(Boolean);
}

test('an offer that was opened is read without a connection, and says of when it is', async ({ page, context }) => {
  await openKept(page, `/${TOWN}`);
  await openKept(page, OFFER);
  await expect(page.getByText('Sie lesen eine gespeicherte Fassung')).toBeHidden();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(page.getByText(/gespeicherte Fassung vom \d+\. \w+ \d{4}/)).toBeVisible();
  // It comes anew by itself.
  await context.setOffline(false);
  await expect(page.getByText('Sie lesen eine gespeicherte Fassung')).toBeHidden();
});

test('a kept page comes anew also where the connection was back before it listened', async ({ page, context }) => {
  await openKept(page, OFFER);
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    const mayListen = new Promise((listen) => Object.assign(window, { listen }));
    ServiceWorkerContainer.prototype.register = async function (...sent) {
      await mayListen;
      return register.apply(this, sent);
    };
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Sie lesen eine gespeicherte Fassung')).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => (window as unknown as { listen: () => void }).listen());
  await expect(page.getByText('Sie lesen eine gespeicherte Fassung')).toBeHidden();
});

test('a connection that flickers holds up nobody who goes on to a kept page', async ({ page, context }) => {
  await openKept(page, `/${TOWN}`);
  await openKept(page, OFFER);
  await page.addInitScript(() => {
    const { postMessage } = ServiceWorker.prototype;
    ServiceWorker.prototype.postMessage = function (...sent: unknown[]) {
      Object.assign(window, { isListening: true });
      return Reflect.apply(postMessage, this, sent);
    };
  });
  await context.setOffline(true);
  await page.goto(`/${TOWN}`);
  await page.waitForFunction(() => 'isListening' in window);
  await page.evaluate((path) => {
    document.querySelector<HTMLAnchorElement>(`main a[href="${path}"]`)?.click();
    dispatchEvent(new Event('online'));
  }, OFFER);
  await expect(page).toHaveURL(OFFER);
});

test('for a page that was not opened there is a list of those that were', async ({ page, context }) => {
  await openKept(page, OFFER);
  await context.setOffline(true);
  await page.goto(`/${TOWN}/netiquette`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sie sind offline' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Noch einmal versuchen' })).toHaveAttribute(
    'href',
    `/${TOWN}/netiquette`,
  );
  await page
    .getByRole('main')
    .getByRole('link', { name: /Marktplatz/ })
    .click();
  await expect(page).toHaveURL(OFFER);
});

test('what was written offline is sent once, after the tab was closed', async ({ page, context, another }) => {
  await openAs(page, 'anna', TALK.replace(`/${TOWN}`, ''), TOWN);
  await openKept(page, TALK);
  await context.setOffline(true);
  await page.reload();
  await isAwake(page.locator('.post-form'));
  const text = `Ohne Netz ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(page.getByText(text)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  await sendAgain(context);
  const reader = await another();
  await reader.goto(TALK);
  await expect(reader.getByText(text)).toHaveCount(1);
});

/** Opens the talk twice: whatever is sent again is there once. */
async function sendAgain(context: BrowserContext): Promise<void> {
  const later = await context.newPage();
  await later.goto(TALK);
  await expect(later.getByText(/gerade hier$/)).toBeVisible();
  await expect
    .poll(() => later.evaluate(() => Object.keys(localStorage).filter((name) => /^outbox:/.test(name))))
    .toEqual([]);
  await later.reload();
}

test('who signs out leaves no page of theirs behind, and staff keeps none', async ({ page }) => {
  await openAs(page, 'anna', '', TOWN);
  await openKept(page, `/${TOWN}`);
  await page.locator('.menu summary', { hasText: 'Anna' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('link', { name: 'Anmelden', exact: true })).toBeVisible();
  const kept = await page.evaluate(
    async (path) => (await (await caches.open('pages')).match(path))?.text(),
    `/${TOWN}`,
  );
  expect(kept ?? '').not.toContain('Anna');
  await openAs(page, 'mona', '', TOWN);
  await page.goto(OFFER);
  await page.goto(TALK);
  expect(await keptPaths(page)).not.toContain(TALK);
});

test('each town is an app of its own, in the language of the page', async ({ page, request }) => {
  await page.goto(`/${TOWN}`);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ short_name: 'Lindenfurt', start_url: `/${TOWN}`, lang: 'de', dir: 'ltr' });
  for (const { src } of manifest.icons) expect((await request.get(src)).headers()['content-type']).toBe('image/png');
});
