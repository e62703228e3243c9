import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { addFormat, fillIn, named } from './fixtures/offer';
import { brokenPlan, plan } from './fixtures/plan-files';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function newDraft(page: Page, title: string) {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, title);
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByRole('link', { name: 'Pläne' }).click();
}

async function send(page: Page, name: string, content: string) {
  await page.getByLabel('Datei').setInputFiles(file(name, content));
  await page.getByRole('button', { name: 'Plan hinzufügen' }).click();
}

test('an editor adds a plan as the planning office sent it, and residents ask it what applies where', async ({
  page,
}) => {
  const title = named('Wohnen am Mühlgraben');
  await newDraft(page, title);
  await send(page, 'plan.gml', plan('Mühlgraben Nord'));
  await expect(page.getByText('Der Plan liegt jetzt auf der Karte.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mühlgraben Nord' })).toBeVisible();
  await expect(page.getByText('XPlanGML 5.4')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Weiter zum Mitmachen' }).click();
  await addFormat(page, /^Kartendialog/);
  await page.getByRole('link', { name: 'Vorschau ansehen' }).click();
  await page
    .getByRole('link', { name: /^Kartendialog/ })
    .first()
    .click();
  await expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
  const map = page.getByRole('region', { name: /^Karte mit den Einträgen/ });
  // Asked again until its tiles are there.
  await expect(async () => {
    await map.click();
    await expect(page.getByText('Allgemeines Wohngebiet (WA)')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByText('Plan und Legende').click();
  await expect(page.getByText('Baugrenze')).toBeVisible();
  await page.getByRole('link', { name: 'Alles im Plan als Liste' }).click();
  const area = page.getByRole('row').filter({ hasText: 'Grundflächenzahl' });
  await expect(area).toContainText('0,4');
  await expect(area).toContainText('Flachdächer sind zu begrünen.');
  await expect(area).toContainText('67.600 m²');
  await expectAccessible(page);
});

test('a broken plan is refused with its line, and nothing of it stays', async ({ page }) => {
  await newDraft(page, named('Der kaputte Plan'));
  await send(page, 'Entwurf.gml', brokenPlan('Kaputt'));
  const why = page.getByRole('alert').filter({ hasText: 'Entwurf.gml' });
  await expect(why).toContainText('Zeile 4');
  await expect(page.getByText('Noch zeigt die Karte nur den Ort.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a plan is added, arranged and removed all the same', async ({ page }) => {
    await newDraft(page, named('Ohne Skript zum Plan'));
    await send(page, 'unten.gml', plan('Unten'));
    await send(page, 'oben.gml', plan('Oben'));
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Oben', 'Unten']);
    await page.getByRole('button', { name: '„Unten“ nach oben' }).click();
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Unten', 'Oben']);
    await page.getByText('„Oben“ bearbeiten').click();
    await page.getByRole('button', { name: 'Ebene entfernen' }).click();
    await expect(page.getByText('Die Ebene ist entfernt.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Unten']);
  });
});
