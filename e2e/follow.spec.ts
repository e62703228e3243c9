import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const OFFER = '/offers/marktplatz';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('somebody follows an offer, and ends that in the account with one click', async ({ page }) => {
      await openAs(page, 'anna', OFFER);
      await page.getByRole('button', { name: 'Diesem Angebot folgen' }).click();
      await expect(page.getByRole('button', { name: 'Nicht mehr folgen' })).toBeVisible();
      await page.goto(`/${TOWN}/account`);
      const followed = page.getByRole('region', { name: 'Was ich verfolge' });
      await expect(followed.getByRole('link', { name: /Marktplatz/ })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await followed.getByRole('button', { name: /Marktplatz.* nicht mehr folgen/ }).click();
      await expect(followed.getByRole('link', { name: /Marktplatz/ })).toHaveCount(0);
    });
  });
}

test('a visitor signs in on the way to following', async ({ page }) => {
  await page.goto(`/${TOWN}${OFFER}`);
  await page.getByRole('button', { name: 'Diesem Angebot folgen' }).click();
  await expect(page).toHaveURL(/sign-in/);
});
