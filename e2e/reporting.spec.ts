import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`who has no account reports a comment, and reads at its address what became of it${how}`, async ({
    another,
  }) => {
    const [anna, page, mona] = [await another(), await another({ javaScriptEnabled }), await another()];
    const word = `Bitte melden ${javaScriptEnabled} ${Date.now()}`;
    await openAs(anna, 'anna', DISCUSSION);
    await anna.getByLabel('Was meinen Sie?').fill(word);
    await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    const own = anna.getByRole('article').filter({ hasText: word }).first();
    await expect(own.getByRole('link', { name: /zurückziehen/ })).toBeVisible();
    await expect(own.getByRole('link', { name: /melden/ })).toHaveCount(0);

    const there = page.getByRole('article').filter({ hasText: word }).first();
    // Where reading takes long, visitors get the page as it was a moment ago.
    await expect(async () => {
      await page.goto(`/${TOWN}${DISCUSSION}`);
      await expect(there).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await there.getByRole('link', { name: /melden/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beitrag melden');
    await expect(page.getByText(word)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('Gegen das Gesetz').check();
    await page.getByLabel('Warum?').fill('Das beleidigt.');
    await page.getByRole('button', { name: 'Meldung absenden' }).click();
    await expect(page.getByText('Bitte prüfen Sie diese Angaben:')).toBeVisible();
    await expect(page.getByLabel('Warum?')).toHaveValue('Das beleidigt.');
    await page.getByLabel('Gegen eine Regel der Netiquette').check();
    await page.getByLabel('Welche Regel?').selectOption('1');
    await page.getByRole('button', { name: 'Meldung absenden' }).click();
    await expect(page.getByText(/^Danke, Ihre Meldung M-\w{4}-\w{4} ist eingegangen\.$/)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    await openAs(mona, 'mona', '/moderation');
    await mona.getByRole('button', { name: new RegExp(`^Bearbeiten.*${word}$`) }).click();
    await expect(mona.getByText('Das beleidigt.')).toBeVisible();
    await mona.getByLabel('Bleibt stehen').check();
    await mona.getByLabel('Begründung').fill('Zugespitzt, aber erlaubt.');
    await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
    await expect(mona.getByText(/^Der Beitrag bleibt stehen/)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Der Beitrag bleibt stehen.')).toBeVisible();
    await expect(page.getByText('Zugespitzt, aber erlaubt.')).toBeVisible();
  });
}

test('an admin adds a rule in a draft that nobody else sees, and drops it', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  await openAs(page, 'ada', '/manage/netiquette');
  await page.getByRole('link', { name: 'Regel hinzufügen' }).click();
  await page.getByLabel('Titel').first().fill('Kurz bleiben.');
  await page.getByLabel('Beispiele: Das geht', { exact: true }).first().fill('Ein Satz.\nNoch einer.');
  await page.getByRole('button', { name: 'In den Entwurf übernehmen' }).click();
  await expect(page.getByRole('heading', { name: 'Kurz bleiben.' })).toBeVisible();
  await expect(page.getByText(/^Regel \d+ ist neu: „Kurz bleiben\.“$/)).toBeVisible();
  const reader = await another();
  await reader.goto(`/${TOWN}/netiquette`);
  await expect(reader.getByText('Kurz bleiben.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
  await expect(page.getByText('Die Änderungen sind verworfen.')).toBeVisible();
  await expect(page.getByText('Kurz bleiben.')).toHaveCount(0);
});

test('the netiquette is there in Plain German, and at the address of its version', async ({ page }) => {
  await page.goto(`/${TOWN}/netiquette`);
  await page.getByRole('link', { name: 'Leichte Sprache' }).click();
  await expect(page.getByRole('heading', { name: 'Seien Sie freundlich.' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/${TOWN}/netiquette/1#rule-2`);
  await expect(page.getByText(/^Fassung 1, gilt seit dem/)).toBeVisible();
  expect((await page.request.get(`/${TOWN}/netiquette/99`)).status()).toBe(404);
});
