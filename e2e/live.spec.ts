import type { Locator, Page } from '@playwright/test';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

// A page that is cut off tries to connect again, and the browser reports that it cannot.
test.use({ expectedErrors: [[/ERR_INTERNET_DISCONNECTED/], { scope: 'test' }] });

const post = async (page: Page, text: string) => {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
};
const commentOf = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text }).first();
const isLive = (page: Page) => expect(page.getByText(/gerade hier$/)).toBeVisible();

async function hide(page: Page, text: string) {
  const comment = commentOf(page, text);
  await comment.getByRole('link', { name: /ausblenden/ }).click();
  await comment.getByLabel('Begründung').fill('Verstößt gegen die Netiquette.');
  await comment.getByRole('button', { name: 'Ausblenden' }).click();
}

test('a page that was cut off for ten seconds shows the same four comments afterwards, and nothing hidden', async ({
  page: anna,
  another,
}, info) => {
  const word = `Funkloch ${info.workerIndex} ${Date.now()}`;
  const [ute, mona] = [await another(), await another()];
  await openAs(anna, 'anna', DISCUSSION);
  await openAs(mona, 'mona', DISCUSSION);
  await ute.goto(`/lindenfurt${DISCUSSION}`);
  await isLive(ute);
  await ute.context().setOffline(true);
  const dark = ute.waitForTimeout(10_000);
  for (const number of ['eins', 'zwei', 'drei', 'vier', 'fünf']) {
    await post(anna, `${word} ${number}`);
    await expect(commentOf(mona, `${word} ${number}`)).toBeVisible();
  }
  await hide(mona, `${word} drei`);
  await expect(anna.getByText(`${word} drei`)).toHaveCount(0);
  await dark;
  await expect(ute.getByText(word)).toHaveCount(0);
  await ute.context().setOffline(false);
  const shown = [`${word} fünf`, `${word} vier`, `${word} zwei`, `${word} eins`];
  await expect(ute.getByText(word)).toHaveText(shown, { timeout: 20_000 });
  await expect(anna.getByText(word)).toHaveText(shown);
});

test('what is written without a connection is kept, and posted once when it is back', async ({
  page: anna,
  another,
}, info) => {
  const word = `Im Tunnel ${info.workerIndex} ${Date.now()}`;
  const visitor = await another();
  await visitor.goto(`/lindenfurt${DISCUSSION}`);
  await openAs(anna, 'anna', DISCUSSION);
  await isLive(anna);
  await isLive(visitor);
  await anna.context().setOffline(true);
  await expect(anna.getByText(/gerade hier$/)).toHaveCount(0, { timeout: 30_000 });
  await post(anna, word);
  await expect(anna.getByText('Ihr Beitrag wird gesendet, sobald')).toBeVisible();
  await anna.context().setOffline(false);
  await expect(visitor.getByText(word)).toHaveCount(1, { timeout: 20_000 });
  await anna.reload();
  await expect(anna.getByText(word)).toHaveCount(1);
});

test('votes, answers and changes show at once on everybody’s page', async ({ page: anna, another }, info) => {
  const word = `Schatten ${info.workerIndex} ${Date.now()}`;
  const emil = await another();
  await openAs(anna, 'anna', DISCUSSION);
  await openAs(emil, 'emil', DISCUSSION);
  await isLive(emil);
  await isLive(anna);
  await post(anna, word);
  await commentOf(emil, word)
    .getByRole('button', { name: /^Stimme zu/ })
    .click();
  await expect(commentOf(anna, word).getByRole('button', { name: 'Stimme zu, bisher 1' })).toBeVisible();
  await commentOf(anna, word).scrollIntoViewIfNeeded();
  await commentOf(emil, word)
    .getByRole('link', { name: /^Auf den Beitrag .* antworten$/ })
    .click();
  await emil.getByLabel('Ihre Antwort').fill(`Antwort auf ${word}`);
  await emil.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
  // It would move what stands below, before Anna's eyes.
  await anna.getByRole('button', { name: 'Eine neue Antwort anzeigen' }).click();
  const answer = anna.getByRole('article').filter({ hasText: `Antwort auf ${word}` });
  await expect(answer).toBeVisible();
  await expect(answer.getByText('Verwaltung')).toBeVisible();
  await commentOf(anna, word)
    .getByRole('link', { name: /bearbeiten/ })
    .click();
  await anna.getByLabel('Ihr Beitrag').fill(`${word}, besser gesagt`);
  await anna.getByRole('button', { name: 'Änderung speichern' }).click();
  const changed = commentOf(emil, `${word}, besser gesagt`);
  await expect(changed.getByText('bearbeitet')).toBeVisible();
  await commentOf(anna, `${word}, besser gesagt`)
    .getByRole('link', { name: /zurückziehen/ })
    .click();
  await anna.getByRole('button', { name: 'Beitrag zurückziehen' }).click();
  await expect(emil.getByText(`${word}, besser gesagt`)).toHaveCount(0);
});
