import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TOWN = 'erlenstedt';
const MAP = '/offers/alte-bleiche/karte';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 240_000 });

const isReady = (page: Page) => expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
const listOf = (page: Page) => page.getByRole('region', { name: /Eintr(ag|äge)$/ });
const entryOf = (page: Page, word: string) => listOf(page).getByRole('listitem').filter({ hasText: word });
const openFilter = (page: Page) => page.getByText(/^Filter und Reihenfolge/).click();

/** Puts an entry onto the map, as its form does. Out: its address. */
async function put(page: Page, text: string): Promise<string> {
  const threadId = await page.locator('input[name="threadId"]').first().inputValue();
  const geometry = JSON.stringify({ type: 'Point', coordinates: [9.06171, 51.665844] });
  const form = { key: randomUUID(), threadId, geometry, category: 'weg', text, back: `/${TOWN}${MAP}` };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/${TOWN}/annotations`, { form, headers, maxRedirects: 0, maxRetries: 3 });
  const { location = '' } = answer.headers();
  expect(location, 'the entry is taken').toContain('annotation=');
  return location;
}

const idIn = (address: string) => new URL(address, 'http://localhost').searchParams.get('annotation') ?? '';

/** Answers an entry for the municipality, as the form does. */
async function answer(editor: Page, annotationId: string): Promise<void> {
  const form = {
    kind: 'annotation',
    contributionId: annotationId,
    status: 'planned',
    text: 'Kommt im Mai.',
    back: `/${TOWN}${MAP}`,
  };
  const headers = { origin: new URL(editor.url()).origin };
  const sent = await editor.request.post(`/${TOWN}/feedback/give`, {
    form,
    headers,
    maxRedirects: 0,
    maxRetries: 3,
  });
  expect(sent.headers().location).not.toContain('refused');
}

test('who filters by what is open sees an entry leave with its answer, and the choice stays in the address', async ({
  page,
  another,
}, info) => {
  const word = `Wegweiser ${info.workerIndex} ${Date.now()}`;
  const emil = await another();
  await openAs(emil, 'emil', '', TOWN);
  await openAs(page, 'anna', MAP, TOWN);
  const address = await put(page, word);
  await isReady(page);
  await openFilter(page);
  await page.getByLabel('Antwort der Verwaltung').selectOption('open');
  await expect(page).toHaveURL(/\?state=open$/);
  await expect(entryOf(page, word)).toBeVisible();
  await expect(page.getByText('Filter und Reihenfolge (1 gewählt)')).toBeVisible();
  await answer(emil, idIn(address));
  await expect(entryOf(page, word)).toHaveCount(0);
  await page.getByLabel('Antwort der Verwaltung').selectOption('planned');
  await entryOf(page, word).getByRole('link').click();
  await expect(page).toHaveURL(/\?state=planned&annotation=/);
  await page.reload();
  await isReady(page);
  await page.getByRole('link', { name: 'Alle Einträge' }).click();
  await expect(page).toHaveURL(/\?state=planned$/);
  await expect(entryOf(page, word)).toContainText('Übernommen');
  await page.getByRole('link', { name: 'Zurücksetzen' }).click();
  await expect(page).toHaveURL(new RegExp(`${MAP}$`));
});

test('what somebody supports is found by its supporters at once, and comes first', async ({ page, another }, info) => {
  const word = `Quelle ${info.workerIndex} ${Date.now()}`;
  const visitor = await another();
  await openAs(page, 'anna', MAP, TOWN);
  const address = await put(page, word);
  await visitor.goto(`/${TOWN}${MAP}?support=1&order=supported`);
  await isReady(visitor);
  await expect(entryOf(visitor, word)).toHaveCount(0);
  await page.goto(address);
  await isReady(page);
  await expect(page.getByText('Noch niemand unterstützt das.')).toBeVisible();
  await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
  await expect(page.getByText('1 Person unterstützt das.')).toBeVisible();
  await expect(entryOf(visitor, word)).toContainText('1 Unterstützung');
  await page.getByRole('button', { name: 'Nicht mehr unterstützen' }).click();
  await expect(page.getByText('Noch niemand unterstützt das.')).toBeVisible();
  await expect(entryOf(visitor, word)).toHaveCount(0);
});

test('days narrow map and list, nonsense in the address does not, and axe finds nothing', async ({ page }) => {
  await page.goto(`/${TOWN}${MAP}?since=2026-13-40&state=perhaps&support=many`);
  await isReady(page);
  const all = await listOf(page).getByRole('listitem').count();
  expect(all).toBeGreaterThan(1);
  await openFilter(page);
  await page.getByLabel('Eingetragen bis').fill('2020-01-01');
  await expect(page.getByText('Dazu gibt es keinen Eintrag.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Eingetragen bis').fill('');
  await expect(listOf(page).getByRole('listitem')).toHaveCount(all);
  await page.getByLabel('Zeitraum').selectOption('month');
  await expect(page).toHaveURL(/\?time=month$/);
});

test('density is shown instead of the marks, and what its colours mean in words', async ({ page }) => {
  await page.goto(`/${TOWN}${MAP}`);
  await isReady(page);
  const density = page.getByRole('switch', { name: 'Dichte zeigen' });
  await density.click();
  await expect(density).toBeChecked();
  await expect(page).toHaveURL(/\?density=1$/);
  await expect(page.getByText('viele Einträge', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await isReady(page);
  await expect(density).toBeChecked();
  await density.click();
  await expect(page).toHaveURL(new RegExp(`${MAP}$`));
});

test('beside an entry one finds what lies near, the nearest first', async ({ page }, info) => {
  const word = `Bank am Weg ${info.workerIndex} ${Date.now()}`;
  await openAs(page, 'anna', MAP, TOWN);
  const first = await put(page, `${word}, die erste`);
  await put(page, `${word}, die zweite`);
  await page.goto(first);
  await isReady(page);
  await page.getByText(/^In der Nähe \(/).click();
  const near = page
    .getByRole('article')
    .getByRole('listitem')
    .filter({ hasText: `${word}, die zweite` });
  await expect(near).toContainText('an dieser Stelle');
  await near.getByRole('link').click();
  await expect(page.getByRole('article')).toContainText('die zweite');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the filters leave the map in sight, and nothing sticks out', async ({ page }) => {
    await page.goto(`/${TOWN}${MAP}`);
    await isReady(page);
    const bar = await page.locator('.filter-bar').boundingBox();
    expect(bar?.height).toBeLessThan(200);
    await openFilter(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('one filters by a form and by links, and both stay in the address of an entry', async ({ page }) => {
    await page.goto(`/${TOWN}${MAP}`);
    await openFilter(page);
    await page.getByLabel('Antwort der Verwaltung').selectOption('answered');
    await page.getByLabel('Eingetragen bis').fill('2020-01-01');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await expect(page.getByText('Dazu gibt es keinen Eintrag.')).toBeVisible();
    await page.getByRole('link', { name: 'Zurücksetzen' }).click();
    await page.getByRole('navigation', { name: 'Nach Kategorie filtern' }).getByText('Wege und Bänke').click();
    await expect(page).toHaveURL(/\?category=weg$/);
    await openFilter(page);
    await page.getByLabel('Reihenfolge').selectOption('supported');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await listOf(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\?category=weg&order=supported&annotation=/);
  });

  test('somebody supports an entry', async ({ page }, info) => {
    const word = `Tränke ${info.workerIndex} ${Date.now()}`;
    await openAs(page, 'anna', MAP, TOWN);
    await page.goto(await put(page, word));
    await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
    await expect(page.getByText('1 Person unterstützt das.')).toBeVisible();
  });
});
