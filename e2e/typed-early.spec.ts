import type { Page } from '@playwright/test';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** Opens a page whose scripts are on a slow line. Out: lets them come, and waits until the page is alive. */
async function openOnSlowLine(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const gate = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return async () => {
    come();
    await page.waitForLoadState('load');
    await expect.poll(() => page.locator('textarea').first().evaluate(isTakenOver)).toBe(true);
  };
}

/** React leaves its mark on what it has taken over. */
const isTakenOver = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));

const STARTED = [
  ['a text of the town', 'texts/accessibility/de', 'Text'],
  ['what an offer is about', 'offers/marktplatz', 'In zwei Sätzen'],
] as const;

for (const [what, path, label] of STARTED) {
  test(`what is typed into ${what}, before the page is alive, stays`, async ({ page }) => {
    await openAs(page, 'ada', '/manage');
    const come = await openOnSlowLine(page, `/${TOWN}/manage/${path}`);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).not.toHaveValue('');
    await field.fill('Früh geschrieben');
    await come();
    await expect(field).toHaveValue('Früh geschrieben');
  });
}

test('a comment begun before the page is alive is sent as it stands', async ({ page }) => {
  await openAs(page, 'anna', '', 'haselrode');
  const come = await openOnSlowLine(page, '/haselrode/offers/hallenbad/gespraech');
  const field = page.getByRole('textbox', { name: 'Was meinen Sie?' });
  const said = `Früh begonnen ${Date.now().toString(36)}`;
  await field.fill(said);
  await come();
  await expect(field).toHaveValue(said);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(page.getByRole('article').filter({ hasText: said })).toBeVisible();
});
