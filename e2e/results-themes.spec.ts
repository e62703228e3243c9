import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { publishDialogue } from './fixtures/offer';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const SAID = ['Es fehlen Sitzkissen am Brunnen.', 'Bitte mehr Sitzkissen!', 'Sitzkissen im Schatten wären gut.'];

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(page.getByRole('article').filter({ hasText: text }).first()).toBeVisible();
}

/** Writes a result and puts it before the public. */
async function publishResult(page: Page, slug: string): Promise<void> {
  await openAs(page, 'emil', `/manage/offers/${slug}/results`);
  await page.getByRole('textbox', { name: 'Was wurde gesagt?' }).fill('Viele wollen **sitzen**.');
  await page.getByRole('button', { name: 'Ergebnis speichern' }).click();
  await page.getByRole('button', { name: 'Ergebnis veröffentlichen' }).click();
  await expect(page.getByText('Das Ergebnis ist veröffentlicht.')).toBeVisible();
}

/** What is new is entered for the search, and so suggested, within seconds. */
async function takeSuggestion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Themen und Zitate' }).click();
  const suggestion = page.getByRole('listitem').filter({ hasText: '„Sitzkissen“ steht in 3 Beiträgen ohne Thema.' });
  await expect(async () => {
    await page.reload();
    await expect(suggestion).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await suggestion.getByLabel('Name').fill('Weich sitzen');
  await suggestion.getByRole('button', { name: 'Als Thema übernehmen' }).click();
  await expect(page.getByText('Aus dem Vorschlag ist ein Thema geworden.')).toBeVisible();
}

async function askForQuote(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Beiträge und Zitate' }).click();
  const first = page.getByRole('listitem').filter({ hasText: 'Bitte mehr Sitzkissen!' });
  await first.getByRole('link', { name: 'Zitat anfragen' }).click();
  await page.getByLabel('Worte, die zitiert werden sollen').fill('Weniger Sitzkissen');
  await page.getByRole('button', { name: 'Um Zustimmung bitten' }).click();
  await expect(page.getByText('Diese Worte stehen so nicht im Beitrag.').first()).toBeVisible();
  await page.getByLabel('Worte, die zitiert werden sollen').fill('mehr Sitzkissen!');
  await page.getByRole('button', { name: 'Um Zustimmung bitten' }).click();
  await expect(page.getByText('wartet auf Antwort')).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`an editor makes a theme of a suggestion, and a resident says whether they are quoted${how}`, async ({
    page: anna,
    another,
  }) => {
    const emil = await another({ javaScriptEnabled });
    const writer = await another();
    const address = await publishDialogue(writer, TOWN, async () => {});
    const slug = address.split('/').at(-2) ?? '';
    await openAs(anna, 'anna', `/offers/${slug}/dialog`);
    for (const text of SAID) await say(anna, text);
    await publishResult(emil, slug);
    await takeSuggestion(emil);
    if (javaScriptEnabled) await expectAccessible(emil);
    await askForQuote(emil);

    const visitor = await another();
    await visitor.goto(`/${TOWN}/results/${slug}`);
    await expect(visitor.getByRole('heading', { name: 'Weich sitzen' })).toBeVisible();
    await expect(visitor.getByText('mehr Sitzkissen!')).toHaveCount(0);
    await openAs(anna, 'anna', '/account');
    await anna.getByRole('listitem').filter({ hasText: 'Dürfen wir Sie zitieren?' }).first().getByRole('link').click();
    const question = anna.getByRole('listitem').filter({ hasText: 'mehr Sitzkissen!' }).first();
    await expectAccessible(anna);
    await question.getByRole('button', { name: 'Ja, zitieren' }).click();
    await expect(anna.getByText('Ihre Entscheidung ist gespeichert.')).toBeVisible();

    await visitor.reload();
    await expect(visitor.getByRole('blockquote')).toHaveText('mehr Sitzkissen!');
    await expectAccessible(visitor);
    await visitor.getByRole('link', { name: 'Alle 3 Beiträge zu „Weich sitzen“ lesen' }).click();
    for (const text of SAID) await expect(visitor.getByText(text)).toBeVisible();
    await expectAccessible(visitor);

    await question.getByRole('button', { name: 'Zustimmung zurückziehen' }).click();
    await expect(question.getByText('Sie haben nicht zugestimmt.')).toBeVisible();
    await visitor.goto(`/${TOWN}/results/${slug}`);
    await expect(visitor.getByRole('heading', { name: 'Weich sitzen' })).toBeVisible();
    await expect(visitor.getByRole('blockquote')).toHaveCount(0);
  });
}

test('what happens next stands in the timetable, and everything public can be taken home', async ({ page }) => {
  await openAs(page, 'emil', '/manage/offers/marktplatz/results');
  await page.getByLabel('Tag').fill('2031-05-01');
  await page.getByLabel('Was geschieht?').fill('Baubeginn am Brunnen');
  await page.getByRole('button', { name: 'In den Zeitplan eintragen' }).click();
  await expect(page.getByText('Der Zeitplan ist geändert.')).toBeVisible();
  await expectAccessible(page);
  const begins = { pdf: '%PDF', docx: 'PK', xlsx: 'PK', csv: '\u{FEFF}"row"' };
  for (const [kind, beginning] of Object.entries(begins)) {
    const file = await page.request.get(`/${TOWN}/results/marktplatz/report/${kind}`);
    expect(file.status(), kind).toBe(200);
    expect((await file.body()).subarray(0, 8).toString().startsWith(beginning), kind).toBe(true);
    expect(file.headers()['cache-control']).toContain('no-store');
  }
  await page.getByRole('button', { name: '„Baubeginn am Brunnen“ entfernen' }).first().click();
  await expect(page.getByText('Der Zeitplan ist geändert.')).toBeVisible();
});
