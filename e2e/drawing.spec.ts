import { expectAccessible } from './fixtures/accessible';
import {
  begin,
  clickAt,
  cornersOfPlan,
  drawnOn,
  isDrawn,
  isReady,
  MAP,
  mapOf,
  press,
  said,
  tapAt,
} from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('on a phone an area is drawn by taps alone, taken back, corrected and finished', async ({ another }) => {
  const anna = await another(PHONE);
  await openAs(anna, 'anna', MAP);
  await isReady(anna);
  await begin(anna, 'Fläche');
  await tapAt(anna, -60, -20);
  await anna.getByRole('button', { name: 'Fertig' }).click({ force: true });
  await expect(said(anna)).toContainText('Noch mindestens 2 Punkte');
  for (const [east, south] of [
    [20, -20],
    [20, 40],
    [-60, 40],
  ] as const)
    await tapAt(anna, east, south);
  await press(anna, 'Rückgängig');
  await expect(anna.getByRole('button', { name: '3 Punkte' })).toBeVisible();
  await press(anna, 'Wiederholen');
  await expect(anna.getByText(/Fläche [\d.]+ m² · Umfang \d+ m/)).toBeVisible();
  await tapAt(anna, 20, -20);
  await expect(said(anna)).toContainText('Punkt 2 gewählt');
  await tapAt(anna, -20, -50);
  await expect(said(anna)).toContainText('Punkt 2 verschoben');
  await press(anna, '4 Punkte');
  await press(anna, 'Punkt 4 entfernen');
  await press(anna, 'Fertig');
  await isDrawn(anna, 'Fläche gezeichnet');
  expect(await drawnOn(anna)).toMatchObject({ type: 'Polygon', coordinates: [{ length: 4 }] });
});

test('Escape asks before it throws a drawing away, and never takes what was typed', async ({ page }) => {
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await begin(page, 'Linie');
  await page.getByLabel('Ihr Hinweis').fill('Schon getippt');
  await mapOf(page).focus();
  await page.keyboard.press('Escape');
  await expect(mapOf(page)).toHaveRole('region');
  await press(page, 'Auf der Karte zeigen');
  await press(page, 'Linie');
  await clickAt(page, -60, 0);
  await clickAt(page, -20, 0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Soll die Zeichnung verworfen werden?')).toBeVisible();
  await press(page, 'Weiterzeichnen');
  await expect(page.getByRole('button', { name: '2 Punkte' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.drawing').getByRole('button', { name: 'Verwerfen' }).click();
  await expect(page.getByText('Noch kein Ort auf der Karte.')).toBeVisible();
  await expect(page.getByLabel('Ihr Hinweis')).toHaveValue('Schon getippt');
});

/** Two places on the square, in pixels from the map's middle. */
const [LEFT, UPPER, RIGHT, LOWER] = [-150, -60, -20, 60];

/** Metres between two positions; exact enough for a market square. */
const apart = ([x1, y1]: readonly number[] = [], [x2, y2]: readonly number[] = []) =>
  Math.hypot(((x2 ?? 0) - (x1 ?? 0)) * Math.cos((y1 ?? 0) * (Math.PI / 180)), (y2 ?? 0) - (y1 ?? 0)) * 111_195;

test('what is pressed near a corner of the plan lands on that corner, unless that is switched off', async ({
  page,
}) => {
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await begin(page, 'Linie');
  await press(page, 'Einrasten');
  await clickAt(page, LEFT, UPPER);
  await clickAt(page, RIGHT, LOWER);
  await press(page, 'Fertig');
  await isDrawn(page, 'Linie gezeichnet');
  const [[west, north] = [0, 0], [east, south] = [0, 0]] = (await drawnOn(page)).coordinates as [number, number][];
  /** Pixels from the map's middle. */
  const pixelOf = ([lon = 0, lat = 0]: readonly number[]) => [
    ((lon - west) / (east - west)) * (RIGHT - LEFT) + LEFT,
    ((lat - north) / (south - north)) * (LOWER - UPPER) + UPPER,
  ];
  const corners = cornersOfPlan().filter((corner) => pixelOf(corner).every((pixels) => Math.abs(pixels) < 90));
  const lone = (corner: number[]) =>
    Math.min(...corners.map((other) => apart(corner, other) || Number.POSITIVE_INFINITY));
  const [corner = [0, 0]] = corners.sort((one, other) => lone(other) - lone(one));
  const [x = 0, y = 0] = pixelOf(corner);
  await press(page, 'Ort entfernen');
  const offBy = async () => {
    await clickAt(page, x + 4, y + 4);
    await isDrawn(page, 'Punkt gesetzt');
    const off = apart((await drawnOn(page)).coordinates, corner);
    await press(page, 'Ort entfernen');
    return off;
  };
  // It catches what is drawn, and the plan's own tiles may come after the map.
  await expect(async () => {
    await press(page, 'Auf der Karte zeigen');
    expect(await offBy()).toBeLessThan(0.15);
  }).toPass();
  await press(page, 'Auf der Karte zeigen');
  await press(page, 'Einrasten');
  expect(await offBy()).toBeGreaterThan(0.5);
});

for (const [width, colorScheme] of [
  [360, 'light'],
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test(`nobody is kept from drawing: ${width} pixels, ${colorScheme}`, async ({ another }) => {
    const page = await another({ viewport: { width, height: 740 }, colorScheme });
    await openAs(page, 'anna', MAP);
    await isReady(page);
    await begin(page, 'Fläche');
    for (const [east, south] of [
      [-40, -20],
      [20, -20],
      [20, 30],
    ] as const)
      await clickAt(page, east, south);
    await press(page, '3 Punkte');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    const tools = page.locator('.drawing');
    for (const button of await tools.getByRole('button').all()) {
      const { width: wide, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(wide, height), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(44);
    }
    const right = await tools.evaluate((element) => element.getBoundingClientRect().right);
    for (const button of await tools.getByRole('button').all()) {
      expect(await button.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(right);
    }
    const [map, below] = [await mapOf(page).boundingBox(), await tools.boundingBox()];
    expect(below?.y, 'the tools cover nothing').toBeGreaterThanOrEqual(Math.floor((map?.y ?? 0) + (map?.height ?? 0)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
