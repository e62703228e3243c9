import type { Page } from '@playwright/test';
import { pdfOf } from '@/lib/layers/pictures/testing/pdf-file';
import { tiffOf } from '@/lib/layers/pictures/testing/tiff-file';
import { expectAccessible } from './fixtures/accessible';
import { fillIn, named } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Pictures are drawn, and maps without a graphics card, on a computer that does other things too.
test.describe.configure({ timeout: 120_000 });

async function newOffer(page: Page, title: string) {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, title);
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByRole('link', { name: 'Pläne' }).click();
  await page.getByRole('link', { name: 'Bild eines Plans hinzufügen' }).click();
  await expect(page.getByRole('heading', { name: 'Bild hinzufügen' })).toBeVisible();
}

async function send(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel('Datei').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Bild hinzufügen' }).click();
}

async function fillInPoint(page: Page, number: number, [x, y, at]: readonly [string, string, string]) {
  const point = page.getByRole('group', { name: `Punkt ${number}` });
  await point.getByLabel('Pixel von links').fill(x);
  await point.getByLabel('Pixel von oben').fill(y);
  await point.getByLabel('Koordinaten').fill(at);
}

const cornersOf = async (page: Page): Promise<number[][]> =>
  JSON.parse(await page.locator('input[name="corners"]').inputValue());

test('an editor adds a page of a PDF, and places it by three points', async ({ page }) => {
  const plan = pdfOf([{ content: '' }, {}]);
  await newOffer(page, named('Der Plan als PDF'));
  await expectAccessible(page);
  await send(page, 'Lageplan.pdf', plan);
  await expect(page.getByText('Lageplan.pdf hat 2 Seiten.')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Seite').fill('2');
  await send(page, 'Lageplan.pdf', plan);
  await expect(page.getByText('Der Plan liegt jetzt auf der Karte.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: 'Das Bild „Lageplan“' })).toBeVisible();
  await expect(page.getByText('1.667 × 833 Pixel')).toBeVisible();
  await fillInPoint(page, 1, ['0', '0', '51.2, 9.1']);
  await fillInPoint(page, 2, ['1667', '0', '51.2, 9.104']);
  await fillInPoint(page, 3, ['0', '833', '51.1988, 9.1']);
  await page.getByRole('button', { name: 'Mit diesen Punkten einpassen' }).click();
  await expect(page.getByText('Die Ebene ist gespeichert.')).toBeVisible();
  await page.getByRole('link', { name: '„Lageplan“ auf der Karte einpassen' }).click();
  await expect(page.getByRole('img', { name: 'Das Bild „Lageplan“' })).toBeVisible();
  await expectAccessible(page);
  const [[west = 0, north = 0] = [], , [east = 0, south = 0] = []] = await cornersOf(page);
  const placed = [west, north, east, south].map((degrees) => Number(degrees.toFixed(6)));
  expect(placed).toEqual([9.1, 51.2, 9.104, 51.1988]);
});

test('a PDF with half of its bytes is refused, and the form is there again', async ({ page }) => {
  await newOffer(page, named('Der halbe Plan'));
  await send(page, 'Lageplan.pdf', pdfOf([{}]).subarray(0, 300));
  await expect(page.getByText('Lageplan.pdf ist beschädigt oder unvollständig.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Bild hinzufügen' })).toBeEnabled();
});

test('a GeoTIFF lies where it belongs at once, also without scripts', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  const place = { 33550: [0.0001, 0.0001, 0], 33922: [0, 0, 0, 9.1, 51.2, 0] };
  const keys = [1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326];
  await newOffer(page, named('Das Luftbild'));
  await send(page, 'Luftbild.tif', tiffOf({}, { ...place, 34735: keys }));
  await expect(page.getByText('Der Plan liegt jetzt auf der Karte.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Luftbild', exact: true })).toBeVisible();
  await page.getByRole('link', { name: '„Luftbild“ auf der Karte einpassen' }).click();
  const [[west = 0, north = 0] = [], , [east = 0, south = 0] = []] = await cornersOf(page);
  const placed = [west, north, east, south].map((degrees) => Number(degrees.toFixed(6)));
  expect(placed).toEqual([9.1, 51.2, 9.104, 51.198]);
});

test('without scripts the picture, and the sheets, show the view that a link leads to', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  const part = '/lindenfurt/offers/marktplatz/karte';
  await page.goto(part);
  const whole = await page.locator('.plan-picture').getAttribute('src');
  await page.goto(`${part}?view=18/51.59520/8.90170`);
  const closer = await page.locator('.plan-picture').getAttribute('src');
  expect(closer).toContain('view=18/51.59520/8.90170');
  const [first, second] = await Promise.all([page.request.get(String(whole)), page.request.get(String(closer))]);
  expect([first.status(), second.status()]).toEqual([200, 200]);
  expect((await first.body()).equals(await second.body())).toBe(false);
  await page.getByText('Als Bild oder PDF').click();
  expect(await page.getByRole('link', { name: 'PDF, A4' }).getAttribute('href')).toContain('view=18/51.59520/8.90170');
});
