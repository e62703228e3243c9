import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { expect, test } from './fixtures/test';

const TOWN = '/lindenfurt';
const DISCUSSION = `${TOWN}/offers/marktplatz/gespraech`;

let counted = 0;
/** Nobody who was here before, in whatever worker. */
const newcomer = (worker: number) => {
  const name = `Nora ${worker}${Date.now() % 1_000_000}${counted++}`;
  return { name, email: `${name.replace(' ', '.').toLowerCase()}@post.example` };
};

async function askForLink(page: Page, email: string) {
  await page.getByLabel('Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
}

/** Opens the newest link to this address from the demo's mailbox. Out: its address. */
async function openLink(page: Page, email: string): Promise<string> {
  await page.goto(`${TOWN}/mailbox`);
  await page.getByRole('article').filter({ hasText: email }).first().getByRole('link').click();
  await expect(page.getByText(email)).toBeVisible();
  return page.url();
}

const confirm = (page: Page) => page.getByRole('button', { name: 'Jetzt anmelden' }).click();

async function introduce(page: Page, name: string) {
  await page.getByLabel('Ihr Name auf dieser Seite').fill(name);
  await page.getByLabel('Ich halte mich an die Netiquette.').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
}

async function post(page: Page, text: string) {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a mailed link signs in once, and looking at it does not use it up', async ({ page, another }, info) => {
      const { email } = newcomer(info.workerIndex);
      await page.goto(`${TOWN}/sign-in`);
      await askForLink(page, email);
      const link = await openLink(page, email);
      await page.reload();
      await confirm(page);
      await page.goto(`${TOWN}/account`);
      await expect(page.getByText(email)).toBeVisible();

      const later = await another({ javaScriptEnabled });
      await later.goto(link);
      await expect(later.getByText('Dieser Link gilt nicht mehr.')).toBeVisible();
      await expect(later.getByRole('button', { name: 'Jetzt anmelden' })).toHaveCount(0);
    });

    test('the first comment asks for a name and the netiquette, once, and keeps the text', async ({ page }, info) => {
      const { name, email } = newcomer(info.workerIndex);
      const first = `Hier fehlt ein Brunnen, sagt ${name}.`;
      await page.goto(DISCUSSION);
      await post(page, first);
      await askForLink(page, email);
      await openLink(page, email);
      await confirm(page);
      await introduce(page, name);
      await expect(page.getByLabel('Was meinen Sie?')).toHaveValue(first);
      await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
      await expect(page.getByRole('article').filter({ hasText: first })).toBeVisible();

      await page.goto(DISCUSSION);
      await expect(page.getByLabel('Was meinen Sie?')).toHaveValue('');
      await post(page, `Und eine Bank, sagt ${name}.`);
      await expect(page.getByRole('article').filter({ hasText: `Und eine Bank, sagt ${name}.` })).toBeVisible();
    });

    test('a name that is taken is said at its field, and what was typed stays', async ({ page }, info) => {
      const { name, email } = newcomer(info.workerIndex);
      await page.goto(`${TOWN}/sign-in?next=${TOWN}/welcome`);
      await askForLink(page, email);
      await openLink(page, email);
      await confirm(page);
      await introduce(page, 'anna sommer');
      await expect(page.getByText('Diesen Namen hat hier schon jemand.').first()).toBeVisible();
      await expect(page.getByLabel('Ihr Name auf dieser Seite')).toHaveValue('anna sommer');
      // axe is a script itself.
      if (javaScriptEnabled) await expectAccessible(page);
      await introduce(page, name);
      await page.goto(`${TOWN}/account`);
      await expect(page.getByLabel('Ihr Name auf dieser Seite')).toHaveValue(name);
    });

    test('a guest goes on without an address where that is enough, and no further', async ({ page }) => {
      await page.goto(`${TOWN}/sign-in?trust=guest`);
      await page.getByRole('button', { name: 'Als Gast weiter' }).click();
      await page.goto(`${TOWN}/account`);
      await expect(page.getByText('Sie sind Gast bei Lindenfurt.')).toBeVisible();
      await page.goto(DISCUSSION);
      await post(page, 'Das soll ich noch nicht dürfen.');
      await expect(page.getByText('Hier brauchen wir eine Mail-Adresse.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Als Gast weiter' })).toHaveCount(0);
    });

    test('signing out ends it here, and everywhere where that is asked for', async ({ page, another }, info) => {
      const { email } = newcomer(info.workerIndex);
      const other = await another({ javaScriptEnabled });
      for (const browser of [page, other]) {
        await browser.goto(`${TOWN}/sign-in`);
        await askForLink(browser, email);
        await openLink(browser, email);
        await confirm(browser);
      }
      await page.goto(`${TOWN}/account`);
      await page.getByRole('button', { name: 'Überall abmelden' }).click();
      for (const browser of [page, other]) {
        await browser.goto(`${TOWN}/account`);
        await expect(browser).toHaveURL(/sign-in\?next=/);
      }
      await page.getByRole('button', { name: 'Anna sein' }).click();
      await expect(page).toHaveURL(/account$/);
      await page.getByRole('button', { name: 'Hier abmelden' }).click();
      await expect(page.getByRole('link', { name: 'Anmelden', exact: true })).toBeVisible();
    });
  });
}

test('the pages of signing in have no barrier that axe knows, light and dark', async ({ page }, info) => {
  const { email } = newcomer(info.workerIndex);
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  };
  await page.goto(`${TOWN}/sign-in?trust=guest`);
  await look();
  await askForLink(page, email);
  await look();
  await page.goto(`${TOWN}/mailbox`);
  await look();
  await openLink(page, email);
  await look();
  await confirm(page);
  await page.goto(`${TOWN}/welcome`);
  await look();
  await page.goto(`${TOWN}/account`);
  await look();
  await page.goto(`${TOWN}/sign-in`);
  await look();
});
