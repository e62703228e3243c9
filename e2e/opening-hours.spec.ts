import { expectAccessible } from './fixtures/accessible';
import { publishDialogue } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TOWN = 'haselrode';

/** A minute of the day that is certainly not now, nor will be while the test goes. */
const elsewhen = (now = new Date()): [from: string, until: string] =>
  now.getUTCHours() < 12 ? ['20:00', '20:01'] : ['03:00', '03:01'];

test('outside of its hours a discussion says when one may write again; the team writes, and all read', async ({
  page: anna,
  another,
}) => {
  const [emil, mona] = [await another(), await another()];
  const [from, until] = elsewhen();
  const address = await publishDialogue(emil, TOWN, async (form) => {
    await form.getByLabel('An welchen Tagen kann man schreiben?').selectOption('daily');
    await form.getByLabel('Ab', { exact: true }).fill(from);
    await form.getByLabel('Bis', { exact: true }).fill(until);
  });
  const path = address.replace(`/${TOWN}`, '');
  const closed = new RegExp(`^Beiträge sind wieder möglich ab [A-Z][a-z]+, ${Number(from.slice(0, 2))}:00 Uhr\\.`);
  await anna.goto(`/${TOWN}${path}`);
  await expect(anna.getByText(closed)).toBeVisible();
  await openAs(anna, 'anna', path, TOWN);
  await expect(anna.getByText(closed)).toBeVisible();
  await expect(anna.getByLabel('Was meinen Sie?')).toHaveCount(0);
  await expectAccessible(anna);

  await openAs(mona, 'mona', path, TOWN);
  await mona.getByLabel('Was meinen Sie?').fill('Willkommen!');
  await mona.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(anna.getByRole('article').filter({ hasText: 'Willkommen!' })).toBeVisible();
  await openAs(mona, 'mona', '/moderation/stop', TOWN);
  await expect(mona.getByText('gerade außerhalb der Öffnungszeiten').first()).toBeVisible();
});

test('where only the municipality writes, residents are told so before they begin, without scripts too', async ({
  another,
}) => {
  const [emil, anna] = [await another(), await another({ javaScriptEnabled: false })];
  const address = await publishDialogue(emil, TOWN, (form) => form.getByLabel('Nur die Verwaltung').check());
  const path = address.replace(`/${TOWN}`, '');
  await openAs(anna, 'anna', path, TOWN);
  await expect(anna.getByText(/^Hier schreibt nur die Verwaltung\./)).toBeVisible();
  await expect(anna.getByLabel('Was meinen Sie?')).toHaveCount(0);
  await openAs(emil, 'emil', path, TOWN);
  await expect(emil.getByLabel('Was meinen Sie?')).toBeVisible();
});

test('where invited people write, it is who signs in with their address', async ({ page: ben, another }) => {
  const [emil, anna] = [await another(), await another()];
  const address = await publishDialogue(emil, TOWN, async (form) => {
    await form.getByLabel('Nur eingeladene Personen').check();
    await form.getByLabel('Eingeladene Mail-Adressen').fill(`anna@${TOWN}.example`);
  });
  const path = address.replace(`/${TOWN}`, '');
  await openAs(ben, 'ben', path, TOWN);
  await expect(ben.getByText(/^Hier schreiben nur eingeladene Personen\./)).toBeVisible();
  await openAs(anna, 'anna', path, TOWN);
  await anna.getByLabel('Was meinen Sie?').fill('Danke für die Einladung.');
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(ben.getByRole('article').filter({ hasText: 'Danke für die Einladung.' })).toBeVisible();
});
