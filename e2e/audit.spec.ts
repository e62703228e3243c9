import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const LOG = '/manage/audit';

/** Has the log checked, until the page shows that very entry before it is sealed, which happens every few seconds. */
const check = (page: Page): Promise<void> =>
  expect(async () => {
    await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
    const newest = page.getByRole('row').nth(1);
    await expect(newest).toContainText('Protokoll geprüft');
    await expect(newest).toContainText('noch nicht versiegelt', { timeout: 500 });
  }).toPass();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`an admin reads the log, checks it, and takes it along${how}`, async ({ another }) => {
    const page = await another({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    await openAs(page, 'ada', '/manage');
    await page.getByRole('link', { name: 'Protokoll' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Protokoll');
    await check(page);
    await expect(page.getByText(/^Kette geprüft bis Nr\. \d+, Kopf [0-9a-f]{8}…$/)).toBeVisible();
    await expect(page.getByText(/Geprüft am .* von .*, verglichen mit .* außerhalb der Datenbank/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (javaScriptEnabled) await expectAccessible(page);

    await page.getByLabel('Was', { exact: true }).selectOption('Protokoll geprüft');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page.getByRole('row').nth(1)).toContainText('Protokoll geprüft');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await expect(page.getByText(/^Nur von /)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    const href = (await page.getByRole('link', { name: 'Als CSV-Datei' }).getAttribute('href')) ?? '';
    const file = await page.request.get(href);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = (await file.text()).split('\r\n');
    expect(head).toContain('"number";"happened_at";"actor"');
    expect(lines.filter((line) => line.includes('"audit.checked"')).length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Von allen zeigen' }).click();
    await expect(page.getByText(/^Nur von /)).toHaveCount(0);
  });
}

test('what is written is sealed within some seconds', async ({ page }) => {
  await openAs(page, 'ada', LOG);
  await check(page);
  await expect(async () => {
    await page.goto(`/${TOWN}${LOG}?action=audit.checked`);
    await expect(page.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/^\d+$/, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
});

test.describe('who is no admin', () => {
  test.use({ expectedErrors: [/404/] });

  test('finds no log, may not check it, and gets no file', async ({ another, baseURL }) => {
    for (const name of ['mona', 'emil', 'anna']) {
      const page = await another();
      await openAs(page, name, LOG);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Protokoll');
      expect((await page.request.get(`/${TOWN}${LOG}`)).status()).toBe(404);
      expect((await page.request.get(`/${TOWN}${LOG}/file`)).status()).toBe(404);
      const checked = await page.request.post(`/${TOWN}${LOG}/check`, {
        form: {},
        headers: { origin: String(baseURL) },
        maxRedirects: 0,
      });
      expect(checked.headers().location).toContain('refused=role.admin-needed');
    }
  });
});
