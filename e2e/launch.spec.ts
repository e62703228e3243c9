import { expectAccessible } from './fixtures/accessible';
import { named } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TEMPLATES = [
  'Platz umgestalten',
  'Park oder Grünfläche',
  'Spielplatz',
  'Radverkehrsnetz',
  'Schulweg',
  'Mobilitätsumfrage',
  'Bebauungsplan',
  'Stadtteilkonzept',
  'Hitze und Schatten',
  'Bürgerhaushalt',
];

for (const template of TEMPLATES) {
  test(`an editor takes an offer from the template ${template} to its result`, async ({ page }) => {
    const title = named(template);
    await openAs(page, 'emil', '/manage/start');
    await page.getByRole('link', { name: template, exact: true }).click();
    await expect(page.getByText(`Sie beginnen mit der Vorlage „${template}“.`)).toBeVisible();
    await page.getByRole('textbox', { name: 'Titel' }).fill(title);
    await page.getByLabel('Der Ort in Worten').fill('Innenstadt');
    await expect(page.getByRole('complementary', { name: 'So sehen es Einwohner:innen' })).toContainText(title);
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
    await expect(page.getByText('etwas in eckigen Klammern').first()).toBeVisible();
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await page.getByRole('link', { name: 'Angebot ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Das ist noch offen' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Bearbeiten' }).click();
    await page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
    await page.getByRole('textbox', { name: 'Was wurde gesagt?' }).fill('Viele wünschen sich **mehr Grün**.');
    await page.getByRole('textbox', { name: 'Was wurde entschieden, und warum?' }).fill('Es kommen zehn Bäume.');
    await page.getByRole('combobox', { name: 'Wo steht es?' }).selectOption('decided');
    await page.getByRole('button', { name: 'Ergebnis speichern' }).click();
    await page.getByRole('button', { name: 'Ergebnis veröffentlichen' }).click();
    await expect(page.getByText('Das Ergebnis ist veröffentlicht.')).toBeVisible();
    await page.getByRole('link', { name: 'Ergebnis ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Ergebnis: ${title}` })).toBeVisible();
    await expect(page.getByText('Es kommen zehn Bäume.')).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a template is chosen, its formats come along, and what was typed stays when it is refused', async ({
    page,
  }) => {
    await openAs(page, 'emil', '/manage/start');
    await page.getByRole('link', { name: 'Bürgerhaushalt', exact: true }).click();
    await page.getByRole('textbox', { name: 'Ende' }).fill('2020-01-01T10:00');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await expect(page.getByText('Das Ende muss nach dem Beginn liegen.').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Ende' }).fill('2100-12-25T10:00');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    for (const part of ['Vorschläge', 'Was ist Ihnen wichtig?']) {
      await expect(page.getByRole('main').getByText(part, { exact: true })).toBeVisible();
    }
  });

  test('a draft is read by whoever has its link, until that is ended', async ({ page, another }) => {
    await openAs(page, 'emil', '/manage/new?template=heat');
    const title = named('Kühle Orte');
    await page.getByRole('textbox', { name: 'Titel' }).fill(title);
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByRole('link', { name: 'Weiter zum Veröffentlichen' }).click();
    await page.getByRole('button', { name: 'Link erstellen' }).click();
    const link = await page.getByLabel('Link zum Entwurf').inputValue();
    const visitor = await another({ javaScriptEnabled: true });
    await visitor.goto(link);
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(visitor.getByText('Das ist ein Entwurf.')).toBeVisible();
    await expectAccessible(visitor);
    await page.getByRole('button', { name: 'Link ungültig machen' }).click();
    await expect(page.getByRole('button', { name: 'Link erstellen' })).toBeVisible();
    expect((await visitor.request.get(link)).status()).toBe(404);
  });
});
