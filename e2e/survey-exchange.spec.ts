import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { expectAccessible } from './fixtures/accessible';
import { fillIn, named } from './fixtures/offer';
import { openAs, TOWN } from './fixtures/sign-in';
import { newSurvey, publishSurvey } from './fixtures/survey';
import { expect, test } from './fixtures/test';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form as KoboToolbox writes it: two languages, a table, a condition, and a sound, which a survey cannot ask for. */
const SURVEY = [
  ['type', 'name', 'label::English (en)', 'label::Deutsch (de)', 'required', 'relevant', 'appearance'],
  ['start', 'start', '', '', '', '', ''],
  ['begin_group', 'weg', 'Your way', 'Ihr Weg', '', '', 'field-list'],
  ['select_one mittel', 'womit', 'How do you come?', 'Womit kommen Sie?', 'true', '', ''],
  ['text', 'warum', 'Why?', 'Warum mit dem Bus?', '', `selected(\${womit}, 'bus')`, ''],
  ['audio', 'ton', 'Say it', 'Sagen Sie es', '', '', ''],
  ['end_group', '', '', '', '', '', ''],
];
const CHOICES = [
  ['list_name', 'name', 'label::English (en)', 'label::Deutsch (de)'],
  ['mittel', 'rad', 'Bike', 'Mit dem Rad'],
  ['mittel', 'bus', 'Bus', 'Mit dem Bus'],
];

const formFile = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name: 'wege.xlsx',
  mimeType: XLSX,
  buffer: await writeXlsxFile([
    { sheet: 'survey', data: SURVEY },
    { sheet: 'choices', data: CHOICES },
    { sheet: 'settings', data: [['form_title'], ['Wege zum Markt']] },
  ]).toBuffer(),
});

/** Sends a file from the page of the form. */
async function importFile(page: Page, file: Awaited<ReturnType<typeof formFile>>): Promise<void> {
  await page.getByText('Aus einer Datei übernehmen').click();
  await page.getByLabel('Datei', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Importieren' }).click();
}

const saved = async (page: Page, name: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await download.path());
};

test('an editor imports an XLSForm, sees what is missing, saves it, people see it, and it is exported again', async ({
  page,
  another,
}) => {
  test.slow();
  await newSurvey(page, 'Wege zum Markt');
  await importFile(page, await formFile());
  await expect(page.getByText('Das Formular enthält jetzt „wege.xlsx“.')).toBeVisible();
  const list = page.getByRole('table', { name: 'Was aus „wege.xlsx“ nicht übernommen wurde' });
  await expect(list.getByRole('row', { name: /Zeile 6, type ton: audio Diese Art von Frage/ })).toBeVisible();
  await expect(list.getByRole('row', { name: /English/ })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Überschrift' })).toHaveValue('Wege zum Markt');
  await expect(page.locator('.survey-line__label')).toHaveText(['Womit kommen Sie?', 'Warum mit dem Bus?']);
  await expectAccessible(page);
  const address = (await publishSurvey(page)).replace(/umfrage$/, 'wege-zum-markt');

  const anna = await another();
  await openAs(anna, 'anna');
  await anna.goto(address);
  await expect(anna.getByRole('radio', { name: 'Mit dem Bus' })).toBeVisible();
  await expect(anna.getByText('Warum mit dem Bus?')).toHaveCount(0);
  await anna.goto(`${address}?lang=en`);
  await expect(anna.getByRole('group', { name: 'How do you come?' })).toBeVisible();

  const offer = /offers\/([^/]+)/.exec(address)?.[1];
  await page.goto(`/${TOWN}/manage/offers/${offer}/formats/wege-zum-markt`);
  await expect(page.getByText(/^Nicht übernommen: /)).toBeVisible();
  await page.getByText('Als Datei exportieren').click();
  const json = JSON.parse((await saved(page, 'JSON speichern')).toString());
  expect(json).toMatchObject({ format: 'stadtgespraech-survey', pages: [{ id: 'weg', title: 'Ihr Weg' }] });
  const schema = await page.request.get(new URL(json.$schema).pathname);
  expect(await schema.json()).toMatchObject({ $id: json.$schema, type: 'object' });

  await importFile(page, { name: 'zurück.xlsx', mimeType: XLSX, buffer: await saved(page, 'XLSForm speichern') });
  await expect(page.getByText('Das Formular enthält jetzt „zurück.xlsx“.')).toBeVisible();
  await expect(page.getByText('Alles wurde übernommen.')).toBeVisible();
  await expect(page.locator('.survey-line__label')).toHaveText(['Womit kommen Sie?', 'Warum mit dem Bus?']);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a file that is none is refused with a sentence, and a form is taken over and saved', async ({ page }) => {
    test.slow();
    await newSurveyWithoutScripts(page, 'Ohne Skripte');
    await importFile(page, { name: 'alt.xls', mimeType: XLSX, buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    await expect(page.getByText(/Diese Datei hat das alte Format/)).toBeVisible();
    await importFile(page, await formFile());
    await expect(page.getByText('Das Formular enthält jetzt „wege.xlsx“.')).toBeVisible();
    await expect(page.getByRole('row', { name: /ton: audio/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Fragen, eine pro Zeile' })).toHaveValue(/Womit kommen Sie\?/);
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await expect(page.getByRole('link', { name: /Wege zum Markt/ }).first()).toBeVisible();
  });
});

/** As `newSurvey`, which waits for the builder. */
async function newSurveyWithoutScripts(page: Page, title: string): Promise<void> {
  await openAs(page, 'emil', '/manage/new');
  await fillIn(page, named(title));
  await page.getByRole('textbox', { name: 'Beginn' }).fill('2026-01-01T08:00');
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Umfrage/ })
    .click();
}
