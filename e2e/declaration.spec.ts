import { expect, test } from './fixtures/test';

const YEAR = 366 * 24 * 3_600_000;

// Directive (EU) 2016/2102, Article 7: dated, with a way to answer and somebody who helps where that fails.
for (const town of ['lindenfurt', 'haselrode', 'erlenstedt', 'mittelland'])
  test(`each town says how accessible it is, since when, whom to tell and who helps: ${town}`, async ({ page }) => {
    await page.goto(`/${town}`);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Barrierefreiheit' }).click();
    const text = page.getByRole('main');
    await expect(text.getByRole('heading', { level: 1 })).toHaveText('Erklärung zur Barrierefreiheit');
    const written = await text.locator('.text-page__date time').getAttribute('datetime');
    expect(Date.now() - new Date(String(written)).getTime()).toBeLessThan(YEAR);
    await expect(text.locator('a[href^="mailto:"]').first()).toBeVisible();
    await expect(text).toContainText(/Schlichtungsstelle|Ombudsstelle/);
    await expect(text.getByRole('heading', { name: 'Gebärdensprache und Leichte Sprache' })).toBeVisible();
  });
