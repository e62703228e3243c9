import { chooseLanguage } from './fixtures/language';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test('a chosen language stays, on this page and on the next', async ({ page }) => {
  await page.goto(`/${TOWN}/netiquette`);
  await chooseLanguage(page, 'English');
  await expect(page).toHaveURL(`/${TOWN}/netiquette`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Consultations' }).click();
  await expect(page.getByRole('heading', { name: 'Have your say now' })).toBeVisible();
  await chooseLanguage(page, 'Deutsch');
  await expect(page.getByRole('heading', { name: 'Jetzt mitreden' })).toBeVisible();
});

test('a browser that asks for English first gets it', async ({ another }) => {
  const page = await another({ locale: 'en-GB' });
  await page.goto(`/${TOWN}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('dark stays dark where somebody wants it, whatever the device says', async ({ page }) => {
  await page.goto(`/${TOWN}`);
  await page.getByRole('button', { name: 'Dunkel' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  await page.getByRole('button', { name: 'Wie das Gerät' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-kern-theme', /./);
});

test('a language is not taken from a page of somebody else', async ({ request }) => {
  const answer = await request.post('/preferences', {
    form: { language: 'en' },
    headers: { origin: 'https://elsewhere.example' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, title] of [
    ['netiquette', 'Netiquette'],
    ['imprint', 'Impressum'],
    ['privacy', 'Datenschutz'],
    ['accessibility', 'Erklärung zur Barrierefreiheit'],
  ] as const) {
    test(`every town has its text: ${title}`, async ({ page }) => {
      await page.goto(`/${TOWN}/${path}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      expect(String(await page.getByRole('main').textContent()).length).toBeGreaterThan(400);
    });
  }

  test('the language is switched', async ({ page }) => {
    await page.goto('/');
    await chooseLanguage(page, 'English');
    await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  });
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of ['/nowhere', `/${TOWN}/offers/nowhere`, `/${TOWN}/offers/marktplatz/nowhere`]) {
    test(`says so and shows the way on: ${path}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible();
      await page.getByRole('link', { name: 'Alle Beteiligungen ansehen' }).click();
      await expect(page).toHaveURL('/');
    });
  }

  test('says so without scripts, in the frame of its town', async ({ another }) => {
    const page = await another({ javaScriptEnabled: false });
    const answer = await page.goto(`/${TOWN}/offers/nowhere`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Lindenfurt');
  });
});

test('the first tab leads past the header', async ({ page }) => {
  await page.goto(`/${TOWN}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('no page asks another host, and none runs a script that was written into it', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
  });
  for (const path of ['/', `/${TOWN}`, `/${TOWN}/offers/marktplatz`]) {
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
  }
  expect(foreign).toEqual([]);
});
