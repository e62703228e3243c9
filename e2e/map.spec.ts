import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const MAP = '/offers/marktplatz/karte';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

/** A region to be read, and an application while something is drawn. */
const mapOf = (page: Page) => page.getByLabel(/^Karte mit den Einträgen/);
const isReady = (page: Page) => expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
const begin = (page: Page) => page.getByText('Eintrag hinzufügen').click();

async function say(page: Page, text: string) {
  await page.getByRole('radio', { name: 'Licht' }).check();
  await page.getByLabel('Ihr Hinweis').fill(text);
  await page.getByRole('button', { name: 'Eintragen' }).click();
}

/** Clicks on the map, in parts of its width and height. */
async function clickAt(page: Page, x: number, y: number) {
  const { width, height } = (await mapOf(page).boundingBox()) ?? { width: 0, height: 0 };
  await mapOf(page).click({ position: { x: width * x, y: height * y } });
}

test('a point that somebody sets is on everybody’s map and list at once, and is talked about', async ({
  page: anna,
  another,
}, info) => {
  const word = `Laterne ${info.workerIndex} ${Date.now()}`;
  const emil = await another();
  await openAs(emil, 'emil', MAP);
  await openAs(anna, 'anna', MAP);
  await isReady(anna);
  await isReady(emil);
  await begin(anna);
  await expect(anna.getByText('Tippen Sie auf die Stelle')).toBeVisible();
  await clickAt(anna, 0.4, 0.5);
  await expect(anna.getByText('Punkt gesetzt', { exact: true })).toBeVisible();
  await say(anna, word);
  await expect(anna.getByText('Ihr Eintrag steht auf der Karte')).toBeVisible();
  await emil.getByRole('link', { name: word }).click();
  await emil.getByLabel('Was meinen Sie?').fill(`Gut gesehen: ${word}`);
  await emil.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(anna.getByText(`Gut gesehen: ${word}`)).toBeVisible();
});

test('what somebody began to write is still there after a reload', async ({ page }) => {
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await begin(page);
  await clickAt(page, 0.4, 0.5);
  await page.getByLabel('Ihr Hinweis').fill('Noch nicht fertig');
  await page.reload();
  await expect(page.getByLabel('Ihr Hinweis')).toHaveValue('Noch nicht fertig');
  await expect(page.getByText('Punkt gesetzt', { exact: true })).toBeVisible();
});

test('its author takes an entry back, and it leaves everybody’s list', async ({ page: anna, another }, info) => {
  const word = `Doch nicht ${info.workerIndex} ${Date.now()}`;
  const visitor = await another();
  await openAs(anna, 'anna', MAP);
  await isReady(anna);
  await begin(anna);
  await anna.getByRole('button', { name: 'Abbrechen' }).click();
  await anna.getByLabel('Ort in Worten').fill('Am Brunnen');
  await say(anna, word);
  await visitor.goto(`/lindenfurt${MAP}`);
  await expect(visitor.getByText(word)).toBeVisible();
  await anna.getByText('Zurückziehen', { exact: true }).click();
  await anna.getByRole('button', { name: 'Eintrag zurückziehen' }).click();
  await expect(visitor.getByText(word)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the map, its form and an entry, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/lindenfurt${MAP}`);
    await isReady(page);
    await expectAccessible(page);
    await page.getByText('Plan und Legende').click();
    await begin(page);
    await expectAccessible(page);
    await page
      .getByRole('region', { name: /Einträge$/ })
      .getByRole('link')
      .last()
      .click();
    await expect(page.getByRole('heading', { name: 'Gespräch zu diesem Eintrag' })).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('one reads what is on the map, adds an entry and takes part in its discussion', async ({ page }, info) => {
    const word = `Ohne Skript ${info.workerIndex} ${Date.now()}`;
    await openAs(page, 'anna', MAP);
    await begin(page);
    await page.getByLabel('Ort in Worten').fill('Ecke Schulgasse');
    await say(page, word);
    await expect(page.getByRole('article').filter({ hasText: word })).toContainText('Ecke Schulgasse');
    await page.getByLabel('Was meinen Sie?').fill(`Dazu noch: ${word}`);
    await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await expect(page.getByText(`Dazu noch: ${word}`)).toBeVisible();
  });
});
