import { begin, clickAt, cornersOfPlan, isDrawn, isReady, MAP, press, said, send } from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

test('its author moves an entry, and it moves on everybody’s map at once', async ({ page: anna, another }, info) => {
  const word = `Wandert ${info.workerIndex} ${Date.now()}`;
  const emil = await another();
  await openAs(emil, 'emil', MAP);
  await openAs(anna, 'anna', MAP);
  await isReady(anna);
  await isReady(emil);
  await begin(anna, 'Punkt');
  await clickAt(anna, 60, 10);
  await isDrawn(anna, 'Punkt gesetzt');
  await send(anna, word);
  await expect(emil.getByRole('link', { name: word })).toBeVisible();
  await anna.getByText('Bearbeiten', { exact: true }).first().click();
  await press(anna, 'Ort ändern');
  await expect(anna.getByText('Tippen Sie auf die neue Stelle.')).toBeVisible();
  await clickAt(anna, 150, -5);
  await expect(anna.getByText('Neu gezeichnet.')).toBeVisible();
  await press(anna, 'Speichern');
  await expect(anna.getByText('bearbeitet')).toBeVisible();
  await expect(async () => {
    await clickAt(emil, 150, -10);
    await expect(emil.getByRole('article').filter({ hasText: word })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});

test('what lies outside of the area is refused at once, however it was given, and can be corrected', async ({
  page,
}) => {
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await begin(page, 'Linie');
  await clickAt(page, -60, 0);
  await clickAt(page, -320, -180);
  await press(page, 'Fertig');
  await expect(said(page)).toContainText('Diese Stelle liegt außerhalb des umrandeten Gebiets');
  await press(page, 'Rückgängig');
  await clickAt(page, -20, 0);
  await press(page, 'Fertig');
  await isDrawn(page, 'Linie gezeichnet');
  await press(page, 'Ort entfernen');
  await page.getByLabel('Oder Koordinaten').fill('52.52, 13.405');
  await send(page, 'Zu weit weg');
  await expect(page.getByText('Diese Stelle liegt außerhalb des Gebiets')).toBeVisible();
});

test('what stands close by is shown before one more is added, and what was begun is kept', async ({ page }, info) => {
  const word = `Schon da ${info.workerIndex} ${Date.now()}`;
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await begin(page, 'Punkt');
  await clickAt(page, -30, -40);
  await send(page, word);
  await expect(page.getByText('Ihr Eintrag steht auf der Karte')).toBeVisible();
  await begin(page, 'Punkt');
  await clickAt(page, -30, -40);
  await isDrawn(page, 'Punkt gesetzt');
  const close = page.getByRole('region', { name: 'Meinen Sie das?' });
  await expect(close.getByRole('link')).toHaveCount(3);
  await close.getByRole('link', { name: word }).click();
  await expect(page.getByRole('article').filter({ hasText: word })).toBeVisible();
  await page.getByText('Eintrag hinzufügen').click();
  await isDrawn(page, 'Punkt gesetzt');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a place is given as coordinates, and what is no place is said to be none', async ({ page }, info) => {
    const word = `Mit Koordinaten ${info.workerIndex} ${Date.now()}`;
    const [[lon = 0, lat = 0] = []] = cornersOfPlan();
    await openAs(page, 'anna', MAP);
    await page.getByText('Eintrag hinzufügen').click();
    await page.getByLabel('Oder Koordinaten').fill('hinter dem Bahnhof');
    await send(page, word);
    await expect(page.getByText('Diese Angabe zum Ort ist nicht lesbar').first()).toBeVisible();
    await page.getByLabel('Oder Koordinaten').fill(`${lat}, ${lon}`);
    await send(page, word);
    await expect(page.getByRole('article').filter({ hasText: word })).toBeVisible();
  });
});
