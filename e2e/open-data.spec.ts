import { readFile } from 'node:fs/promises';
import { expectAccessible } from './fixtures/accessible';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const MAP = `/${TOWN}/offers/marktplatz/karte`;
const API = `/api/v1/${TOWN}`;

test.describe.configure({ timeout: 120_000 });

test('a visitor takes a map’s entries home as three kinds of file', async ({ page }) => {
  await page.goto(MAP);
  const downloads = page.getByRole('heading', { name: 'Daten herunterladen' }).locator('..');
  const take = async (name: RegExp) => {
    const begun = page.waitForEvent('download');
    await downloads.getByRole('link', { name }).click();
    const file = await begun;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csv = await take(/^CSV/);
  expect([csv.name, csv.content.subarray(0, 13).toString()]).toEqual(['marktplatz.karte.csv', '\uFEFFnumber;id;']);
  const geojson = await take(/^GeoJSON/);
  expect(geojson.name).toBe('marktplatz.karte.geojson');
  expect(JSON.parse(geojson.content.toString()).features.length).toBeGreaterThan(10);
  const geopackage = await take(/^GeoPackage/);
  expect([geopackage.name, geopackage.content.subarray(0, 15).toString()]).toEqual([
    ...['marktplatz.karte.gpkg', 'SQLite format 3'],
  ]);
  await expectAccessible(page);
});

test('a program finds its way from the address on the page to every entry, and pages of other sites may', async ({
  page,
  request,
}) => {
  await page.goto(MAP);
  const address = await page.getByRole('link', { name: /^Schnittstelle für Programme/ }).getAttribute('href');
  const read = async (href: string) => (await request.get(new URL(href).pathname + new URL(href).search)).json();
  const landing = await (await request.get(address ?? '')).json();
  const follow = async (document: { links: { rel: string; href: string }[] }, rel: string) =>
    read(document.links.find((link) => link.rel === rel)?.href ?? 'http://none');
  const { collections } = await follow(landing, 'data');
  const map = collections.find(({ id }: { id: string }) => id === 'marktplatz.karte');
  const entries = await follow(map, 'items');
  expect(entries.numberReturned).toBe(entries.numberMatched);
  const answer = await request.get(`${API}/collections/marktplatz.karte/items/${entries.features[0].id}`);
  expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
  const again = { headers: { 'if-none-match': answer.headers().etag ?? '' } };
  expect((await request.get(answer.url(), again)).status()).toBe(304);
});

test('a question that makes no sense is answered in the reader’s language', async ({ request }) => {
  const refused = await request.get(`${API}/collections/marktplatz.karte/items?limit=0`, {
    headers: { 'accept-language': 'en' },
  });
  expect([refused.status(), (await refused.json()).title]).toEqual([400, 'The parameter “limit” has no valid value.']);
  expect((await request.post(API)).status()).toBe(405);
  expect((await request.head(API)).status()).toBe(200);
});
