import type { Page } from '@playwright/test';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** A town that no other test sets up. */
const TOWN = 'erlenstedt';
const SETTINGS = '/manage/settings';

async function offerLanguages(page: Page, offered: readonly string[]): Promise<void> {
  for (const language of ['Deutsch', 'English'])
    await page.getByRole('checkbox', { name: language }).setChecked(offered.includes(language));
  await page.getByRole('button', { name: 'Sprachen speichern' }).click();
  await expect(page.getByText('Die Sprachen sind gespeichert.')).toBeVisible();
}

test('who reads English is shown German where a town offers nothing else', async ({ page, another }) => {
  await openAs(page, 'ada', SETTINGS, TOWN);
  const reader = await another({ locale: 'en-GB' });
  const spoken = async (path: string) => {
    await reader.goto(path);
    return reader.locator('html').getAttribute('lang');
  };
  expect(await spoken(`/${TOWN}`)).toBe('en');
  await offerLanguages(page, ['Deutsch']);
  await expect.poll(() => spoken(`/${TOWN}`)).toBe('de');
  await expect(reader.getByRole('button', { name: 'English' })).toHaveCount(0);
  expect(await spoken('/')).toBe('en');
  await offerLanguages(page, ['Deutsch', 'English']);
  await expect.poll(() => spoken(`/${TOWN}`)).toBe('en');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an admin sets which formats are offered and how long data stay', async ({ page }) => {
    await openAs(page, 'ada', SETTINGS, TOWN);
    await page.getByLabel('Platz von „Umfrage“').selectOption('1.');
    await page.getByRole('button', { name: 'Formate speichern' }).click();
    await expect(page.getByText('Die Formate sind gespeichert.')).toBeVisible();
    await expect(page.locator('.format-order li').first()).toContainText('Umfrage');
    await page.getByLabel('Namen an Beiträgen').selectOption('1 Jahr');
    await page.getByRole('button', { name: 'Fristen speichern' }).click();
    await expect(page.getByText('Die Fristen sind gespeichert.')).toBeVisible();
    await expect(page.getByLabel('Namen an Beiträgen')).toHaveValue('12');
  });
});
