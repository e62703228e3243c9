import { expectAccessible } from './fixtures/accessible';
import { drawnOn, isReady, MAP, send } from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

test('a resident finds a street with a typing error, by keys alone, and puts a remark there', async ({
  page,
}, info) => {
  const word = `An der Ecke ${info.workerIndex} ${Date.now()}`;
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await page.getByText('Eintrag hinzufügen').click();
  const field = page.getByRole('combobox', { name: 'Ort über die Adresse angeben' });
  await field.focus();
  await page.keyboard.type('Am Mrakt');
  const option = page.getByRole('option', { name: /^Am Markt/ });
  await expect(option).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Am Markt');
  await expect(page.getByText('Ort gesetzt: Am Markt')).toBeAttached();
  expect(await drawnOn(page)).toMatchObject({ type: 'Point' });
  await send(page, word);
  const entry = page.getByRole('article').filter({ hasText: word });
  await expect(entry).toContainText('Am Markt');
});

test('above the map a street is looked for in 320 pixels, and nothing is asked before three letters', async ({
  another,
}) => {
  const page = await another({ viewport: { width: 320, height: 640 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/places')) asked.push(searchParams.get('q') ?? '');
  });
  await openAs(page, 'anna', MAP);
  // The map is drawn once one comes near it.
  await page.locator('.map-dialogue__map').scrollIntoViewIfNeeded();
  await isReady(page);
  const field = page.getByRole('combobox', { name: 'Straße oder Ort suchen' });
  await field.pressSequentially('Ra');
  await field.pressSequentially('t');
  await expect(page.getByRole('option', { name: /^Rathaus/ })).toBeVisible();
  expect(asked.every((typed) => typed.length >= 3)).toBe(true);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await field.press('Enter');
  await expect(page.getByText('Die Karte zeigt jetzt: Rathaus')).toBeAttached();
  await field.fill('Qqqqqq');
  await expect(page.getByText('Nichts gefunden.')).toBeVisible();
});

test('an editor replaces the list, and a broken line is refused with its number', async ({ page }) => {
  await openAs(page, 'emil', '/manage/places');
  await expectAccessible(page);
  const replace = async (content: string) => {
    const file = { name: 'orte.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
    await page.getByLabel('Liste', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Liste ersetzen' }).click();
  };
  await replace('Name;Länge;Breite\nZur alten Mühle 7;9,9;51,59\n');
  await expect(page.getByText('Das Ortsverzeichnis ist erneuert.')).toBeVisible();
  await expect(page.getByText('Daraus kennt die Suche einen Ort.')).toBeVisible();
  await replace('Zur alten Mühle 7;9,9;51,59\nDer Brunnen;hier\n');
  await expect(page.getByRole('alert').filter({ hasText: 'Zeile 2 hat 2 Spalten' })).toBeVisible();
  await page.getByRole('button', { name: 'Aus der Karte übernehmen' }).click();
  await expect(page.getByText('Das Ortsverzeichnis ist erneuert.')).toBeVisible();
});
