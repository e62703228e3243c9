import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './fixtures/accessible';
import { addFormat, fillIn, named } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

/** A sheet with a green field, so that one sees on the map which way up it lies. */
const sheet = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#d33' } })
    .composite([{ input: { create: { width: 200, height: 100, channels: 3, background: '#3a7' } }, left: 0, top: 0 }])
    .png()
    .toBuffer();

async function addSheet(page: Page, title: string) {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, title);
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByRole('link', { name: 'Pläne' }).click();
  await page.getByRole('link', { name: 'Bild eines Plans hinzufügen' }).click();
  await page.getByLabel('Datei').setInputFiles({ name: 'Lageplan.png', mimeType: 'image/png', buffer: await sheet() });
  await page.getByRole('button', { name: 'Bild hinzufügen' }).click();
  await expect(page.getByText('Der Plan liegt jetzt auf der Karte.')).toBeVisible();
}

async function fillInPoint(page: Page, number: number, [x, y, at]: readonly [string, string, string]) {
  const point = page.getByRole('group', { name: `Punkt ${number}` });
  await point.getByLabel('Pixel von links').fill(x);
  await point.getByLabel('Pixel von oben').fill(y);
  await point.getByLabel('Koordinaten').fill(at);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture is added and placed by three points, and residents get it once it is published', async ({
    page,
    another,
  }) => {
    await addSheet(page, named('Der Plan als Bild'));
    const picture = (await page.getByRole('img', { name: /Lageplan/ }).getAttribute('src')) ?? '';
    await fillInPoint(page, 1, ['0', '0', '51.2, 9.1']);
    await fillInPoint(page, 2, ['200', '0', '51.2, 9.102']);
    await fillInPoint(page, 3, ['400', '0', '51.2, 9.104']);
    await page.getByRole('button', { name: 'Mit diesen Punkten einpassen' }).click();
    await expect(page.getByText('Die drei Punkte liegen auf einer Linie.')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Punkt 2' }).getByLabel('Koordinaten')).toHaveValue('51.2, 9.102');
    await fillInPoint(page, 3, ['0', '200', '51.1988, 9.1']);
    await page.getByRole('button', { name: 'Mit diesen Punkten einpassen' }).click();
    await expect(page.getByText('Die Ebene ist gespeichert.')).toBeVisible();

    const visitor = await another();
    expect((await visitor.request.get(picture)).status()).toBe(404);
    await page.getByRole('link', { name: 'Weiter zum Mitmachen' }).click();
    await addFormat(page, /^Kartendialog/);
    await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expect(page.getByText('Das Angebot ist veröffentlicht.')).toBeVisible();
    const served = await visitor.request.get(picture);
    expect(served.headers()).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
    expect(await sharp(await served.body()).metadata()).toMatchObject({ width: 400, height: 200 });
  });
});

test('a picture is placed by taps and keys, and lies on the map that residents see', async ({ page }) => {
  await addSheet(page, named('Der Plan auf der Karte'));
  const corner = page.getByRole('button', { name: 'Ecke unten rechts' });
  const corners = page.locator('input[name="corners"]');
  await expect(corner).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const [, , before] = JSON.parse(await corners.inputValue());
  await corner.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  const [, , [lon, lat]] = JSON.parse(await corners.inputValue());
  expect((lon - before[0]) * 111_320 * Math.cos((lat * Math.PI) / 180)).toBeCloseTo(10, 0);
  expect((before[1] - lat) * 111_300).toBeCloseTo(1, 0);
  await corner.click();
  await expect(page.getByRole('status').filter({ hasText: 'Ecke unten rechts gewählt' })).toBeVisible();
  await page.getByRole('region', { name: 'Karte mit dem Bild' }).click({ position: { x: 400, y: 400 } });
  await expect(page.getByRole('status').filter({ hasText: 'Ecke unten rechts verschoben' })).toBeVisible();
  const tapped = JSON.parse(await corners.inputValue());
  expect(tapped[2]).not.toEqual([lon, lat]);
  const whole = page.getByRole('button', { name: 'Ganzes Bild' });
  await whole.scrollIntoViewIfNeeded();
  const handle = await whole.boundingBox();
  if (!handle) throw new Error('Nothing to drag.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x - 20, handle.y - 10, { steps: 5 });
  await page.mouse.up();
  const shown = async () => JSON.parse(await corners.inputValue());
  await expect.poll(async () => (await shown())[0][0]).toBeLessThan(tapped[0][0]);
  const dragged = await shown();
  expect(dragged[2][0] - dragged[0][0]).toBeCloseTo(tapped[2][0] - tapped[0][0], 9);
  await expect(corner).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'So speichern' }).click();
  await expect(page.getByText('Die Ebene ist gespeichert.')).toBeVisible();
  await page.getByRole('link', { name: 'Weiter zum Mitmachen' }).click();
  await addFormat(page, /^Kartendialog/);
  await page.getByRole('link', { name: 'Vorschau ansehen' }).click();
  await page
    .getByRole('link', { name: /^Kartendialog/ })
    .first()
    .click();
  const drawn = page.waitForResponse((answer) => answer.url().endsWith('/picture') && answer.ok());
  await page.reload();
  await drawn;
  await page.getByText('Plan und Legende').click();
  await expect(page.getByRole('checkbox', { name: 'Lageplan' })).toBeChecked();
});
