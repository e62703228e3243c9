import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { isReady, MAP } from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

/** Of the entry itself, which stands before what was said about it. */
const answerLink = (page: Page) => page.getByRole('link', { name: /^Als Verwaltung (neu )?antworten$/ }).first();

test('what the municipality answers is on an open page at once, without a reload', async ({
  page: anna,
  another,
}, info) => {
  const word = `Kommt im Mai ${info.workerIndex} ${Date.now()}`;
  const emil = await another();
  await openAs(anna, 'anna', MAP);
  await isReady(anna);
  const entry = anna.getByRole('listitem').filter({ hasText: 'Zebrastreifen am Rathaus' });
  await entry.getByRole('link').click();
  await expect(
    anna
      .getByText(/gerade hier$/)
      .or(anna.getByLabel('Was meinen Sie?'))
      .first(),
  ).toBeVisible();
  await expect(anna).toHaveURL(/[?&]annotation=/);
  await expect(anna.getByText(/^Als Verwaltung (neu )?antworten$/)).toHaveCount(0);
  await anna.evaluate(() => Object.assign(window, { same: true }));
  await openAs(emil, 'emil', new URL(anna.url()).pathname.replace('/lindenfurt', '') + new URL(anna.url()).search);
  await answerLink(emil).click();
  await emil.getByLabel('Stand', { exact: true }).selectOption('planned');
  await emil.getByRole('textbox', { name: 'Antwort der Verwaltung' }).fill(word);
  await emil.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
  const told = (page: typeof anna) => page.getByRole('region', { name: 'Antwort der Verwaltung' });
  await expect(told(anna)).toContainText(word);
  await expect(told(anna)).toContainText('Übernommen');
  await expect(told(emil)).toContainText(word);
  expect(await anna.evaluate(() => 'same' in window)).toBe(true);
  await expectAccessible(anna);
  await anna.getByRole('link', { name: 'Alle Einträge' }).click();
  await expect(entry).toContainText('Übernommen');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an editor answers, too', async ({ page }, info) => {
    const word = `Schon geprüft ${info.workerIndex} ${Date.now()}`;
    await openAs(page, 'emil', MAP);
    await page.getByRole('listitem').filter({ hasText: 'Lastenräder sind ein Anfang' }).getByRole('link').click();
    await answerLink(page).click();
    await page.getByLabel('Stand', { exact: true }).selectOption('checked');
    await page.getByRole('textbox', { name: 'Antwort der Verwaltung' }).fill(word);
    await page.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
    await expect(page.getByRole('region', { name: 'Antwort der Verwaltung' })).toContainText(word);
  });
});
