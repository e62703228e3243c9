import type { Page } from '@playwright/test';
import { addFormat, fillIn, named } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test.use({ javaScriptEnabled: false });

async function plan(page: Page, day: string): Promise<void> {
  await page.getByText('Zu einer bestimmten Zeit veröffentlichen').click();
  await page.getByLabel('Tag und Uhrzeit').fill(day);
  await page.getByRole('button', { name: 'Zeitpunkt festlegen' }).click();
}

/** The day after tomorrow, as such a field takes it. */
const soon = () => `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T08:00`;

test('an editor plans when an offer appears; another draft is not published by that; the plan can be ended', async ({
  page,
}) => {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, named('Erscheint später'));
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await addFormat(page, /^Dialog/, { Frage: 'Was meinen Sie dazu?' });
  await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
  await plan(page, soon());
  await expect(page.getByRole('heading', { name: 'Veröffentlichung geplant' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Jetzt veröffentlichen' })).toHaveCount(0);

  await page.getByRole('link', { name: /^Angaben/ }).click();
  await page.getByLabel('In zwei Sätzen').fill('Etwas ganz anderes.');
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await page.getByRole('link', { name: /^Veröffentlichen/ }).click();
  await expect(page.getByText('Der Entwurf wurde seither geändert.')).toBeVisible();
  await plan(page, soon());
  await expect(page.getByText('Der Entwurf wurde seither geändert.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Planung aufheben' }).click();
  await expect(page.getByText('Das Angebot bleibt ein Entwurf.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Jetzt veröffentlichen' })).toBeVisible();
});
