import { expectAccessible } from './fixtures/accessible';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test('a word is found in what people said and where offers say it, and leads there', async ({ page }) => {
  await page.goto(`/${TOWN}`);
  await page.getByRole('searchbox', { name: 'Wonach suchen Sie?' }).fill('Bänke');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Beiträge', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Beiträge', exact: true }).click();
  await expect(page).toHaveURL(/in=talk/);
  // Other tests talk of benches, too, and later.
  const first = page
    .getByRole('article')
    .filter({ has: page.locator('mark', { hasText: /bänke?n?/i }) })
    .first();
  await expect(first).toBeVisible();
  await first.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/${TOWN}/offers/[^?]+\\?`));
});

test('the portal finds what all towns have published, and its filters stay in the address', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Suche' }).click();
  await page.getByRole('searchbox').fill('Hallenbad');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('article').first()).toContainText('Haselrode');
  await page.getByText('Ergebnisse eingrenzen').click();
  await page.getByLabel('Stand der Beteiligung').selectOption('Läuft');
  await page.getByLabel('Kommune', { exact: true }).selectOption('Haselrode');
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(/state=open.*town=haselrode/);
  await page.getByRole('link', { name: 'Filter aufheben: Läuft' }).click();
  await expect(page).not.toHaveURL(/state=/);
  await expect(page.getByRole('link', { name: /^Filter aufheben/ })).toHaveText(['Haselrode']);
  await expect(page.getByRole('article').first()).toContainText('Haselrode');
});

test('what an address says and cannot mean is told', async ({ page }) => {
  await page.goto('/search?q=Hallenbad&topic=unfug&town=nirgendwo');
  await expect(page.getByRole('alert').filter({ hasText: 'nicht verstanden' })).toContainText('„nirgendwo“');
  await expect(page.getByRole('article').first()).toContainText('Hallenbad');
});

test('a typing error is told what was probably meant, and nothing found what to do', async ({ page }) => {
  await expect(async () => {
    await page.goto('/search?q=Hallenbda');
    await page.getByRole('link', { name: 'hallenbad', exact: true }).click({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('article').first()).toContainText('Hallenbad');
  await page.goto('/search?q=Raumhafenxyz');
  await expect(page.getByText('Dazu haben wir nichts gefunden.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Alle Beteiligungen ansehen' })).toBeVisible();
});

test('who allows their position has offers sorted by it, without sending it', async ({ another }) => {
  const page = await another({ geolocation: { longitude: 9.9, latitude: 51.5 }, permissions: ['geolocation'] });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/search?q=Park&in=offers');
  await page.getByRole('button', { name: 'Nach Entfernung ordnen' }).click();
  await expect(page.getByText('Nach Entfernung geordnet.')).toBeVisible();
  await expect(page.getByText(/km entfernt/).first()).toBeVisible();
  expect(asked.filter((url) => url.includes('51.5') && !url.includes('/base-map'))).toEqual([]);
  await page.getByRole('link', { name: 'Im ganzen Bestand in meiner Nähe suchen' }).click();
  await expect(page).toHaveURL(/near=51\.50,9\.90/);
  await expect(page.getByRole('heading', { name: 'In Ihrer Nähe' })).toBeVisible();
});

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1280, 'light'],
] as const)
  test(`the search keeps nobody out: ${width} pixels, ${colorScheme}`, async ({ another }) => {
    const page = await another({ viewport: { width, height: 800 }, colorScheme });
    for (const path of [
      '/search',
      '/search?q=Park',
      `/${TOWN}/search?q=Raumhafenxyz`,
      `/${TOWN}/search?q=Markt&topic=green`,
    ]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one searches and narrows all the same', async ({ page }) => {
    await page.goto(`/${TOWN}/search`);
    await page.getByRole('searchbox').fill('Platz');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('link', { name: 'Beiträge', exact: true }).click();
    await expect(page.locator('mark').first()).toHaveText(/platz|plätze/i);
    await page.getByText('Ergebnisse eingrenzen').click();
    await page.getByLabel('Stand der Beteiligung').selectOption('Angekündigt');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await expect(page).toHaveURL(/in=talk.*state=announced|state=announced.*in=talk/);
    await page.getByRole('link', { name: 'Alle Filter aufheben' }).click();
    await expect(page.locator('mark').first()).toBeVisible();
    await page.getByText('Ergebnisse eingrenzen').click();
    await page.getByLabel('Rund um welchen Ort?').fill('Marktplatz');
    await page.getByLabel('Umkreis').selectOption('1 km');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await expect(page.getByRole('link', { name: /^Filter aufheben: Bis 1 km um .*Markt/ })).toBeVisible();
  });
});
