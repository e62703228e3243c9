import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { newSurvey, publishSurvey, surveyOf } from './fixtures/survey';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 180_000 });

const PAGES = [
  {
    id: 'orte',
    title: 'Orte',
    questions: [
      {
        id: 'unwohl',
        kind: 'place',
        label: 'Wo fühlen Sie sich unwohl?',
        required: true,
        shapes: ['point', 'area'],
        max: 3,
        followUps: [
          {
            id: 'warum',
            kind: 'single',
            label: 'Woran liegt es?',
            required: true,
            options: [
              { id: 'dunkel', label: 'Dunkelheit' },
              { id: 'enge', label: 'Enge' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'bild',
    title: 'Ein Bild',
    questions: [{ id: 'foto', kind: 'file', label: 'Haben Sie ein Foto?', required: true, types: ['picture'], max: 2 }],
  },
];

const mapIn = (page: Page) => page.getByLabel('Karte zu „Wo fühlen Sie sich unwohl?“');
const isReady = (page: Page) => expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
const said = (page: Page) => page.locator('.drawing').getByRole('status');
const card = (page: Page, number: number) =>
  page
    .getByRole('list', { name: 'Ihre Orte' })
    .getByRole('listitem')
    .filter({ hasText: `Ort ${number}` });
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();
const send = (page: Page) => page.getByRole('button', { name: 'Antworten absenden' }).click();
const thanks = (page: Page) => expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible();
const heading = (page: Page, name: string) => page.locator('#survey').getByRole('heading', { name, exact: true });

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Where staff works with the survey at this address. */
const deskOf = (address: string) =>
  address.replace('/offers/', '/manage/offers/').replace(/\/umfrage$/, '/formats/umfrage/desk');

/** A photograph as a telephone makes it: with the place where it was taken. */
const photograph = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#468' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Anna Beispiel' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' } })
    .toBuffer();

const choose = async (page: Page, name: string, buffer: Buffer, mimeType = 'image/jpeg') =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('one marks places with taps, says why, sends a picture, and only staff can read it', async ({
    page,
    another,
  }) => {
    const editor = await another({ viewport: { width: 1280, height: 800 } });
    const address = await surveyOf(editor, 'Unbehagen', PAGES);
    await openAs(page, 'anna');
    await page.goto(address);
    await isReady(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Auf der Karte markieren' }).tap();
    await expect(page.getByRole('group', { name: 'Punkt setzen' })).toBeVisible();
    await mapIn(page).tap({ position: { x: 120, y: 120 } });
    await expect(card(page, 1)).toContainText('Punkt auf der Karte');
    await expect(page.locator('#place_unwohl_1')).toBeFocused();
    await next(page);
    await expect(card(page, 1).getByText('Bitte beantworten Sie diese Frage.')).toBeVisible();
    await card(page, 1).getByRole('radio', { name: 'Dunkelheit' }).check();

    await page.getByRole('button', { name: 'Weiteren Ort markieren' }).tap();
    await page.getByRole('button', { name: 'Fläche', exact: true }).tap();
    for (const position of [
      { x: 90, y: 90 },
      { x: 200, y: 90 },
      { x: 150, y: 180 },
    ])
      await mapIn(page).tap({ position });
    await page.getByRole('button', { name: 'Fertig' }).tap();
    await expect(card(page, 2)).toContainText('Fläche auf der Karte');
    await card(page, 2).getByRole('radio', { name: 'Enge' }).check();
    await expectAccessible(page);
    await card(page, 1).getByRole('button', { name: 'Ort 1 löschen' }).tap();
    await expect(card(page, 1)).toContainText('Fläche auf der Karte');
    await expect(card(page, 1).getByRole('radio', { name: 'Enge' })).toBeChecked();
    await expect(card(page, 2)).toHaveCount(0);
    expect(await widthOf(page)).toBe(360);
    await next(page);

    await expect(heading(page, 'Ein Bild')).toBeFocused();
    await choose(page, 'Weg.jpg', await photograph());
    await expect(page.getByRole('list', { name: 'Ihre Dateien' })).toContainText('Weg.jpg');
    expect(await widthOf(page)).toBe(360);
    await send(page);
    await thanks(page);

    await editor.goto(address);
    const results = editor.getByRole('region', { name: 'Zwischenstand' });
    await expect(results.getByText('Eine Person hat Orte auf der Karte markiert.')).toBeVisible();
    await expect(
      results.getByRole('table', { name: /^Woran liegt es/ }).getByRole('row', { name: /^Enge 100 %.* 1$/ }),
    ).toBeVisible();
    await editor.goto(deskOf(address));
    const file = String(await editor.getByRole('link', { name: 'Weg.jpg' }).getAttribute('href'));
    const answer = await editor.request.get(file);
    expect(answer.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers()['content-disposition']).toContain('attachment; filename="Weg.jpg"');
    expect((await answer.body()).toString('latin1')).not.toMatch(/Exif\0|Anna Beispiel/);
    expect((await page.request.get(file)).status()).toBe(403);
    const stranger = await another();
    expect((await stranger.request.get(file)).status()).toBe(401);
  });
});

test('by keys alone one marks a place, and says another in words', async ({ page, another }) => {
  const address = await surveyOf(await another(), 'Mit der Tastatur', PAGES.slice(0, 1));
  await openAs(page, 'anna');
  await page.goto(address);
  await isReady(page);
  await page.getByRole('button', { name: 'Auf der Karte markieren' }).focus();
  await page.keyboard.press('Enter');
  await expect(mapIn(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#place_unwohl_1')).toBeFocused();
  await expect(page.getByText('Ort 1 ist markiert.')).toBeAttached();
  await page.getByRole('radio', { name: 'Enge' }).press('Space');
  await page.getByRole('button', { name: 'Ort in Worten angeben' }).press('Enter');
  await expect(page.locator('#place_unwohl_2')).toBeFocused();
  await card(page, 2).getByRole('textbox', { name: 'Ort in Worten' }).fill('Hinter der Bücherei');
  await card(page, 2).getByRole('radio', { name: 'Dunkelheit' }).press('Space');
  await card(page, 1).getByRole('button', { name: 'Ort 1 ändern' }).press('Enter');
  await expect(mapIn(page)).toBeFocused();
  await expect(mapIn(page)).toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press('Escape');
  await expect(page.locator('.drawing')).toHaveCount(0);
  await expect(said(page)).toHaveCount(0);
  await send(page);
  await thanks(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('places are given in fields, one after the other, and files go with the page', async ({ page, browser }) => {
    const { baseURL } = test.info().project.use;
    const scripted = await browser.newContext({ javaScriptEnabled: true, baseURL, locale: 'de-DE' });
    const editor = await scripted.newPage();
    const address = await surveyOf(editor, 'Orte ohne Skripte', PAGES);
    await openAs(page, 'ada');
    await page.goto(address);
    const place = (number: number) => page.getByRole('group', { name: `Ort ${number}`, exact: true });
    await place(1).getByRole('textbox', { name: 'Ort in Worten' }).fill('Am Rathaus');
    await next(page);
    await expect(place(1).getByText('Bitte beantworten Sie diese Frage.')).toBeVisible();
    await place(1).getByRole('radio', { name: 'Enge' }).check();
    await page.getByRole('button', { name: 'Weiteren Ort angeben' }).click();
    await expect(place(1).getByRole('textbox', { name: 'Ort in Worten' })).toHaveValue('Am Rathaus');
    await place(2).getByRole('textbox', { name: 'Oder Koordinaten' }).fill('51,595; 8,905');
    await place(2).getByRole('radio', { name: 'Dunkelheit' }).check();
    await next(page);
    await expect(heading(page, 'Ein Bild')).toBeVisible();
    await choose(page, 'Plakat.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png');
    await send(page);
    await expect(page.getByText(/Diese Datei können wir nicht annehmen/).first()).toBeVisible();
    await choose(page, 'Weg.jpg', await photograph());
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await expect(page.getByRole('checkbox', { name: /^Weg\.jpg/ })).toBeChecked();
    await choose(page, 'Noch eins.jpg', await photograph());
    await send(page);
    await thanks(page);
    await editor.goto(deskOf(address));
    for (const name of ['Weg.jpg', 'Noch eins.jpg']) await expect(editor.getByRole('link', { name })).toBeVisible();
    await scripted.close();
  });
});

test('an editor asks for places and files, and gives options pictures', async ({ page, another }) => {
  await newSurvey(page, 'Bänke mit Bildern');
  const editor = page.getByRole('region', { name: 'Seite 1' });
  await editor.getByRole('button', { name: /^1 Was halten Sie/ }).click();
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#853' } })
    .png()
    .toBuffer();
  await page
    .getByLabel('Bild zu „Ich finde es gut“ auswählen')
    .setInputFiles({ name: 'bank.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('textbox', { name: 'Was zeigt das Bild?' }).fill('Eine braune Bank');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('button', { name: 'Wiederholen' }).click();
  await expect(page.getByRole('textbox', { name: 'Was zeigt das Bild?' })).toHaveValue('Eine braune Bank');
  await editor.getByText('Frage hinzufügen').click();
  await editor.getByRole('button', { name: '+ Orte auf der Karte' }).click();
  await page.getByRole('textbox', { name: 'Frage', exact: true }).fill('Wo fehlt eine Bank?');
  await page.getByRole('checkbox', { name: 'Linien' }).check();
  await page.getByRole('button', { name: '+ Nachfrage hinzufügen' }).click();
  await page.getByRole('textbox', { name: 'Nachfrage 1' }).fill('Warum dort?');
  await editor.getByRole('button', { name: '+ Datei' }).click();
  await page.getByRole('textbox', { name: 'Frage', exact: true }).fill('Ein Bild davon?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vorschau', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Vorschau' });
  await preview.getByRole('button', { name: 'Ort in Worten angeben' }).click();
  await expect(preview.getByRole('textbox', { name: /^Warum dort\?/ })).toBeVisible();
  await preview.getByRole('button', { name: 'Schließen' }).click();
  const address = await publishSurvey(page);

  const anna = await another({ viewport: { width: 360, height: 740 } });
  await openAs(anna, 'anna');
  await anna.goto(address);
  const image = anna.getByRole('img', { name: 'Eine braune Bank' });
  await expect(image).toBeVisible();
  const bytes = await anna.request.get(String(await image.getAttribute('src')));
  expect(bytes.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'image/webp',
  });
  expect(await sharp(await bytes.body()).metadata()).toMatchObject({ width: 640, format: 'webp' });
  await anna.getByRole('radio', { name: 'Ich finde es gut Eine braune Bank' }).check();
  await expectAccessible(anna);
  await send(anna);
  await thanks(anna);
});

test.describe('where enough people marked something', () => {
  const PARK = '/erlenstedt/offers/alte-bleiche/orte';
  const shown = (page: Page) => page.getByRole('region', { name: 'Wo auf der Karte' });

  test('everybody sees it on a map and in a table, and nothing of fewer people', async ({ page }) => {
    await page.goto(PARK);
    await shown(page).scrollIntoViewIfNeeded();
    await expect(shown(page).locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
    await expect(shown(page).getByText('ab 80')).toBeVisible();
    await expectAccessible(page);
    const file = String(await shown(page).getByRole('link', { name: 'Alle Felder als GeoJSON' }).getAttribute('href'));
    const answer = await page.request.get(file);
    expect(answer.headers()['content-type']).toBe('application/geo+json');
    const { features } = (await answer.json()) as { features: { properties: { people: number } }[] };
    const people = features.map(({ properties }) => properties.people);
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((count) => count < 5 || count % 5 > 0)).toEqual([]);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

    test('the table says it', async ({ page }) => {
      await page.goto(PARK);
      const rows = shown(page).getByRole('table').getByRole('row');
      await expect(rows.nth(0)).toContainText('Personen');
      await expect(rows.nth(1)).toContainText(/° N, .*° O/);
      expect(await rows.count()).toBeGreaterThan(1);
      await expect(shown(page).locator('.survey-cells__map')).toBeHidden();
    });
  });
});
