import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { newSurvey, publishSurvey, surveyOf, TWO_PAGES } from './fixtures/survey';
import { expect, test } from './fixtures/test';

/** The page of its editor: of `/lindenfurt/offers/x/umfrage`. */
const editorOf = (address: string) => address.replace('/offers/', '/manage/offers/').replace(/\/(\w+)$/, '/formats/$1');
const thanks = (page: Page) => expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible();
const lines = (page: Page) => page.locator('.survey-line__label');

/** A published survey, made by an editor who has scripts. */
async function published(another: () => Promise<Page>, title: string): Promise<{ editor: Page; address: string }> {
  const editor = await another();
  return { editor, address: await surveyOf(editor, title, TWO_PAGES) };
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a survey is translated side by side, and answered in that language', async ({ page, another }) => {
    test.slow();
    const { editor, address } = await published(() => another({ javaScriptEnabled: true }), 'Wege');
    await openAs(page, 'emil');
    await page.goto(editorOf(address));
    await page.getByRole('link', { name: 'Übersetzungen' }).click();
    await page.getByRole('link', { name: /Français/ }).click();
    await expect(page.getByText('6 Texte fehlen')).toBeVisible();
    const french = page.getByRole('textbox', { name: 'Womit kommen Sie?' });
    await expect(french).toHaveAttribute('lang', 'fr');
    await french.fill('Comment venez-vous ?');
    await page.getByRole('textbox', { name: 'Rad', exact: true }).fill('Vélo');
    await page.getByRole('textbox', { name: 'Warum {{womit}}?' }).fill('Pourquoi ?');
    await page.getByRole('button', { name: 'Übersetzung speichern' }).click();
    await expect(page.getByText(/fehlt, was im Original/).first()).toBeVisible();
    await expect(french).toHaveValue('Comment venez-vous ?');
    await page.getByRole('textbox', { name: 'Warum {{womit}}?' }).fill('Pourquoi {{womit}} ?');
    await page.getByRole('button', { name: 'Übersetzung speichern' }).click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await expect(page.getByText('3 Texte fehlen')).toBeVisible();
    await editor.goto(page.url());
    await expectAccessible(editor);

    await openAs(page, 'anna');
    await page.goto(address);
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page.locator('legend', { hasText: 'Comment venez-vous ?' }).locator('[lang=fr]')).toBeVisible();
    await expect(page.locator('label', { hasText: 'Bus' }).locator('[lang]')).toHaveCount(0);
    await editor.goto(page.url());
    await expectAccessible(editor);
    await page.getByRole('radio', { name: 'Vélo' }).check();
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('textbox', { name: 'Pourquoi Vélo ?' }).fill('Plus vite');
    await page.getByRole('button', { name: 'Antworten absenden' }).click();
    await thanks(page);
    expect(page.url()).toContain('lang=fr');
    await editor.goto(`${address}?lang=de`);
    await expect(
      editor.getByRole('table', { name: /^Womit kommen Sie/ }).getByRole('row', { name: /Rad 100/ }),
    ).toBeVisible();
  });

  test('questions come out of the library', async ({ page, another }) => {
    const { editor, address } = await published(() => another({ javaScriptEnabled: true }), 'Bibliothek');
    await openAs(page, 'emil');
    await page.goto(`${editorOf(address)}/more/library`);
    await page.getByRole('checkbox', { name: 'Wie alt sind Sie?' }).check();
    await page.getByLabel('Auf welche Seite?').selectOption('ende');
    await editor.goto(page.url());
    await expectAccessible(editor);
    await page.getByRole('button', { name: 'Ausgewählte einfügen' }).click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await editor.goto(editorOf(address));
    await expect(lines(editor)).toHaveText(['Womit kommen Sie?', 'Warum {{womit}}?', 'Wie alt sind Sie?']);
  });
});

test('a survey in Arabic is read from right to left', async ({ page, another }) => {
  test.slow();
  const { editor, address } = await published(another, 'Richtung');
  await editor.goto(`${editorOf(address)}/more/translations?lang=ar`);
  const field = editor.getByRole('textbox', { name: 'Womit kommen Sie?' });
  await expect(field).toHaveAttribute('dir', 'rtl');
  await field.fill('كيف تأتي؟');
  await editor.getByRole('button', { name: 'Übersetzung speichern' }).click();
  await expect(editor.getByText('Gespeichert.')).toBeVisible();
  await openAs(page, 'anna');
  await page.goto(`${address}?lang=ar`);
  const questions = page.getByRole('group', { name: 'Ihre Antworten' });
  await expect(questions).toHaveAttribute('dir', 'rtl');
  await expect(questions.locator('legend [lang=ar]')).toHaveText('كيف تأتي؟');
  await page.getByRole('radio', { name: 'Bus' }).check();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByRole('textbox', { name: /Warum Bus/ })).toBeVisible();
  expect(page.url()).toContain('lang=ar');
});

test('an editor starts from a template, which can be answered in English as well', async ({ page }) => {
  test.slow();
  await newSurvey(page, 'Verkehr');
  await page.getByRole('link', { name: /^Verkehrsumfrage/ }).click();
  await expect(lines(page).first()).toHaveText('Womit sind Sie im Alltag am häufigsten unterwegs?');
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeVisible();
  await expectAccessible(page);
  const address = await publishSurvey(page);
  await page.goto(`${address}?lang=en`);
  await expect(page.getByRole('radio', { name: 'By bus or train' })).toBeVisible();
});

test('a question is inserted from the library by keyboard, and another is kept there', async ({ page }) => {
  test.slow();
  await newSurvey(page, 'Tastatur');
  await page.getByText('Aus der Bibliothek', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: '+ Wie alt sind Sie?' });
  await expect(button).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('„Wie alt sind Sie?“ ist eingefügt.')).toBeVisible();
  await expect(lines(page).last()).toHaveText('Wie alt sind Sie?');
  await lines(page).first().click();
  const label = `Gefällt Ihnen das Vorhaben ${Date.now()}?`;
  await page.getByRole('textbox', { name: 'Frage', exact: true }).fill(label);
  await page.getByRole('button', { name: 'In die Bibliothek' }).click();
  await expect(page.getByText('In der Bibliothek gespeichert.')).toBeVisible();
  await publishSurvey(page);
  await page.goto(`/${TOWN}/manage/questions`);
  const entry = page.getByRole('listitem').filter({ hasText: label });
  await expect(entry).toBeVisible();
  await expectAccessible(page);
  await entry.getByText(label).first().click();
  await entry.getByRole('textbox', { name: 'Wortlaut' }).fill(`Neu: ${label}`);
  await entry.getByRole('button', { name: 'Wortlaut speichern' }).click();
  await expect(page.getByText('Die Bibliothek ist gespeichert.')).toBeVisible();
  const renamed = page.getByRole('listitem').filter({ hasText: `Neu: ${label}` });
  await renamed.getByText(`Neu: ${label}`).first().click();
  await renamed.getByRole('button', { name: 'Aus der Bibliothek nehmen' }).click();
  await expect(page.getByText('Die Bibliothek ist gespeichert.')).toBeVisible();
  await expect(renamed).toHaveCount(0);
});

test('a change of a published survey is a version, told in words and to be read', async ({ page }) => {
  test.slow();
  const address = await surveyOf(page, 'Fassungen', TWO_PAGES);
  await page.goto(editorOf(address));
  await lines(page).first().click();
  await page.getByRole('textbox', { name: 'Frage', exact: true }).fill('Wie kommen Sie her?');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await page.goto(editorOf(address));
  await page.getByRole('link', { name: '2 Versionen' }).click();
  await expect(
    page.getByText('Frage anders formuliert: „Womit kommen Sie?“ heißt jetzt „Wie kommen Sie her?“'),
  ).toBeVisible();
  await expect(page.getByText(/^Geändert von Emil/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Version 1/ }).click();
  await expect(page.getByText('Womit kommen Sie?')).toBeVisible();
  await expect(page.getByText('Wie kommen Sie her?')).toHaveCount(0);
});
