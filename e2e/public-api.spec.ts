import { readFile } from 'node:fs/promises';
import createClient from 'openapi-fetch';
import type { paths } from '@/docs/api-client';
import { expectAccessible } from './fixtures/accessible';
import { PORT } from './fixtures/port';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// The client's types are made of the interface's own document (docs/api-client.d.ts).
const client = createClient<paths>({ baseUrl: `http://localhost:${PORT}/api/v1` });
const path = { town: TOWN };
const WORDS = 'Geschrieben von einem Skript.';

/** Other tests write meanwhile: what two readings say is compared again, where one came in between. */
const agrees = (compare: () => Promise<void>): Promise<void> => expect(compare).toPass();

const partsOf = async (offer: string) =>
  (await client.GET('/{town}/offers/{offer}', { params: { path: { ...path, offer } } })).data?.parts ?? [];

/** The numbers of all contributions, read page by page. */
async function numbersOf(offer: string, part: string): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let cursor: string | undefined; ; ) {
    const { data } = await client.GET('/{town}/offers/{offer}/parts/{part}/comments', {
      params: { path: { ...path, offer, part }, query: { limit: 7, cursor } },
    });
    for (const { number } of data?.comments ?? []) seen.add(number);
    if (!data?.next) return seen;
    cursor = data.next;
  }
}

test('a client made of the definition finds every offer, and all that is said in it', async () => {
  const { data: list } = await client.GET('/{town}/offers', { params: { path, query: { state: 'open' } } });
  expect(list?.offers.map(({ state }) => state)).toContain('open');
  for (const { slug: offer } of list?.offers ?? [])
    for (const { slug: part, ...has } of await partsOf(offer)) {
      if (has.comments)
        await agrees(async () => {
          const told = (await partsOf(offer)).find(({ slug }) => slug === part)?.contributions;
          expect((await numbersOf(offer, part)).size).toBe(told);
        });
      if (!has.results) continue;
      const at = { params: { path: { ...path, offer, part } } };
      const { data, error } = await client.GET('/{town}/offers/{offer}/parts/{part}/results', at);
      expect(data?.columns.length ?? error?.code).toBeTruthy();
    }
});

test('it is told what it asked wrongly, and that nothing has changed', async () => {
  const { error, response } = await client.GET('/{town}/offers', { params: { path, query: { cursor: 'x' } } });
  expect([response.status, error?.code]).toEqual([400, 'parameter.wrong']);
  await agrees(async () => {
    const { response: log } = await client.GET('/{town}/decisions', { params: { path } });
    const again = { params: { path }, headers: { 'if-none-match': log.headers.get('etag') ?? '' } };
    expect((await client.GET('/{town}/decisions', again)).response.status).toBe(304);
  });
});

test('who is signed in reads no more by it than anybody else', async ({ page }) => {
  await openAs(page, 'emil', '/manage');
  const listing = `http://localhost:${PORT}/api/v1/${TOWN}/offers`;
  await agrees(async () => {
    const drafts = await page.request.get(listing);
    expect(await drafts.text()).toBe(await (await fetch(listing)).text());
  });
});

test('a page says where it is known, what it is about, and how to follow it', async ({ page, request }) => {
  const origin = `http://localhost:${PORT}`;
  await page.goto(`/${TOWN}/offers/marktplatz/gespraech?sort=oldest`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${origin}/${TOWN}/offers/marktplatz/gespraech`,
  );
  await page.goto(`/${TOWN}/offers/marktplatz`);
  const event = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(event).toMatchObject({ '@type': 'Event', url: `${origin}/${TOWN}/offers/marktplatz` });
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const shown = await request.get(picture ?? '');
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/png']);
  await page.getByText('Feed und Kalender ohne Konto').click();
  const feed = page.getByRole('link', { name: 'Neue Beiträge als Feed (Atom)' });
  const said = await request.get((await feed.getAttribute('href')) ?? '');
  expect(await said.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  const dates = page.getByRole('link', { name: 'Termine für den Kalender (iCalendar)' });
  expect(await (await request.get((await dates.getAttribute('href')) ?? '')).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await expectAccessible(page);
});

test('robots find every public page of the demo', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const index = await (await request.get(/Sitemap: (\S+)/.exec(robots)?.[1] ?? '')).text();
  const maps = [...index.matchAll(/<loc>([^<]+)/g)].map(([, address]) => address ?? '');
  expect(maps).toContain(`http://localhost:${PORT}/${TOWN}/sitemap.xml`);
  for (const map of maps) {
    const pages = [...(await (await request.get(map)).text()).matchAll(/<loc>([^<]+)/g)].map(([, address]) => address);
    for (const address of pages) expect([address, (await request.get(address ?? '')).status()]).toEqual([address, 200]);
  }
});

test('a resident makes a key, a program writes with it, and once it is revoked it writes no more', async ({ page }) => {
  await openAs(page, 'anna', '/account');
  const keys = page.getByRole('heading', { name: 'Schlüssel für Programme' }).locator('..');
  await keys.getByLabel('Name des Schlüssels').fill('Mein Skript');
  const begun = page.waitForEvent('download');
  await keys.getByRole('button', { name: 'Schlüssel erstellen und herunterladen' }).click();
  const file = await readFile(await (await begun).path(), 'utf8');
  const authorization = /Authorization: (Bearer \S+)/.exec(file)?.[1] ?? '';
  const at = { params: { path: { ...path, offer: 'marktplatz', part: 'gespraech' } }, headers: { authorization } };
  const post = () => client.POST('/{town}/offers/{offer}/parts/{part}/comments', { ...at, body: { text: WORDS } });
  const { data, response } = await post();
  expect([response.status, data?.text]).toEqual([201, WORDS]);
  await page.goto(`/${TOWN}/offers/marktplatz/gespraech?comment=${data?.id}`);
  await expect(page.getByText(WORDS)).toBeVisible();
  await page.goto(`/${TOWN}/account`);
  await expectAccessible(page);
  await keys.getByRole('button', { name: 'Schlüssel Mein Skript widerrufen' }).click();
  await expect(keys.getByText('Es gibt keinen Schlüssel.')).toBeVisible();
  expect((await post()).error?.code).toBe('key.unknown');
});

test('an admin gives a portal a key of the town', async ({ page }) => {
  await openAs(page, 'ada', '/manage/keys');
  await page.getByLabel('Name des Schlüssels').fill('Open.NRW');
  await page.getByLabel('Wie schnell damit gelesen werden darf').selectOption('50');
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Schlüssel erstellen und herunterladen' }).click();
  await begun;
  await page.reload();
  await expect(page.getByText('50 Anfragen in der Sekunde', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Schlüssel Open.NRW widerrufen' }).click();
  await expect(page.getByText('Der Schlüssel ist widerrufen.')).toBeVisible();
});
