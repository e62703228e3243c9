import sharp from 'sharp';
import { onePage } from '@/lib/files/reading/testing/pdfs';
import { expectAccessible } from './fixtures/accessible';
import { fillIn, named } from './fixtures/offer';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' } };

/** The text of an offer with all that a text may have. */
const text = `# Worum es geht

Ein **Platz** für [alle](https://stadt.example).

| Jahr | Kosten |
| --- | --- |
| 2027 | 3 Mio. |

![Der Platz von oben](platz)

${VIDEO}

Danach.`;

test('an editor adds a picture, a document and a video; nobody else is asked for anything before a click', async ({
  page,
  another,
}) => {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, named('Bilder und Unterlagen'));
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByRole('link', { name: 'Bilder und Unterlagen' }).click();
  await expect(page.getByText('kein Virenscanner eingerichtet')).toBeVisible();
  const base = page.url().split('?')[0] ?? '';

  const jpeg = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#386' } })
    .jpeg()
    .withExif(gps)
    .toBuffer();
  const pictures = page.getByRole('region', { name: 'Bild hinzufügen' });
  await pictures.getByLabel('Was ist zu sehen?').fill('Der Platz von oben');
  await pictures.getByLabel('Datei').setInputFiles({ name: 'Platz.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await pictures.getByRole('button', { name: 'Bild hinzufügen' }).click();
  await expect(page.getByText('Die Datei ist geprüft und gespeichert.')).toBeVisible();
  await expect(page.getByText('![Der Platz von oben](platz)')).toBeVisible();

  const documents = page.getByRole('region', { name: 'Unterlage hinzufügen' });
  const send = async (buffer: Buffer) => {
    await documents.getByLabel('Titel').fill('Lärmgutachten');
    await documents.getByLabel('Datei').setInputFiles({ name: 'g.pdf', mimeType: 'application/pdf', buffer });
    await documents.getByRole('button', { name: 'Unterlage hinzufügen' }).click();
  };
  await send(Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>>>endobj\n%%EOF'));
  await expect(page.getByText('enthält Programme')).toBeVisible();
  await send(await onePage());
  await expect(page.getByText('Damit alle dieses PDF lesen können')).toBeVisible();
  await expectAccessible(page);

  await page.goto(base.replace('/papers', ''));
  const description = page.getByRole('textbox', { name: 'Beschreibung' });
  // What is typed before the page is alive is not looked at.
  await expect(page.getByRole('group', { name: 'Text gliedern' }).first()).toBeVisible();
  await description.fill(text);
  await description.press('Control+End');
  await page.getByRole('group', { name: 'Text gliedern' }).getByRole('button', { name: 'Überschrift' }).click();
  await expect(description).toHaveValue(/Danach\.\n## Überschrift\n$/);
  await page.getByRole('button', { name: 'Bild einfügen' }).click();
  await description.fill(text);
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await expect(page.getByText('Die Angaben sind gespeichert.')).toBeVisible();

  const slug = base.split('/').at(-2) ?? '';
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url());
  });
  // What the service would answer: tests ask no other host.
  await page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Video</title><p>Video</p>' }),
  );
  const answer = await page.goto(`/${TOWN}/offers/${slug}`);
  expect(answer?.headers()['content-security-policy']).toContain("frame-src 'self'");
  expect((await page.request.get(`/${TOWN}`)).headers()['content-security-policy']).not.toContain('frame-src');
  await expect(page.getByRole('heading', { name: 'Worum es geht', level: 3, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tabelle' })).toBeVisible();
  const image = page.getByRole('img', { name: 'Der Platz von oben' });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(100);
  await expect(page.getByText('nicht geeignet')).toBeVisible();
  await expectAccessible(page);

  const href = (await page.getByRole('link', { name: /Lärmgutachten/ }).getAttribute('href')) ?? '';
  const file = await page.request.get(href);
  expect(file.headers()).toMatchObject({
    'content-disposition': 'attachment; filename="laermgutachten.pdf"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  const src = (await image.getAttribute('src')) ?? '';
  const bytes = await (await page.request.get(src)).body();
  expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS/);
  expect(foreign).toEqual([]);

  await expect(page.getByText('erfährt YouTube')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Auf diesem Gerät merken' }).check();
  expect(foreign).toEqual([]);
  await page.getByRole('button', { name: 'Video laden' }).click();
  const player = page.frameLocator('iframe.video__player').frameLocator('iframe');
  await expect(player.getByText('Video')).toBeVisible();
  expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ']);
  await page.reload();
  await expect(page.locator('iframe.video__player')).toBeVisible();

  await page.goto(`/${TOWN}/privacy`);
  await page.getByRole('button', { name: 'Wieder vorher fragen' }).click();
  await page.goto(`/${TOWN}/offers/${slug}`);
  await expect(page.getByRole('button', { name: 'Video laden' })).toBeVisible();

  const plain = await another({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(`/${TOWN}/offers/${slug}`);
  await expect(plain.getByRole('link', { name: 'Bei YouTube ansehen' })).toHaveAttribute('href', VIDEO);
  await expect(plain.getByRole('button', { name: 'Video laden' })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
