import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`an admin lists a word, a resident writes it disguised, a moderator is told why${how}`, async ({ another }) => {
    const [ada, anna, mona] = [await another({ javaScriptEnabled }), await another(), await another()];
    const word = javaScriptEnabled ? 'Quasselkopf' : 'Schlafmütz';
    const disguised = javaScriptEnabled ? 'Q u a s s e l k o p f' : 'Schl4fm.ütz';
    const mark = `Prüfung ${Date.now()}`;
    await ada.setViewportSize({ width: 360, height: 740 });
    await openAs(ada, 'ada', '/manage/checks');
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Prüfungen');
    const list = ada.getByLabel('Ihre Wörter');
    await list.fill(`${await list.inputValue()}\n${word}`);
    await ada.getByRole('button', { name: 'Speichern' }).click();
    await expect(ada.getByText(/^Die Prüfungen sind gespeichert\./)).toBeVisible();
    await ada.getByLabel('Text', { exact: true }).fill(`Du ${disguised}, siehe www.werbung.de`);
    await ada.getByRole('button', { name: 'Prüfen' }).click();
    const seen = ada.getByRole('region', { name: 'Das sehen die Prüfungen' });
    await expect(seen).toContainText(`„${word}“ steht auf der Liste und ist hier verändert geschrieben.`);
    await expect(seen).toContainText('Verweis auf www.werbung.de.');
    expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (javaScriptEnabled) await expectAccessible(ada);

    await openAs(anna, 'anna', DISCUSSION);
    await anna.getByLabel('Was meinen Sie?').fill(`${mark}: Ihr ${disguised}!`);
    await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await expect(anna.getByRole('article').filter({ hasText: mark }).first()).toBeVisible();

    await openAs(mona, 'mona', '/moderation');
    const caught = mona.getByRole('listitem').filter({ hasText: mark });
    await expect(caught).toContainText('Hinweis eines Prüfprogramms');
    await caught.getByRole('button').click();
    await expect(mona.getByRole('heading', { level: 1 })).toHaveText('Aufgefallener Beitrag');
    await expect(mona.getByRole('listitem').filter({ hasText: 'verändert geschrieben' }).locator('q')).toHaveText(
      disguised,
    );
    if (javaScriptEnabled) await expectAccessible(mona);
    // It is a hint, no verdict: readers see the contribution.
    await anna.reload();
    await expect(anna.getByRole('article').filter({ hasText: mark }).first()).toBeVisible();
  });
}

test('a word that cannot be used is refused with the reason, and nothing typed is lost', async ({ another }) => {
  const ada = await another({ javaScriptEnabled: false });
  await openAs(ada, 'ada', '/manage/checks');
  await ada.getByLabel('Ihre Wörter').fill('gut\n*as*');
  await ada.getByLabel('Andere Sprache').check();
  await ada.getByRole('button', { name: 'Speichern' }).click();
  await expect(ada.locator('#list-error')).toHaveText(/Mit einem Stern braucht ein Wort mindestens vier Buchstaben/);
  await expect(ada.getByLabel('Ihre Wörter')).toHaveValue(/gut\s+\*as\*/);
  await expect(ada.getByLabel('Andere Sprache')).toBeChecked();
});
