import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { newSurvey, publishSurvey, surveyOf } from './fixtures/survey';
import { expect, test } from './fixtures/test';

const options = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));

/** A survey with every kind of question, a page that not everybody sees, and a way out. */
const PAGES = [
  {
    id: 'weg',
    title: 'Ihr Weg',
    questions: [
      {
        id: 'womit',
        kind: 'single',
        label: 'Womit kommen Sie?',
        required: true,
        options: options('Rad', 'Bus', 'Gar-nicht'),
        other: 'Anders',
      },
      {
        id: 'oft',
        kind: 'slider',
        label: 'Wie oft im Monat mit {{womit}}?',
        required: true,
        min: 0,
        max: 30,
        step: 1,
        showIf: { of: 'womit', in: ['rad', 'bus'] },
      },
    ],
    jumps: [{ when: { of: 'womit', in: ['gar-nicht'] }, to: 'schluss' }],
  },
  {
    id: 'urteil',
    title: 'Ihr Urteil',
    questions: [
      {
        id: 'noten',
        kind: 'matrix',
        label: 'Wie gut sind …',
        required: true,
        rows: options('Wege', 'Haltestellen'),
        options: options('Gut', 'Schlecht'),
      },
      {
        id: 'rang',
        kind: 'ranking',
        label: 'Was käme zuerst?',
        required: true,
        options: options('Licht', 'Bänke', 'Bäume').map((option, index) => ({ ...option, id: `r${index}` })),
      },
      {
        id: 'geld',
        kind: 'budget',
        label: 'Verteilen Sie 10 Euro',
        required: true,
        total: 10,
        whole: true,
        unit: 'Euro',
        options: options('Wege', 'Bus'),
      },
      { id: 'tag', kind: 'date', label: 'Wann zuletzt?', required: false },
    ],
  },
  {
    id: 'schluss',
    questions: [
      {
        id: 'ja',
        kind: 'consent',
        label: 'Ich bin einverstanden, dass die Antworten ausgewertet werden.',
        required: true,
      },
    ],
  },
];

const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();
const send = (page: Page) => page.getByRole('button', { name: 'Antworten absenden' }).click();
const thanks = (page: Page) => expect(page.getByText('Vielen Dank, Ihre Antworten sind angekommen.')).toBeVisible();
const heading = (page: Page, name: string) => page.locator('#survey').getByRole('heading', { name, exact: true });

test('an editor builds a survey with a condition, takes a step back, tries it, and it can be answered', async ({
  page,
  another,
}) => {
  test.slow();
  await newSurvey(page, 'Bänke im Park');
  const editor = page.getByRole('region', { name: 'Seite 1' });
  await editor.getByText('Frage hinzufügen').click();
  await editor.getByRole('button', { name: '+ Zahl' }).click();
  await page.getByRole('textbox', { name: 'Frage', exact: true }).fill('Wie viele Bänke fehlen?');
  const lines = editor.locator('.survey-line__label');
  await expect(lines).toHaveText([/Was halten Sie/, /Warum sehen/, 'Wie viele Bänke fehlen?']);
  await editor.getByRole('button', { name: 'Frage 3 nach oben' }).click();
  await expect(lines.nth(1)).toHaveText('Wie viele Bänke fehlen?');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(lines.nth(2)).toHaveText('Wie viele Bänke fehlen?');

  const condition = page.getByRole('group', { name: 'Diese Frage nur stellen, wenn …' });
  await condition.getByRole('button', { name: 'Bedingung hinzufügen' }).click();
  await condition.getByRole('checkbox', { name: 'Ich finde es nicht gut' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vorschau', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Vorschau' });
  await expect(preview.getByText('Wie viele Bänke fehlen?')).toHaveCount(0);
  await preview.getByRole('radio', { name: 'Ich finde es nicht gut' }).check();
  await expect(preview.getByText('Wie viele Bänke fehlen?')).toBeVisible();
  await preview.getByRole('button', { name: 'Antworten absenden' }).click();
  await expect(preview.getByText('Bis hierher. In der Vorschau wird nichts gesendet.')).toBeVisible();
  await preview.getByRole('button', { name: 'Schließen' }).click();

  const address = await publishSurvey(page);
  const anna = await another();
  await openAs(anna, 'anna');
  await anna.goto(address);
  await anna.getByRole('radio', { name: 'Ich finde es nicht gut' }).check();
  await anna.getByRole('textbox', { name: /Wie viele Bänke fehlen/ }).fill('4');
  await send(anna);
  await thanks(anna);
});

test('a survey that would be a trap is refused where the trap is', async ({ page }) => {
  await newSurvey(page, 'Eine Falle');
  const trap = structuredClone(PAGES).map((one, index) => (index === 0 ? { ...one, jumps: [{ to: 'schluss' }] } : one));
  await page.getByRole('button', { name: 'Als Text bearbeiten' }).click();
  const text = page.getByRole('textbox', { name: 'Fragen, eine pro Zeile' });
  await text.fill('[{ "id": "weg" }]');
  await page.getByRole('button', { name: 'Im Formular bearbeiten' }).click();
  await expect(page.getByText(/Das ist noch keine Umfrage/)).toBeVisible();
  await expect(text).toHaveValue('[{ "id": "weg" }]');
  await text.fill(JSON.stringify(trap));
  await page.getByRole('button', { name: 'Im Formular bearbeiten' }).click();
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
  const wrong = page.getByRole('region', { name: 'Seite 2' });
  await expect(wrong.getByText(/Zu dieser Seite kommt niemand/)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('one goes through the pages and back, nothing is lost, and everything is counted', async ({ page, another }) => {
    test.slow();
    const editor = await another();
    const address = await surveyOf(editor, 'Wege und Busse', PAGES);
    await openAs(page, 'anna');
    await page.goto(address);
    await expectAccessible(page);
    await next(page);
    await expect(page.getByRole('group', { name: /braucht noch Ihren Blick/ })).toBeFocused();
    await page.getByRole('radio', { name: 'Rad' }).check();
    await page.getByRole('textbox', { name: 'Wie oft im Monat mit Rad?' }).fill('12');
    await next(page);
    await expect(heading(page, 'Ihr Urteil')).toBeFocused();
    await page.getByRole('group', { name: 'Wege' }).getByRole('radio', { name: 'Gut' }).check();
    await page.getByRole('group', { name: 'Haltestellen' }).getByRole('radio', { name: 'Schlecht' }).check();
    for (const name of ['1. Bäume', '2. Licht', '3. Bänke']) await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: '„Bänke“ nach oben' }).click();
    await page.getByRole('textbox', { name: 'Wege' }).fill('6');
    await expect(page.getByText('Noch 4 Euro zu verteilen')).toBeVisible();
    await page.getByRole('textbox', { name: 'Bus' }).fill('4');
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Rad' })).toBeChecked();
    await next(page);
    await expect(page.getByRole('listitem').filter({ hasText: 'Bänke' })).toBeVisible();
    await next(page);
    await page.getByRole('checkbox').check();
    await send(page);
    await thanks(page);
    const [, town, , offer, part] = address.split('/');
    // It is counted soon after it came.
    await expect(async () => {
      await editor.goto(`/${town}/manage/offers/${offer}/formats/${part}/results`);
      await expect(editor.getByText('Eine Person hat geantwortet.')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const results = editor.getByRole('region', { name: 'Ergebnisse' });
    for (const tables of await results.getByText('Alle Zahlen als Tabellen').all()) await tables.click();
    const table = (name: RegExp) => results.getByRole('table', { name });
    await expect(table(/^Haltestellen/).getByRole('row', { name: /^Schlecht 100 %.* 1$/ })).toBeVisible();
    await expect(table(/^Bänke/).getByRole('row', { name: /^2 100 %.* 1$/ })).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('one goes through the pages, is asked what an answer leads to, and jumps to the end', async ({
    page,
    browser,
  }) => {
    test.slow();
    const scripted = await browser.newContext({
      javaScriptEnabled: true,
      baseURL: test.info().project.use.baseURL,
      locale: 'de-DE',
    });
    const address = await surveyOf(await scripted.newPage(), 'Ohne Skripte', PAGES);
    await scripted.close();
    await openAs(page, 'ada');
    await page.goto(address);
    await page.getByRole('radio', { name: 'Rad' }).check();
    await next(page);
    await page.getByRole('textbox', { name: 'Wie oft im Monat mit Rad?' }).fill('12');
    await next(page);
    await expect(heading(page, 'Ihr Urteil')).toBeVisible();
    await next(page);
    await expect(page.getByText('3 Antworten brauchen noch Ihren Blick')).toBeVisible();
    await page.getByRole('button', { name: 'Zurück' }).click();
    await expect(page.getByRole('radio', { name: 'Rad' })).toBeChecked();
    await page.getByRole('radio', { name: 'Gar-nicht' }).check();
    await next(page);
    await page.getByRole('checkbox').check();
    await send(page);
    await thanks(page);
  });
});
