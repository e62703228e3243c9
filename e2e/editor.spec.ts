import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { addFormat, fillIn, named } from './fixtures/offer';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test('an editor takes an offer from an idea to the public, and residents find it', async ({ page, another }) => {
  test.slow();
  const title = named('Schatten für die Lange Straße');
  await openAs(page, 'emil', '/manage');
  await page.getByRole('link', { name: 'Neues Angebot' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Leeres Angebot' }).click();
  await fillIn(page, title);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await addFormat(page, /^Dialog/, { Frage: 'Wo fehlt im Sommer Schatten?' });
  await addFormat(page, /^Kartendialog/);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Vorschau ansehen' }).click();
  await expect(page.getByText('Das ist ein Entwurf.')).toBeVisible();
  const anna = await another();
  await openAs(anna, 'anna');
  await expect(anna.getByText(title)).toBeHidden();

  await page.getByRole('link', { name: 'Veröffentlichen' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
  await expect(page.getByText('Das Angebot ist veröffentlicht.')).toBeVisible();
  await anna.goto(`/?text=${encodeURIComponent(title)}`);
  await anna.getByRole('link', { name: title }).first().click();
  await expect(anna.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(anna.getByRole('link', { name: 'Bearbeiten' })).toBeHidden();
});

test('an offer closes by itself at its end', async ({ page, another }) => {
  test.slow();
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, named('Name für den neuen Steg'));
  await page.getByRole('textbox', { name: 'Beginn' }).fill('2026-01-01T08:00');
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await addFormat(page, /^Dialog/, { Frage: 'Wie soll der Steg heißen?' });
  await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
  await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
  const anna = await another();
  await openAs(anna, 'anna');
  await anna.goto((await page.getByRole('link', { name: 'Angebot ansehen' }).getAttribute('href')) ?? '');
  await expect(anna.getByText('Läuft').first()).toBeVisible();

  await page.getByRole('link', { name: 'Angaben' }).click();
  await endIn(page, 3);
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await expect(page.getByText('Die Angaben sind gespeichert.')).toBeVisible();
  await expect(async () => {
    await anna.reload();
    await expect(anna.getByText('Beendet').first()).toBeVisible({ timeout: 100 });
  }).toPass();
});

test('what is missing is said before anything is sent, and nothing typed is lost', async ({ page }) => {
  await openAs(page, 'emil', '/manage/new');
  await expect(page.getByRole('group', { name: 'Text gliedern' }).first()).toBeVisible();
  await page.getByLabel('In zwei Sätzen').fill('Ein Platz für alle.');
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await expect(page.getByText('Bitte geben Sie einen Titel an.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await expect(page.getByLabel('In zwei Sätzen')).toHaveValue('Ein Platz für alle.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a refused form comes back as it was typed, and an offer is made all the same', async ({ page }) => {
    await openAs(page, 'emil', '/manage/new');
    await fillIn(page, 'Bänke am Fluss');
    await page.getByRole('textbox', { name: 'Ende' }).fill('2020-01-01T10:00');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await expect(page.getByText('Das Ende muss nach dem Beginn liegen.').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Bänke am Fluss');
    await page.getByRole('textbox', { name: 'Ende' }).fill('2100-01-01T10:00');
    await page.getByLabel('Länge (Grad Ost)').fill('8,907');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await addFormat(page, /^Dialog/, { Frage: 'Wo möchten Sie sitzen?' });
    await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
    await expect(page.getByRole('button', { name: 'Jetzt veröffentlichen' })).toBeVisible();
  });
});

test.describe('for others', () => {
  test.use({ expectedErrors: [[/404/], { scope: 'test' }] });

  test('residents find no desk for editors, and visitors sign in first', async ({ page, another }) => {
    await openAs(page, 'anna', '/manage');
    await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
    const visitor = await another();
    await visitor.goto(`/${TOWN}/manage/new`);
    await expect(visitor).toHaveURL(new RegExp(`/${TOWN}/sign-in\\?next=`));
  });
});

/** Ends in so many seconds on the town hall's clock. The field shows minutes; a test does not wait for one. */
async function endIn(page: Page, seconds: number): Promise<void> {
  const end = new Date(Date.now() + seconds * 1000).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  await page.getByRole('textbox', { name: 'Ende' }).evaluate(
    (field: HTMLInputElement, value) => {
      field.step = '1';
      field.value = value;
    },
    end.replace(' ', 'T'),
  );
}
