import { expectAccessible } from './fixtures/accessible';
import { expect, test } from './fixtures/test';

test('a fresh platform serves, and greets whoever comes', async ({ page, request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
