import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

test.use({ javaScriptEnabled: false });

test('without scripts one reads, posts, votes, answers and changes what one wrote', async ({ page }, info) => {
  const word = `Ohne Skript ${info.workerIndex} ${Date.now()}`;
  await openAs(page, 'anna', DISCUSSION);
  await page.getByLabel('Was meinen Sie?').fill(word);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  const comment = page.getByRole('article').filter({ hasText: word }).first();
  await expect(comment).toBeVisible();
  await comment.getByRole('button', { name: /^Stimme zu/ }).click();
  await expect(comment.getByRole('button', { name: 'Stimme zu, bisher 1' })).toBeVisible();
  await comment.getByRole('link', { name: /^Auf den Beitrag .* antworten$/ }).click();
  await page.getByLabel('Ihre Antwort').fill(`Nachtrag zu ${word}`);
  await page.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
  await expect(page.getByText(`Nachtrag zu ${word}`)).toBeVisible();
  await comment.getByRole('link', { name: /bearbeiten/ }).click();
  await page.getByLabel('Ihr Beitrag').fill(`${word}, neu`);
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: `${word}, neu` })
      .getByText('bearbeitet'),
  ).toBeVisible();
});

test('without scripts a moderator hides a comment, which is gone for others', async ({ page, another }, info) => {
  const word = `Bitte ausblenden ${info.workerIndex} ${Date.now()}`;
  const anna = await another();
  await openAs(anna, 'anna', DISCUSSION);
  await anna.getByLabel('Was meinen Sie?').fill(word);
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await openAs(page, 'mona', DISCUSSION);
  const comment = page.getByRole('article').filter({ hasText: word }).first();
  await comment.getByRole('link', { name: /ausblenden/ }).click();
  await page.getByLabel('Begründung').fill('Probe');
  await page.getByRole('button', { name: 'Ausblenden', exact: true }).click();
  await anna.goto(`/lindenfurt${DISCUSSION}`);
  await expect(anna.getByText(word)).toHaveCount(0);
});

test('without scripts one reads how long to wait after posting too fast', async ({ page }) => {
  await openAs(page, 'anna', `${DISCUSSION}?refused=wishes.too-many&seconds=5`);
  await expect(page.getByText('Das ging zu schnell. Bitte warten Sie noch 5 Sekunden.')).toBeVisible();
});
