import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { newSurvey, publishSurvey } from './fixtures/survey';
import { expect, test } from './fixtures/test';

/** A survey of the demo whose results everybody may see at any time, with some sixty answers. */
const SURVEY = '/lindenfurt/offers/marktplatz/umfrage';
const ANALYSIS = '/manage/offers/marktplatz/formats/umfrage/results';

const options = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
const PAGES = [
  {
    id: 'seite',
    questions: [
      { id: 'womit', kind: 'single', label: 'Womit kommen Sie?', required: true, options: options('Rad', 'Bus') },
      {
        id: 'noten',
        kind: 'matrix',
        label: 'Wie gut sind …',
        required: true,
        rows: options('Wege', 'Haltestellen'),
        options: options('Gut', 'Mittel', 'Schlecht'),
      },
      {
        id: 'rang',
        kind: 'ranking',
        label: 'Was käme zuerst?',
        required: true,
        options: options('Licht', 'Bänke', 'Wc').map((option, index) => ({ ...option, id: `r${index}` })),
      },
    ],
  },
];

/** Answers as this person, as a form without scripts does. */
async function answerAs(page: Page, name: string, address: string): Promise<void> {
  await openAs(page, name);
  await page.goto(address);
  const formatId = await page.locator('input[name="formatId"]').first().getAttribute('value');
  const grades = { 'noten:wege': 'gut', 'noten:haltestellen': 'schlecht' };
  const ranks = { 'rang:r0': '2', 'rang:r1': '1', 'rang:r2': '3' };
  const answer = await page.request.post('/lindenfurt/responses', {
    form: { formatId: String(formatId), womit: 'rad', ...grades, ...ranks },
    headers: { origin: String(test.info().project.use.baseURL) },
    maxRedirects: 0,
  });
  expect(answer.headers().location).not.toContain('refused');
}

test('what the public sees moves live, but not before five have answered', async ({ page, another }) => {
  test.slow();
  const editor = await another();
  await newSurvey(editor, 'Erst fünf, dann alle');
  await editor.getByRole('button', { name: 'Als Text bearbeiten' }).click();
  await editor.getByRole('textbox', { name: 'Fragen, eine pro Zeile' }).fill(JSON.stringify(PAGES));
  const address = await publishSurvey(editor, '5');
  await openAs(page, 'emil');
  await page.goto(address);
  const results = page.getByRole('region', { name: 'Zwischenstand' });
  await expect(results.getByText('Noch haben weniger als 5 Personen geantwortet.')).toBeVisible();
  await expect(results.getByText('live', { exact: true })).toBeVisible();
  for (const name of ['anna', 'mona', 'ada', 'cem', 'emil']) await answerAs(await another(), name, address);
  await expect(results.getByText('Mindestens 5 Personen haben geantwortet.')).toBeVisible();
  await expect(results.getByRole('row', { name: /^Rad 100 %.* 5$/ })).toBeVisible();
  await expect(results.getByRole('row', { name: 'Bus – unter 5' })).toBeVisible();
  await expect(results.getByRole('img', { name: 'Wege: Gut 100 %, Mittel –, Schlecht –' })).toBeVisible();
  await results.locator('summary').first().click();
  await expect(results.getByRole('table', { name: /^Haltestellen/ })).toBeVisible();
  await expectAccessible(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('anybody looks at a group and at a cross table, and finds no number of few people', async ({ page }) => {
    await page.goto(SURVEY);
    await page.getByText('Genauer hinsehen').click();
    await page
      .getByRole('combobox', { name: 'Nur Menschen, die so geantwortet haben' })
      .selectOption('Mit dem Fahrrad');
    await page.getByRole('button', { name: 'Gruppe zeigen' }).click();
    const group = page.getByRole('region', {
      name: /Wer bei „Wie kommen Sie dorthin\?“ „Mit dem Fahrrad“ gewählt hat/,
    });
    await expect(group).toBeVisible();
    await expectRounded(group.locator('td:last-child'));
    await expect(page).toHaveURL(/group=womit%7Erad/);

    await page
      .getByRole('combobox', { name: 'Diese Frage in den Zeilen' })
      .selectOption({ label: 'Wie kommen Sie dorthin?' });
    await page
      .getByRole('combobox', { name: 'Diese Frage in den Spalten' })
      .selectOption({ label: 'Wie viele Stellplätze soll der Platz behalten?' });
    await page.getByRole('button', { name: 'Tabelle zeigen' }).click();
    const table = page.getByRole('table', { name: /Stellplätze.* nach Wie kommen Sie dorthin/ });
    await expect(table).toBeVisible();
    await expectRounded(table.locator('td:last-child, td .survey-share__range'));
  });
});

/** Each number of people is a multiple of five, or not told. */
async function expectRounded(cells: ReturnType<Page['locator']>): Promise<void> {
  await cells.page().waitForLoadState();
  const texts = (await cells.allTextContents()).filter((text) => text !== '');
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => text !== 'unter 5' && Number(text.replace('.', '')) % 5 !== 0)).toEqual([]);
}

test('an editor filters, compares, crosses, reads texts and weights', async ({ page }) => {
  test.slow();
  await openAs(page, 'emil', ANALYSIS);
  await expect(page.getByRole('heading', { name: 'Auswertung: Acht Fragen zum Platz' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Nur Menschen, die so geantwortet haben' }).selectOption('Mit dem Fahrrad');
  await page.getByRole('button', { name: 'Dazunehmen' }).click();
  await expect(page.getByText('Diese Auswahl kann auch die Öffentlichkeit sehen, gerundet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Mit dem Fahrrad 100 %/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('combobox', { name: /^Vergleichen mit/ }).selectOption('Mit dem Auto');
  await page.getByRole('button', { name: 'Vergleichen' }).click();
  await expect(page.getByRole('columnheader', { name: 'Unterschied (95 %)' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Nicht mehr vergleichen' }).click();

  await page.getByRole('combobox', { name: 'Zeilen' }).selectOption({ label: 'Wie oft sind Sie auf dem Marktplatz?' });
  await page
    .getByRole('combobox', { name: 'Spalten' })
    .selectOption({ label: 'Was halten Sie vom Vorentwurf insgesamt?' });
  await page.getByRole('button', { name: 'Tabelle zeigen' }).click();
  await expect(page.getByText(/Cramérs V 0,\d\d; Chi-Quadrat/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Frage', exact: true }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Enthält' }).fill('e');
  await page.getByRole('button', { name: 'Texte zeigen' }).click();
  await expect(page.locator('#texts mark').first()).toHaveText(/e/i);

  const margins =
    'Frage;Möglichkeit;Anteil\nwie-oft;taeglich;50\nwie-oft;woechentlich;20\nwie-oft;markt;20\nwie-oft;selten;10';
  await page.getByRole('textbox', { name: 'Bekannte Anteile' }).fill('wie-oft;gibt es nicht;50');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText(/^Zeile 1 nennt eine Frage oder eine Möglichkeit/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Bekannte Anteile' }).fill(margins);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Ergebnisse, gewichtet' })).toBeVisible();
  await expect(page.getByText(/^Design-Effekt 1,\d+/)).toBeVisible();
});

test('an editor takes the answers along, and somebody else does not even find the page', async ({ page, another }) => {
  await openAs(page, 'emil', `${ANALYSIS}?only=womit~rad`);
  await page.getByText('Daten mitnehmen').click();
  const csv = await taken(page, 'Tabelle (CSV)');
  const lines = csv.toString('utf8').trim().split('\r\n');
  expect(lines[0]).toContain('"wie-oft";"womit.fuss"');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines[0]).not.toMatch(/member|number|answered/);
  for (const name of ['Excel (XLSX)', 'Codebuch (XLSX)'])
    expect((await taken(page, name)).subarray(0, 2).toString()).toBe('PK');
  expect((await taken(page, 'SPSS (SAV)')).subarray(0, 4).toString()).toBe('$FL2');
  expect((await taken(page, 'Bericht (PDF)')).subarray(0, 5).toString()).toBe('%PDF-');

  const anna = await another();
  await openAs(anna, 'anna');
  expect((await anna.request.get(`/lindenfurt${ANALYSIS}`)).status()).toBe(404);
  expect((await anna.request.get(`/lindenfurt${ANALYSIS}/answers.csv`)).status()).toBe(404);
});

async function taken(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await download.path());
}
