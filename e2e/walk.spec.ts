import type { Page } from '@playwright/test';
import { isReady } from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const OFFER = '/lindenfurt/offers/marktplatz';

async function signInByLink(page: Page, email: string) {
  await page.getByRole('textbox', { name: 'Mail-Adresse' }).fill(email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.getByRole('link', { name: 'Postfach der Vorführung ansehen' }).click();
  const mail = page.getByRole('article').filter({ hasText: email }).first();
  await mail.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
}

async function introduceOneself(page: Page, name: string) {
  await page.getByLabel('Ihr Name auf dieser Seite').fill(name);
  await page.getByLabel('Ich halte mich an die Netiquette.').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
}

/** Draws a point in the middle of the map and says what is there. */
async function remarkOnMap(page: Page, text: string) {
  await page.getByText('Eintrag hinzufügen').click();
  const map = page.locator('.map-canvas canvas').first();
  await isReady(page);
  const show = page.getByRole('button', { name: 'Auf der Karte zeigen' });
  if (await show.isVisible()) await show.click();
  await map.click();
  await expect(page.getByText('Punkt gesetzt')).toBeVisible();
  await page.getByRole('group', { name: 'Worum geht es?' }).getByRole('radio').first().check();
  await page.getByLabel('Ihr Hinweis').fill(text);
  await page.getByRole('button', { name: 'Eintragen' }).click();
}

async function answerSurvey(page: Page) {
  const questions = page.locator('form[id^="form-"] fieldset fieldset');
  for (const question of await questions.all()) {
    const choice = question.locator('input[type="radio"], input[type="checkbox"]').first();
    if (await choice.count()) await choice.check();
  }
  for (const number of await page.locator('form[id^="form-"] input[inputmode]').all()) await number.fill('20');
  await page.getByRole('button', { name: 'Antworten absenden' }).click();
}

test('somebody new finds an offer, signs in, comments, draws, answers; a moderator hides; all live', async ({
  page,
  another,
}) => {
  test.setTimeout(180_000);
  const name = `Neu ${Date.now() % 1_000_000}`;
  const [neighbour, mona] = [await another(), await another()];

  await test.step('finds the offer on the portal', async () => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('Marktplatz');
    await page.getByRole('searchbox').press('Enter');
    await page
      .getByRole('link', { name: /Unser Marktplatz/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${OFFER}$`));
  });

  const comment = `Ich bin ${name} und wünsche mir einen Brunnen.`;
  await test.step('writes, signs in by the link, and finds what was written', async () => {
    await page.goto(`${OFFER}/gespraech`);
    await page.getByLabel('Was meinen Sie?').fill(comment);
    await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await signInByLink(page, `${name.replace(' ', '.').toLowerCase()}@post.example`);
    await introduceOneself(page, name);
    await expect(page).toHaveURL(/gespraech/);
    await expect(page.getByLabel('Was meinen Sie?')).toHaveValue(comment);
  });

  await test.step('comments, and a neighbour reads it without reloading', async () => {
    await neighbour.goto(`${OFFER}/gespraech`);
    await expect(neighbour.getByText(/gerade hier$/)).toBeVisible();
    await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await expect(neighbour.getByText(comment)).toBeVisible();
  });

  await test.step('sets a point on the map, which the neighbour sees at once', async () => {
    const watching = await another();
    await watching.goto(`${OFFER}/karte`);
    await page.goto(`${OFFER}/karte`);
    await remarkOnMap(page, `Hier fehlt ein Brunnen, sagt ${name}.`);
    await expect(watching.getByText(`Hier fehlt ein Brunnen, sagt ${name}.`).first()).toBeVisible();
  });

  await test.step('answers the survey', async () => {
    await page.goto(`${OFFER}/umfrage`);
    await answerSurvey(page);
    await expect(page.getByText('Vielen Dank').first()).toBeVisible();
  });

  await test.step('is hidden by the moderator, in both browsers', async () => {
    await page.goto(`${OFFER}/gespraech`);
    await expect(page.getByText(/gerade hier$/)).toBeVisible();
    await openAs(mona, 'mona', '/offers/marktplatz/gespraech');
    const found = mona.getByRole('article').filter({ hasText: comment }).first();
    await found.getByRole('link', { name: /ausblenden/ }).click();
    await found.getByLabel('Begründung').fill('Nur eine Probe.');
    await found.getByRole('button', { name: 'Ausblenden' }).click();
    await expect(page.getByText(comment)).toHaveCount(0);
    await expect(neighbour.getByText(comment)).toHaveCount(0);
    await page.goto('/lindenfurt/account');
    await expect(page.getByText('Nur eine Probe.')).toBeVisible();
  });
});
