import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { chooseLanguage } from './fixtures/language';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const OFFER = `/${TOWN}/offers/marktplatz`;
const paths = ['/', `/${TOWN}`, OFFER, `${OFFER}/gespraech`, `${OFFER}/karte`, `${OFFER}/umfrage`, `/${TOWN}/sign-in`];

const spoken = [
  { name: 'Leichte Sprache', lang: 'de-simple', dir: 'ltr' },
  { name: 'English', lang: 'en', dir: 'ltr' },
  { name: 'Türkçe', lang: 'tr', dir: 'ltr' },
  { name: 'Українська', lang: 'uk', dir: 'ltr' },
  { name: 'العربية', lang: 'ar', dir: 'rtl' },
] as const;

/** Where a text is missing, next-intl writes its key: words with dots between them and nothing else. */
async function missingKeys(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts.
  const seen = await page.locator('body').innerText();
  return seen.match(/^\s*[a-z]+[A-Za-z]*(\.[A-Za-z-]+)+\s*$/gm) ?? [];
}

for (const { name, lang, dir } of spoken) {
  test(`the pages are to be had in ${lang}, as a whole, and fit a phone`, async ({ another }) => {
    test.setTimeout(240_000);
    const page = await another({ viewport: { width: 360, height: 800 } });
    await page.goto(`/${TOWN}`);
    await chooseLanguage(page, name);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      expect(await missingKeys(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      // Other words break no other rule than German and English ones, which `accessible.spec` looks at; a turned page may.
      if (dir === 'rtl' && !path.endsWith('/karte')) await expectAccessible(page);
    }
  });
}

test('who reads another language is told in which one an offer is written', async ({ page }) => {
  await page.goto(OFFER);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).not.toHaveAttribute('lang', /./);
  await chooseLanguage(page, 'العربية');
  await expect(title).toHaveAttribute('lang', 'de');
  await expect(title).toHaveAttribute('dir', 'ltr');
  await expect(page.getByText('لغة هذه النصوص: الألمانية')).toBeVisible();
});

test('who reads in Plain German finds the plain text of an offer first', async ({ page }) => {
  await page.goto(OFFER);
  await chooseLanguage(page, 'Leichte Sprache');
  await expect(page.locator('.offer__about .prose[lang="de-simple"]')).toBeVisible();
  await expect(page.locator('.offer__about .prose[lang="de"]')).toBeHidden();
  await page.locator('.offer__about summary').click();
  await expect(page.locator('.offer__about .prose[lang="de"]')).toBeVisible();
});

test('pages of staff are in German as a whole where they have no other words', async ({ page }) => {
  await openAs(page, 'mona', '', TOWN);
  await chooseLanguage(page, 'Türkçe');
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
  await page.goto(`/${TOWN}/moderation`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation');
});
