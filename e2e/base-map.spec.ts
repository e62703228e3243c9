import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { pmtiles } from '@/db/testing/pmtiles';
import { fullTile } from '@/db/testing/vector-tile';
import { expectAccessible } from './fixtures/accessible';
import { aMapHost, ITS_COLOUR, type MapHost } from './fixtures/map-host';
import { isReady } from './fixtures/on-the-map';
import { PORT } from './fixtures/port';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here. All of them change one town's base map, so one after the other.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** No other test looks closely at its maps. */
const TOWN = 'erlenstedt';
const PAGE = '/manage/base-map';
const OWN = `http://localhost:${PORT}`;

/** Our own quiet ground in light, and the lawn of the town's plan as it lies on it. */
const GROUND = [0xf4, 0xf1, 0xea];
const LAWN = [202, 223, 183];

let host: MapHost;
test.beforeAll(async () => {
  host = await aMapHost();
});
test.afterAll(async () => host.end());

test.afterEach(async ({ page }) => {
  await openAs(page, 'emil', '/privacy', TOWN);
  await choose(page, { kind: 'drawing' });
});

/** As the page's form does, without looking at the page. */
async function choose(page: Page, form: Record<string, string>) {
  const answer = await page.request.post(`/${TOWN}${PAGE}/choose`, { form, headers: { origin: OWN }, maxRedirects: 0 });
  expect(answer.headers().location).toContain('saved=base-map');
}

const save = (page: Page, section: string) =>
  page.getByRole('region', { name: section, exact: true }).getByRole('button', { name: 'Übernehmen' }).click();

/** The colour in the upper left of the middle of the map that is in view, as red, green and blue. */
async function colourOf(page: Page): Promise<number[]> {
  const canvas = page.locator('.maplibregl-canvas').first();
  const { data, info } = await sharp(await canvas.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.round(info.height * 0.3) * info.width + Math.round(info.width * 0.3)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const isIts = (colour: number[]) => ITS_COLOUR.every((part, index) => Math.abs(part - (colour[index] ?? 0)) < 12);
const showsIts = (page: Page) => expect.poll(async () => isIts(await colourOf(page)), { timeout: 60_000 }).toBe(true);

/** How much of the map that is in view has this colour, 0 to 1. */
async function shareOf(page: Page, colour: readonly number[]): Promise<number> {
  const canvas = page.locator('.maplibregl-canvas').first();
  const { data, info } = await sharp(await canvas.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (colour.every((part, index) => Math.abs(part - (data[at + index] ?? 0)) < 3)) found += 1;
  return (found * info.channels) / data.length;
}

/** Who was asked by this browser, of all hosts. */
function askedBy(page: Page): Set<string> {
  const origins = new Set<string>();
  page.context().on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  return origins;
}

test('an editor chooses a map of another host, and nobody’s browser ever asks that host', async ({ page, another }) => {
  const asked = askedBy(page);
  await openAs(page, 'emil', PAGE, TOWN);
  await page.getByLabel('Adresse des Stils').fill(`${host.origin}/styles/col.json`);
  await save(page, 'Anderer Kartenstil');
  await expect(page.getByText('Die Grundkarte ist übernommen.')).toBeVisible();
  await expect(page.getByText('Quelle: © Landkarte')).toBeVisible();
  await page.locator('.map-frame').scrollIntoViewIfNeeded();
  await isReady(page);
  await showsIts(page);
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText('© Landkarte');
  await expectAccessible(page);
  const resident = await another();
  const askedByResident = askedBy(resident);
  await resident.goto(`/${TOWN}`);
  await resident.locator('.map-frame').scrollIntoViewIfNeeded();
  await isReady(resident);
  await showsIts(resident);
  expect([...asked, ...askedByResident]).toEqual([OWN, OWN]);
  expect(host.asked.some((path) => path.startsWith('/tiles/'))).toBe(true);
});

test('an editor looks at a WMS and chooses what of it the maps lie on', async ({ page }) => {
  await openAs(page, 'emil', PAGE, TOWN);
  await page.getByLabel('Adresse des WMS').fill(`${host.origin}/ows`);
  await page.getByRole('button', { name: 'Dienst ansehen' }).click();
  await page.getByRole('checkbox', { name: 'Bebauungspläne' }).check();
  await expectAccessible(page);
  const drawn = page.waitForResponse((response) => response.url().includes('/tiles/0/') && response.ok());
  await save(page, 'WMS');
  await expect(page.getByText('Die Grundkarte ist übernommen.')).toBeVisible();
  await expect(page.getByText('Quelle: Stadt Musterstadt, Amt für Geoinformation')).toBeVisible();
  await page.locator('.map-frame').scrollIntoViewIfNeeded();
  await drawn;
});

test.describe('when the other host is down', () => {
  test.use({ expectedErrors: [/502/] });

  test('residents see a quiet ground, and everything that lies on it', async ({ page }) => {
    await openAs(page, 'emil', '/privacy', TOWN);
    // An address that nobody has looked at, so that nothing of it is kept.
    await choose(page, { kind: 'style', address: `${host.origin}/styles/gone.json` });
    host.goDown();
    const answered = page.waitForResponse((response) => response.url().endsWith('/style'));
    await page.goto(`/${TOWN}`);
    await page.locator('.map-frame').scrollIntoViewIfNeeded();
    expect((await answered).status()).toBe(502);
    await isReady(page);
    await expect(page.locator('.maplibregl-marker').first()).toBeVisible();
    expect(isIts(await colourOf(page))).toBe(false);
    await expect(page.locator('.map-canvas__failed, .alert')).toHaveCount(0);
    await openAs(page, 'emil', PAGE, TOWN);
    await page.getByLabel('Adresse des Stils').fill(`${host.origin}/styles/other.json`);
    await save(page, 'Anderer Kartenstil');
    await expect(page.getByText('Unter dieser Adresse antwortet niemand.')).toBeVisible();
    await expect(page.getByLabel('Adresse des Stils')).toHaveValue(/other\.json$/);
  });
});

const ownMap = pmtiles({
  tiles: { '0/0/0': fullTile('water', { kind: 'ocean' }) },
  metadata: { attribution: '© Vermessungsamt Erlenstedt', vector_layers: [{ id: 'water' }] },
});

async function send(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles({ name: 'stadt.pmtiles', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
}

test('a file of its own is refused where it is broken, and else drawn by our own hand', async ({ page }) => {
  const asked = askedBy(page);
  await openAs(page, 'emil', PAGE, TOWN);
  await send(page, ownMap.subarray(0, -20));
  await expect(page.getByText('Diese Datei ist beschädigt oder unvollständig.')).toBeVisible();
  await send(page, ownMap);
  await expect(page.getByText('Die Grundkarte ist übernommen.')).toBeVisible();
  await expect(page.getByText('Eigene Datei „stadt.pmtiles“').first()).toBeVisible();
  await page.locator('.map-frame').scrollIntoViewIfNeeded();
  await isReady(page);
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText('© Vermessungsamt Erlenstedt');
  // Water, as our own light style has it.
  await expect.poll(async () => (await colourOf(page))[2], { timeout: 60_000 }).toBe(0xe6);
  await expect(page.getByRole('radio', { name: 'Eigene Datei „stadt.pmtiles“' })).toBeChecked();
  expect([...asked]).toEqual([OWN]);
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('the plan still draws on a quiet ground', async ({ page }) => {
    await openAs(page, 'emil', PAGE, TOWN);
    await send(page, ownMap);
    await expect(page.getByText('Die Grundkarte ist übernommen.')).toBeVisible();
    await page.route('**/base-map/**', (route) => route.abort());
    await page.goto(`/${TOWN}/offers/alte-bleiche/karte`);
    await isReady(page);
    await expect.poll(() => shareOf(page, LAWN), { timeout: 60_000 }).toBeGreaterThan(0.03);
    expect(await shareOf(page, GROUND)).toBeGreaterThan(0.1);
  });
});
