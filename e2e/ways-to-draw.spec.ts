import type { Page } from '@playwright/test';
import type { Position } from 'geojson';
import { type Geometry, pointsOf } from '@/lib/annotations/model/place';
import { begin, clickAt, isDrawn, isReady, MAP, mapOf, press, said, send, tapAt } from './fixtures/on-the-map';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here. Who draws the same three things in one way shares one page.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

/** What is drawn each time, by the names of its corners in the town's index, and how one says it in words. */
const kinds = {
  Punkt: { type: 'Point', drawn: 'Punkt gesetzt', corners: ['Marktplatz'], words: 'Auf dem Marktplatz' },
  Linie: {
    ...{ type: 'LineString', drawn: 'Linie gezeichnet', corners: ['Marktplatz', 'Rathaus'] },
    words: 'Vom Marktplatz zum Rathaus',
  },
  Fläche: {
    ...{ type: 'Polygon', drawn: 'Fläche gezeichnet', corners: ['Marktplatz', 'Am Markt', 'Rathaus'] },
    words: 'Zwischen Marktplatz, Straße und Rathaus',
  },
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];

/** What the map shows meanwhile: all three corners, also on a phone. */
const VIEW = { zoom: 16, lat: 51.59525, lon: 8.90534 };
const AT = `${MAP}?view=${VIEW.zoom}/${VIEW.lat}/${VIEW.lon}`;

/** A place, in pixels east and south of the map's middle. */
interface Corner {
  name: string;
  at: [number, number];
  east: number;
  south: number;
}

const ways: Record<string, { phone?: true; draw: (page: Page, kind: Kind, corners: Corner[]) => Promise<void> }> = {
  'by keys alone': { draw: byKeys },
  'by clicks alone, without dragging': { draw: byClicks },
  'by taps alone, on a phone': { phone: true, draw: byTaps },
  'by addresses': { draw: byAddresses },
  'in words only': { draw: inWords },
};

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

for (const [way, { phone, draw }] of Object.entries(ways)) {
  test(`a point, a line and an area are given ${way}, and are the same remarks`, async ({ another }, info) => {
    const page = await another(phone && PHONE);
    await openAs(page, 'anna', AT);
    await isReady(page);
    for (const kind of allKinds) {
      await test.step(kind, async () => {
        const text = `${kind} ${way} ${info.workerIndex} ${Date.now()}`;
        const corners = await cornersOf(page, kind);
        await draw(page, kind, corners);
        await send(page, text);
        await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
        const { id, geometry, properties } = await entryOf(page, text);
        if (draw === inWords) expect([geometry, properties.place]).toEqual([null, kinds[kind].words]);
        else expectCorners(geometry, kind, corners);
        for (const path of [MAP, `${MAP}?annotation=${id}`])
          expect(await (await page.request.get(`/${TOWN}${path}`, AGAIN)).text()).toContain(text);
      });
    }
  });
}

/** A connection that was kept may just be closed when it is used again. */
const AGAIN = { maxRetries: 3 };

async function cornersOf(page: Page, kind: Kind): Promise<Corner[]> {
  const found = kinds[kind].corners.map(async (name): Promise<Corner> => {
    const answer = await page.request.get(`/${TOWN}/places?q=${encodeURIComponent(name)}`, AGAIN);
    const places = (await answer.json()) as { name: string; lon: number; lat: number }[];
    const { lon, lat } = places.find((place) => place.name === name) ?? { lon: 0, lat: 0 };
    const [[x, y], [middleX, middleY]] = [inPixels(lon, lat), inPixels(VIEW.lon, VIEW.lat)];
    return { name, at: [lon, lat], east: Math.round(x - middleX), south: Math.round(y - middleY) };
  });
  return Promise.all(found);
}

/** In the pixels of the whole world at the view's zoom (web mercator). */
function inPixels(lon: number, lat: number): [number, number] {
  const world = 512 * 2 ** VIEW.zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [world * (lon / 360 + 0.5), world * (0.5 - north)];
}

async function byKeys(page: Page, kind: Kind, corners: Corner[]) {
  await page.locator('summary', { hasText: 'Eintrag hinzufügen' }).focus();
  await page.keyboard.press('Enter');
  for (const name of [kind, 'Einrasten']) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  await mapOf(page).focus();
  await page.keyboard.press('Enter');
  let [x, y] = [0, 0];
  for (const [index, { east, south }] of corners.entries()) {
    await steps(page, east - x, ['ArrowLeft', 'ArrowRight']);
    await steps(page, south - y, ['ArrowUp', 'ArrowDown']);
    if (index > 0) await expect(said(page)).toContainText(/\d+ Meter vom letzten Punkt/);
    [x, y] = [east, south];
    await page.keyboard.press('Enter');
    if (kind !== 'Punkt') await expect(said(page)).toContainText(`Punkt ${index + 1} gesetzt`);
  }
  if (kind === 'Linie') {
    await expect(said(page)).toContainText(/Länge \d+ Meter/);
    await page.keyboard.press('Backspace');
    await expect(said(page)).toContainText('Schritt zurückgenommen');
    await page.keyboard.press('Control+Shift+Z');
    await expect(said(page)).toContainText('Schritt wiederholt');
  }
  if (kind !== 'Punkt') await page.keyboard.press('Enter');
  await isDrawn(page, kinds[kind].drawn);
}

/** Ten pixels a press, and one with Shift. */
async function steps(page: Page, pixels: number, [back, on]: [string, string]) {
  const tens = Math.round(pixels / 10);
  for (const [count, shift] of [
    [tens, ''],
    [pixels - 10 * tens, 'Shift+'],
  ] as const)
    for (let left = Math.abs(count); left > 0; left--) await page.keyboard.press(shift + (count < 0 ? back : on));
}

async function byClicks(page: Page, kind: Kind, corners: Corner[]) {
  await begin(page, kind);
  await press(page, 'Einrasten');
  const scale = await page.locator('.maplibregl-ctrl-scale').textContent();
  for (const { east, south } of corners) await clickAt(page, east, south);
  // Two clicks at the end finish it, and do not zoom.
  const last = corners.at(-1);
  if (kind !== 'Punkt' && last) await clickAt(page, last.east, last.south);
  await isDrawn(page, kinds[kind].drawn);
  await expect(page.locator('.maplibregl-ctrl-scale')).toHaveText(scale ?? '');
}

async function byTaps(page: Page, kind: Kind, corners: Corner[]) {
  await page.getByText('Eintrag hinzufügen').tap();
  for (const name of [kind, 'Einrasten']) await page.getByRole('button', { name, exact: true }).tap();
  for (const { east, south } of corners) await tapAt(page, east, south);
  if (kind !== 'Punkt') await page.getByRole('button', { name: 'Fertig' }).tap();
  await isDrawn(page, kinds[kind].drawn);
}

async function byAddresses(page: Page, kind: Kind, corners: Corner[]) {
  await begin(page, kind);
  for (const [index, { name }] of corners.entries()) {
    await page.getByRole('combobox', { name: 'Ort über die Adresse angeben' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    if (kind !== 'Punkt') await expect(said(page)).toContainText(`Punkt ${index + 1} gesetzt`);
  }
  if (kind !== 'Punkt') await press(page, 'Fertig');
  await isDrawn(page, kinds[kind].drawn);
}

async function inWords(page: Page, kind: Kind) {
  await begin(page, kind);
  await press(page, 'Abbrechen');
  await page.getByRole('textbox', { name: 'Ort in Worten' }).fill(kinds[kind].words);
}

interface Entry {
  id: string;
  geometry: Geometry | null;
  properties: { text: string; place: string | null };
}

/** The entry as everybody can read it: by the open interface, which knows nothing of how it was made. */
async function entryOf(page: Page, text: string): Promise<Entry> {
  const answer = await page.request.get(`/api/v1/${TOWN}/collections/marktplatz.karte/items?limit=1000`, AGAIN);
  const { features } = (await answer.json()) as { features: Entry[] };
  const entry = features.find(({ properties }) => properties.text === text);
  if (!entry) throw new Error(`Nobody can read “${text}”.`);
  return entry;
}

/** Metres. A pixel is three quarters of one. */
const NEAR = 1;

function expectCorners(geometry: Geometry | null, kind: Kind, corners: Corner[]) {
  expect(geometry?.type).toBe(kinds[kind].type);
  const drawn = geometry ? pointsOf(geometry) : [];
  expect(drawn).toHaveLength(corners.length);
  for (const [index, { name, at }] of corners.entries())
    expect(metresBetween(drawn[index] ?? [], at), `${kind} at ${name}`).toBeLessThan(NEAR);
}

const metresBetween = ([x1 = 0, y1 = 0]: Position, [x2, y2]: [number, number]) =>
  Math.hypot((x2 - x1) * Math.cos((y1 * Math.PI) / 180), y2 - y1) * 111_195;
