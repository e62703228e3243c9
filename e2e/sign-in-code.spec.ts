import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const addressOf = (worker: number, name: string) => `${name}${worker}${Date.now()}@post.example`;

async function askForMail(page: Page, email: string, next = `/${TOWN}/account`) {
  await page.goto(`/${TOWN}/sign-in?next=${next}`);
  await page.getByLabel('Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
}

/** Reads the mail on another device: the code in it. */
async function readCode(reader: Page, email: string): Promise<string> {
  await reader.goto(`/${TOWN}/mailbox`);
  const mail = await reader.getByRole('article').filter({ hasText: email }).first().innerText();
  return /\b\d{3} \d{3}\b/.exec(mail)?.[0] ?? 'none';
}

/** Six digits that are not the code. */
const not = (code: string) => (code === '111 111' ? '222222' : '111111');

const enter = async (page: Page, code: string) => {
  await page.getByLabel('Code aus der Mail').fill(code);
  await page.getByRole('button', { name: 'Mit Code anmelden' }).click();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('who reads mail on another device types the code here', async ({ page, another }, info) => {
      const email = addressOf(info.workerIndex, 'cora');
      await askForMail(page, email);
      const code = await readCode(await another({ javaScriptEnabled }), email);
      await enter(page, not(code));
      await expect(page.getByRole('alert')).toContainText('Sie haben noch 4 Versuche.');
      if (javaScriptEnabled) await expectAccessible(page);
      await enter(page, code);
      await expect(page).toHaveURL(/account$/);
      await expect(page.getByText(email)).toBeVisible();
    });

    test('a code is void after five wrong ones, and a new mail has a new one', async ({ page, another }, info) => {
      const email = addressOf(info.workerIndex, 'vera');
      const reader = await another({ javaScriptEnabled });
      await askForMail(page, email);
      const code = await readCode(reader, email);
      for (const left of [4, 3, 2, 1]) {
        await enter(page, not(code));
        await expect(page.getByRole('alert')).toContainText(
          left === 1 ? 'noch einen Versuch' : `noch ${left} Versuche`,
        );
      }
      await enter(page, not(code));
      await expect(page.getByRole('alert')).toContainText('Er gilt jetzt nicht mehr');
      await enter(page, code);
      await expect(page.getByRole('alert')).toContainText('Dieser Code gilt nicht mehr.');
      await expect(page.getByLabel('Code aus der Mail')).toHaveCount(0);
      await askForMail(page, email);
      await enter(page, await readCode(reader, email));
      await expect(page).toHaveURL(/account$/);
    });

    test('a link that is opened elsewhere says so, and names the address', async ({ page, another }, info) => {
      const email = addressOf(info.workerIndex, 'lena');
      await askForMail(page, email);
      const other = await another({ javaScriptEnabled });
      for (const reader of [page, other]) {
        await reader.goto(`/${TOWN}/mailbox`);
        await reader.getByRole('article').filter({ hasText: email }).first().getByRole('link').click();
        await expect(reader.getByText(email)).toBeVisible();
      }
      await expect(other.getByText('Angefordert wurde dieser Link in einem anderen Browser.')).toBeVisible();
      await expect(page.getByText('Angefordert wurde dieser Link in einem anderen Browser.')).toHaveCount(0);
    });
  });
}
