import { expectAccessible } from './fixtures/accessible';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

for (const javaScriptEnabled of [true, false]) {
  test(`one sees one's data, takes them along, and deletes the account${javaScriptEnabled ? '' : ', without scripts'}`, async ({
    another,
  }) => {
    const page = await another({ javaScriptEnabled });
    const reader = await another();
    const email = freshAddress('gerda');
    const name = `Gerda ${Date.now() % 10_000_000}`;
    const text = `Ich gehe bald wieder, sagt ${name}.`;
    await signInWithMail(page, email, `/welcome?next=/${TOWN}${DISCUSSION}`);
    await page.getByLabel('Ihr Name auf dieser Seite').fill(name);
    await page.getByLabel('Ich halte mich an die Netiquette.').check();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Was meinen Sie?').fill(text);
    await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
    await reader.goto(`/${TOWN}${DISCUSSION}`);
    await expect(reader.getByText(text)).toBeVisible();

    await page.goto(`/${TOWN}/account`);
    await page.getByRole('link', { name: 'Meine Daten ansehen' }).click();
    await expect(page.getByText(email)).toBeVisible();
    await expect(page.getByText(text)).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    const file = await page.request.get(`/${TOWN}/account/data/file`);
    expect(file.headers()['cache-control']).toBe('private, no-store');
    expect(await file.json()).toMatchObject({ member: { email, pseudonym: name }, tables: { comments: [{ text }] } });
    expect((await reader.request.get(`/${TOWN}/account/data/file`)).status()).toBe(401);

    await page.goto(`/${TOWN}/account/erase`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Konto löschen');
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('Ja, mein Konto soll gelöscht werden.').check();
    await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
    await expect(page).toHaveURL(new RegExp(`/${TOWN}$`));
    await expect(reader.getByText(text)).toHaveCount(0);
    await page.goto(`/${TOWN}/account`);
    await expect(page).toHaveURL(/sign-in\?next=/);
  });
}
