import type { Page } from '@playwright/test';
import { readAloud } from '@/lib/pictures/sheet/read-aloud';
import { expectAccessible } from './fixtures/accessible';
import { expect, test } from './fixtures/test';

const PART = '/lindenfurt/offers/marktplatz/karte';
const PICTURE = `${PART}/picture`;

const theImage = (page: Page) =>
  page.getByRole('img', { name: /^Karte mit \d+ Einträgen und der Planzeichnung „Vorentwurf Marktplatz“/ });
const drawnWidth = (page: Page) => theImage(page).evaluate((image: HTMLImageElement) => image.naturalWidth);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is a picture with words that say what it shows, and stands beside the list', async ({ page }) => {
    await page.goto(PART);
    await expect(theImage(page)).toBeVisible();
    // Not by its text: Playwright looks for none in what stands there for browsers without scripts.
    await expect(page.locator('.map-dialogue__no-script')).toContainText('Ohne JavaScript ist die Karte ein Bild.');
    await expect(page.getByRole('heading', { name: /^\d+ Einträge$/ })).toBeVisible();
    await expect(page.getByText('Nr. 2', { exact: true })).toBeVisible();
    const answer = await page.request.get(PICTURE);
    expect(answer.headers()['content-type']).toBe('image/png');
  });

  test('the sheets for the council paper are links', async ({ page }) => {
    await page.goto(PART);
    await page.getByText('Als Bild oder PDF').click();
    const href = await page.getByRole('link', { name: 'PDF, A3' }).getAttribute('href');
    const pdf = await (await page.request.get(String(href))).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // A3 upright, in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 1190\.\d+\]/);
    const { elements, ...said } = readAloud(pdf);
    expect(said).toMatchObject({ language: 'de', isTagged: true, showsTitle: true });
    expect(elements.map(({ type }) => type).slice(0, 2)).toEqual(['Document', 'H1']);
    const pictures = elements.filter(({ type }) => type === 'Figure');
    expect(pictures.filter(({ alt }) => !alt)).toEqual([]);
    expect(pictures[0]?.alt).toMatch(/Karte/);
  });
});

test.describe('in a browser that draws no map', () => {
  test.use({ expectedErrors: [/WebGL|webgl/] });

  test('the picture stands where the map would be', async ({ page }) => {
    await page.addInitScript(() => {
      const context = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...asked: Parameters<typeof context>
      ) {
        return String(asked[0]).startsWith('webgl') ? null : context.apply(this, asked);
      } as typeof context;
    });
    await page.goto(PART);
    await expect(theImage(page)).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => drawnWidth(page), { timeout: 30_000 }).toBeGreaterThan(800);
    await expect(page.getByText('Dieser Browser kann die Karte nicht zeigen.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('the link leads to the section that the map shows', async ({ page }) => {
  test.slow();
  await page.goto(PART);
  await expect(page.locator('.map-canvas[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
  await page.getByText('Als Bild oder PDF').click();
  const link = page.getByRole('link', { name: 'PDF, A4' });
  await link.focus();
  const before = new URL(String(await link.getAttribute('href')), 'http://here').searchParams.get('bbox');
  expect(before?.split(',')).toHaveLength(4);
  await page.getByRole('button', { name: 'Vergrößern' }).click();
  await expect
    .poll(async () => {
      await page.getByText('Als Bild oder PDF').focus();
      await link.focus();
      return new URL(String(await link.getAttribute('href')), 'http://here').searchParams.get('bbox');
    })
    .not.toBe(before);
});

test('a picture that nothing has changed is not sent again, and a senseless one is refused', async ({ request }) => {
  // Again, where another test has put something on the map in between.
  await expect(async () => {
    const first = await request.get(`${PICTURE}?width=400`);
    const { etag = '' } = first.headers();
    const again = await request.get(`${PICTURE}?width=400`, { headers: { 'if-none-match': etag } });
    expect([first.status(), again.status()]).toEqual([200, 304]);
  }).toPass();
  for (const wish of ['width=99999', 'format=exe', 'bbox=9,51,8,52', 'paper=a0', 'categories=%3Cscript%3E']) {
    expect((await request.get(`${PICTURE}?${wish}`)).status(), wish).toBe(422);
  }
  for (const path of ['/lindenfurt/offers/marktplatz/gespraech', '/lindenfurt/offers/nirgends/karte']) {
    expect((await request.get(`${path}/picture`)).status(), path).toBe(404);
  }
});

test('the PDF says its title and language, is tagged, and has the entries in words', async ({ request }) => {
  const pdf = await (await request.get(`${PICTURE}?format=pdf&paper=a4`)).body();
  const raw = pdf.toString('latin1');
  expect(raw).toMatch(/\/Lang \(de\)/);
  expect(raw).toMatch(/\/DisplayDocTitle true/);
  expect(raw).toMatch(/\/MarkInfo/);
  expect(raw).toMatch(/\/S \/Figure/);
  expect(raw).toMatch(/\/S \/H1/);
  expect(raw.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  // Each font is in the file.
  expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
});
