import { randomUUID } from 'node:crypto';
import { VectorTile } from '@mapbox/vector-tile';
import type { Locator, Page } from '@playwright/test';
import { PbfReader } from 'pbf';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TOWN = 'haselrode';
const MAP = '/offers/wanderwege/karte';
/** More than one page has, so that the map is drawn from tiles. */
const MANY = 110;
/** The middle of the town, and so of the map. */
const MIDDLE = [8.777, 51.6811] as const;

// Maps are drawn without a graphics card here, and the tests go on where the one before ended.
test.describe.configure({ timeout: 240_000, mode: 'serial' });

const mapOf = (page: Page) => page.getByRole('region', { name: /^Karte mit den Einträgen/ });
const listOf = (page: Page) => page.getByRole('region', { name: /Eintr(ag|äge)$/ });
const isReady = (page: Page) => expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 30_000 });

async function put(page: Page, text: string, category = 'bank') {
  const threadId = await page.locator('input[name="threadId"]').first().inputValue();
  const geometry = JSON.stringify({ type: 'Point', coordinates: MIDDLE });
  const form = { key: randomUUID(), threadId, geometry, category, text, back: `/${TOWN}${MAP}` } as Record<
    string,
    string
  >;
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/${TOWN}/annotations`, { form, headers, maxRedirects: 0, maxRetries: 3 });
  expect(answer.headers().location, 'the entry is taken').toContain('annotation=');
}

/** Asks for more until the list has what is looked for; each time only after the last answer is on the page. */
async function readOnUntil(page: Page, wanted: Locator) {
  const entries = listOf(page).getByRole('listitem');
  while ((await wanted.count()) === 0) {
    const before = await entries.count();
    await page.getByRole('button', { name: 'Weitere Einträge zeigen' }).click();
    await expect.poll(() => entries.count()).toBeGreaterThan(before);
  }
}

/** How many annotations of a choice all tiles of the world hold together: it is one. */
async function countInTiles(page: Page, choice = ''): Promise<number> {
  const threadId = await page.locator('input[name="threadId"]').first().inputValue();
  const answer = await page.request.get(`/${TOWN}/annotations/tiles/${threadId}/0/0/0?${choice}`);
  const { marks } = new VectorTile(new PbfReader(await answer.body())).layers;
  let count = 0;
  for (let index = 0; index < (marks?.length ?? 0); index++) {
    count += Number(marks?.feature(index).properties.point_count ?? 1);
  }
  return count;
}

test('of a map with more entries than one page has, all are in the tiles and in the numbers', async ({ page }) => {
  await openAs(page, 'anna', MAP, TOWN);
  await put(page, 'Die älteste Bank', 'rad');
  for (let number = 0; number < MANY; number += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, more) => put(page, `Bank ${number + more}`)));
  }
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  expect(await countInTiles(page)).toBeGreaterThan(MANY);
  const benches = page.getByRole('link', { name: /^Hier fehlt eine Bank \d+/ });
  await expect.poll(async () => Number(/\d+/.exec((await benches.textContent()) ?? ''))).toBeGreaterThanOrEqual(MANY);
});

test('the list reads on as far as somebody wants, and filters among all', async ({ page }) => {
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  const oldest = listOf(page).getByRole('link', { name: 'Die älteste Bank' });
  await expect(
    listOf(page)
      .getByRole('link', { name: /Bank \d/ })
      .first(),
  ).toBeVisible();
  await expect(oldest).toHaveCount(0);
  await readOnUntil(page, oldest);
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  await page.getByRole('link', { name: /^Rad und Pferd/ }).click();
  await expect(oldest).toBeVisible();
});

test('a group is gone nearer to by a click, and a mark opens its entry, however old it is', async ({ page }) => {
  let deepest = 0;
  page.on('response', (answer) => {
    deepest = Math.max(deepest, answer.ok() ? zoomOf(answer.url()) : 0);
  });
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  await page.waitForLoadState('networkidle');
  const before = deepest;
  // A group that has its tile is not drawn yet for some instants, and a click then finds nothing there.
  await expect(async () => {
    await mapOf(page).click();
    await expect.poll(() => deepest, { timeout: 3_000 }).toBeGreaterThan(before);
  }).toPass({ timeout: 60_000 });
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  await page.getByRole('link', { name: /^Rad und Pferd/ }).click();
  await page.waitForLoadState('networkidle');
  await expect(async () => {
    await mapOf(page).click();
    await expect(page).toHaveURL(/annotation=/, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('article')).toContainText('Die älteste Bank');
});

test('what somebody adds to a large map is in everybody’s list and in new tiles at once', async ({ page, another }) => {
  const visitor = await another();
  await visitor.goto(`/${TOWN}${MAP}`);
  await isReady(visitor);
  await openAs(page, 'anna', MAP, TOWN);
  const before = await countInTiles(visitor);
  const renewed = visitor.waitForResponse((answer) => zoomOf(answer.url()) > 0 && answer.ok());
  await put(page, 'Noch eine Bank');
  await expect(listOf(visitor).getByRole('link', { name: 'Noch eine Bank' })).toBeVisible();
  await renewed;
  await expect.poll(() => countInTiles(visitor)).toBe(before + 1);
});

test('a large map is filtered on the server, in tiles, list and numbers, and keeps up with answers', async ({
  page,
  another,
}) => {
  const emil = await another();
  await openAs(emil, 'emil', '', TOWN);
  await page.goto(`/${TOWN}${MAP}?state=answered&category=rad`);
  await isReady(page);
  await expect(listOf(page).getByRole('heading', { level: 2 })).toHaveText('Keine Einträge');
  const oldest = listOf(page).getByRole('link', { name: 'Die älteste Bank' });
  await expect(oldest).toHaveCount(0);
  const before = await countInTiles(page, 'state=answered');
  const thread = await page.locator('input[name="threadId"]').first().inputValue();
  const found = await emil.request.get(`/${TOWN}/annotations?thread=${thread}&categories=rad`);
  const { annotations } = (await found.json()) as { annotations: { id: string; text: string }[] };
  const annotationId = annotations.find(({ text }) => text === 'Die älteste Bank')?.id ?? '';
  const about = { kind: 'annotation', contributionId: annotationId };
  const form = { ...about, status: 'done', text: 'Sie steht.', back: `/${TOWN}${MAP}` };
  const headers = { origin: new URL(emil.url()).origin };
  await emil.request.post(`/${TOWN}/feedback/give`, { form, headers, maxRedirects: 0, maxRetries: 3 });
  await expect(oldest).toBeVisible();
  await expect.poll(() => countInTiles(page, 'state=answered')).toBe(before + 1);
  await page.reload();
  await expect(oldest).toBeVisible();
  await page.getByText(/^Filter und Reihenfolge/).click();
  await page.getByLabel('Antwort der Verwaltung').selectOption('open');
  await expect(page).toHaveURL(/state=open/);
  await expect(oldest).toHaveCount(0);
});

test('beside an entry of a large map the server tells what lies near', async ({ page }) => {
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  await listOf(page)
    .getByRole('link', { name: /^Hier fehlt eine Bank/ })
    .first()
    .click();
  await page.getByText('In der Nähe (10 Einträge)').click();
  const near = page.getByRole('article').getByRole('listitem');
  await expect(near.filter({ hasText: 'an dieser Stelle' })).toHaveCount(10);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the server draws the chosen page of a large map', async ({ page }) => {
    await page.goto(`/${TOWN}${MAP}?category=rad`);
    await expect(listOf(page).getByRole('link', { name: 'Die älteste Bank' })).toBeVisible();
    await page.goto(`/${TOWN}${MAP}?category=bank&order=supported`);
    await page.getByRole('link', { name: 'Weitere Einträge' }).click();
    await expect(page).toHaveURL(/category=bank&order=supported&before=0-\d+/);
    await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
  });
});

const zoomOf = (url: string): number => Number(/\/annotations\/tiles\/[0-9a-f-]+\/(\d+)\//.exec(url)?.[1] ?? -1);
