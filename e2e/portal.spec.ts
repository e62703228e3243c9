import { expect, test } from './fixtures/test';

test('the portal finds an offer by a part of a word, and its address keeps the search', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('hallen');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '1 Angebot', exact: true })).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link', { name: /Unser Hallenbad/ }),
  ).toHaveAttribute('href', '/haselrode/offers/hallenbad');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('hallen');
});

test('the portal shows only what was asked for, by place, state and topic, and everything again', async ({ page }) => {
  await page.goto('/');
  const offer = (title: string) => page.getByRole('article').filter({ hasText: title });
  const [park, pool] = [offer('Ein Park für alle'), offer('Unser Hallenbad')];
  await expect(pool).toBeVisible();
  await page.getByLabel('Ort', { exact: true }).selectOption('Erlenstedt');
  await page.getByLabel('Stand').selectOption('Läuft');
  await page.getByLabel('Thema').selectOption('Grün und Freiraum');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(pool).toBeHidden();
  await expect(park).toBeVisible();
  await page.waitForLoadState();
  for (const told of await page.getByRole('article').allTextContents())
    expect(told).toMatch(/Grün und Freiraum.*Läuft.*Erlenstedt/s);
  await page.getByRole('link', { name: 'Alle Filter aufheben' }).click();
  await expect(pool).toBeVisible();
});

test('what nobody offers is said in words, with a way back', async ({ page }) => {
  await page.goto('/?text=Raumhafen');
  await expect(page.getByText('Kein Angebot gefunden')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Alle Filter aufheben' })).toBeVisible();
});

test('an address with nonsense in it shows everything', async ({ page }) => {
  await page.goto('/?state=gone&topic=%27%3B--&text=%25');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the map of all towns leads to what the list names', async ({ page }) => {
  await page.goto('/?place=haselrode&state=open');
  await expect(page.getByRole('region', { name: 'Karte aller Beteiligungsangebote' })).toBeVisible({ timeout: 30_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the portal searches and filters all the same', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('hallen');
    await page.getByLabel('Ort', { exact: true }).selectOption('Haselrode');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByText('Die Karte braucht JavaScript')).toBeVisible();
  });

  test('an offer is read from title to contact', async ({ page }) => {
    await page.goto('/lindenfurt/offers/marktplatz');
    await expect(page.getByRole('heading', { level: 1, name: 'Unser Marktplatz' })).toBeVisible();
    for (const part of ['So können Sie mitmachen', 'Worum es geht', 'Zeitplan', 'Unterlagen', 'Ansprechpersonen']) {
      await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
    }
    await expect(page.getByRole('link', { name: /Erläuterung zum Vorentwurf \(PDF, \d+ kB\)/ })).toBeVisible();
    await page.getByRole('link', { name: 'Gespräch: Was haben wir übersehen?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Gespräch: Was haben wir übersehen?' })).toBeVisible();
  });
});
