import { expectAccessible } from './fixtures/accessible';
import { askForMail, enterCode, freshAddress, readCode } from './fixtures/mail';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** Six digits that are not the code. */
const not = (code: string) => (code === '111 111' ? '222222' : '111111');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('who reads mail on another device types the code here', async ({ page }) => {
      const email = freshAddress('cora');
      await askForMail(page, email);
      const code = await readCode(page, email);
      await enterCode(page, not(code));
      await expect(page.locator('.alert--danger')).toContainText('Sie haben noch 4 Versuche.');
      if (javaScriptEnabled) await expectAccessible(page);
      await enterCode(page, code);
      await expect(page).toHaveURL(/account$/);
      await expect(page.getByText(email)).toBeVisible();
    });

    test('a code is void after five wrong ones, and a new mail has a new one', async ({ page }) => {
      const email = freshAddress('vera');
      await askForMail(page, email);
      const code = await readCode(page, email);
      for (const left of ['4 Versuche', '3 Versuche', '2 Versuche', 'einen Versuch', 'jetzt nicht mehr']) {
        await enterCode(page, not(code));
        await expect(page.locator('.alert--danger')).toContainText(left);
      }
      await enterCode(page, code);
      await expect(page.locator('.alert--danger')).toContainText('Dieser Code gilt nicht mehr.');
      await expect(page.getByLabel('Code aus der Mail')).toHaveCount(0);
      await askForMail(page, email);
      await enterCode(page, await readCode(page, email));
      await expect(page).toHaveURL(/account$/);
    });

    test('a link that is opened elsewhere says so, and names the address', async ({ page, another }) => {
      const email = freshAddress('lena');
      await askForMail(page, email);
      const other = await another({ javaScriptEnabled });
      for (const reader of [page, other]) {
        await reader.goto(`/${TOWN}/mailbox`);
        await reader.getByRole('article').filter({ hasText: email }).first().getByRole('link').click();
        await expect(reader.getByText(email)).toBeVisible();
      }
      const warning = 'Angefordert wurde dieser Link in einem anderen Browser.';
      await expect(other.getByText(warning)).toBeVisible();
      await expect(page.getByText(warning)).toHaveCount(0);
    });
  });
}
