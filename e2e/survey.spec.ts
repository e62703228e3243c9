import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { isAwake } from './fixtures/awake';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** A survey of the demo whose results everybody may see at any time. */
const TOWN = 'haselrode';
const SURVEY = '/offers/hallenbad/umfrage';

const send = (page: Page) => page.getByRole('button', { name: 'Antworten absenden' }).click();

/** Once the page's scripts have taken over the form, they see to it that nobody sends faster than people read. */
const areAwake = (page: Page) => isAwake(page.locator('.survey-questions'));

/** Whatever the survey asks: the first answer everywhere, and a number where one is wanted. */
async function answerAll(page: Page): Promise<void> {
  for (const question of await page.locator('.survey-question').all()) {
    const choice = question.locator('input[type="radio"], input[type="checkbox"]').first();
    if (await choice.count()) await choice.check();
  }
  for (const number of await page.locator('.survey-question input[inputmode]').all()) await number.fill('5');
}

test('one person answers, and is thanked, and cannot answer again', async ({ page }) => {
  await openAs(page, 'anna', SURVEY, TOWN);
  await answerAll(page);
  await send(page);
  await expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Antworten absenden' })).toHaveCount(0);
});

test('what is missing is named above and at its field, and nothing typed is lost', async ({ page }) => {
  await openAs(page, 'mona', SURVEY, TOWN);
  await expectAccessible(page);
  const box = page.locator('.survey-question input[type="checkbox"]').first();
  await box.check();
  await send(page);
  const summary = page.getByRole('group', { name: /Antworten brauchen noch Ihren Blick/ });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const first = page.getByRole('radio').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.survey-question').first().getByText('Bitte beantworten')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Ihr Entwurf von vorhin ist wieder da.')).toBeVisible();
  await expect(first).toBeChecked();
  await expect(box).toBeChecked();
});

/** The browser of a guest works for some seconds first, and longer on a busy computer. */
const WORKING = { timeout: 60_000 };

test('a visitor answers first, signs in afterwards, and finds the answers still there', async ({ page }) => {
  await page.goto(`/${TOWN}${SURVEY}`);
  await answerAll(page);
  await send(page);
  await page.getByRole('button', { name: 'Als Gast weiter' }).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  await areAwake(page);
  await send(page);
  await expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible(WORKING);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('one corrects what was wrong and answers, with everything still filled in', async ({ page }) => {
    await openAs(page, 'ada', SURVEY, TOWN);
    const number = page.locator('.survey-question input[inputmode]').first();
    await answerAll(page);
    await number.fill('viel');
    await send(page);
    await expect(page.getByRole('link', { name: /Bitte geben Sie eine Zahl ein/ })).toBeVisible();
    await expect(number).toHaveValue('viel');
    await expect(page.getByRole('radio').first()).toBeChecked();
    await number.fill('5');
    await send(page);
    await expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible();
  });
});
