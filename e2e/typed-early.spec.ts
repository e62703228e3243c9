import type { Page } from '@playwright/test';
import { isAwake } from './fixtures/awake';
import { openAs, TOWN } from './fixtures/sign-in';
import { newSurvey } from './fixtures/survey';
import { expect, test } from './fixtures/test';

/** Opens a page whose scripts are on a slow line. Out: lets them come, and waits until the page is alive. */
async function openOnSlowLine(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const gate = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return async () => {
    come();
    await page.waitForLoadState('load');
    await isAwake(page.locator('textarea'));
  };
}

const STARTED = [
  ['a text of the town', 'texts/accessibility/de', 'Text'],
  ['what an offer is about', 'offers/marktplatz', 'In zwei Sätzen'],
] as const;

for (const [what, path, label] of STARTED) {
  test(`what is typed into ${what}, before the page is alive, stays`, async ({ page }) => {
    await openAs(page, 'ada', '/manage');
    const come = await openOnSlowLine(page, `/${TOWN}/manage/${path}`);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).not.toHaveValue('');
    await field.fill('Früh geschrieben');
    await come();
    await expect(field).toHaveValue('Früh geschrieben');
  });
}

for (const [what, path, label] of [...STARTED, ['a title', 'offers/marktplatz', 'Titel']] as const)
  test(`what was marked in ${what}, before the page is alive, is what typing replaces`, async ({ page }) => {
    await openAs(page, 'ada', '/manage');
    const come = await openOnSlowLine(page, `/${TOWN}/manage/${path}`);
    const field = page.getByLabel(label, { exact: true });
    await field.selectText();
    await come();
    await page.keyboard.type('Ganz neu');
    await expect(field).toHaveValue('Ganz neu');
  });

test('a coordinate typed before the page is alive stays when the other one is typed after', async ({ page }) => {
  await openAs(page, 'ada', '/manage');
  const come = await openOnSlowLine(page, `/${TOWN}/manage/offers/marktplatz`);
  const [longitude, latitude] = [page.getByLabel('Länge (Grad Ost)'), page.getByLabel('Breite (Grad Nord)')];
  await longitude.fill('8.9');
  await come();
  await latitude.fill('51.6');
  await expect(latitude).toHaveValue('51.6');
  await expect(longitude).toHaveValue('8.9');
});

test('what is typed is never gone for a moment while the page comes alive', async ({ page }) => {
  await openAs(page, 'ada', '/manage');
  await page.addInitScript(pauseAfterEachPiece);
  const come = await openOnSlowLine(page, `/${TOWN}/manage/texts/accessibility/de`);
  const field = page.getByLabel('Text', { exact: true });
  await field.fill('Früh geschrieben');
  const seen = await field.evaluateHandle(watchValue);
  await come();
  expect(await seen.evaluate((values) => [...values])).toEqual(['Früh geschrieben']);
});

/** React takes a page over in pieces, and pauses when one took long: each seems to, from where it has come to the field. */
function pauseAfterEachPiece(): void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => {
    const field = document.querySelector('textarea');
    if (field && Object.keys(field).length > 0) ahead += 6;
    return now() + ahead;
  };
}

/** What stands in a field between any two pieces of work, which is what would be sent by a click just then. */
function watchValue(field: Element): Set<string> {
  const values = new Set<string>();
  const { port1, port2 } = new MessageChannel();
  const look = () => {
    values.add((field as HTMLTextAreaElement).value);
    port2.postMessage(null);
  };
  port1.onmessage = look;
  look();
  return values;
}

test('questions written before the page is alive are the survey that is built', async ({ page }) => {
  await newSurvey(page, 'Früh gefragt');
  const come = await openOnSlowLine(page, page.url());
  await page.getByRole('textbox', { name: 'Fragen, eine pro Zeile' }).fill('( ) Wohin damit?\n- hierhin\n- dorthin');
  await come();
  await expect(page.locator('.survey-line__label')).toHaveText('Wohin damit?');
});

test('a comment begun before the page is alive is sent as it stands', async ({ page }) => {
  await openAs(page, 'anna', '', 'haselrode');
  const come = await openOnSlowLine(page, '/haselrode/offers/hallenbad/gespraech');
  const field = page.getByRole('textbox', { name: 'Was meinen Sie?' });
  const said = `Früh begonnen ${Date.now().toString(36)}`;
  await field.fill(said);
  await come();
  await expect(field).toHaveValue(said);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(page.getByRole('article').filter({ hasText: said })).toBeVisible();
});

test('what one writes is kept with every letter, and leaving the field is no writing', async ({ page }) => {
  await openAs(page, 'anna', '', 'haselrode');
  const come = await openOnSlowLine(page, '/haselrode/offers/hallenbad/gespraech');
  await come();
  const kept = await page.evaluateHandle(() => {
    const names: string[] = [];
    addEventListener('kept', (event) => names.push((event as CustomEvent<string>).detail));
    return names;
  });
  const field = page.getByRole('textbox', { name: 'Was meinen Sie?' });
  await field.pressSequentially('Hallo');
  await field.blur();
  expect(await kept.evaluate((names) => names.length)).toBe(5);
});

test('a comment rewritten before the page is alive is saved as it stands', async ({ page }) => {
  const path = '/haselrode/offers/hallenbad/gespraech';
  await openAs(page, 'anna', '', 'haselrode');
  await page.goto(path);
  const said = `Erst so ${Date.now().toString(36)}`;
  await page.getByRole('textbox', { name: 'Was meinen Sie?' }).fill(said);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  const comment = page.getByRole('article').filter({ hasText: said });
  const edit = await comment.getByRole('link', { name: 'Bearbeiten' }).getAttribute('href');
  const come = await openOnSlowLine(page, edit ?? path);
  const field = page.getByLabel('Ihr Beitrag', { exact: true });
  await field.fill(`${said}, dann anders`);
  await come();
  await expect(field).toHaveValue(`${said}, dann anders`);
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await expect(page.getByRole('article').filter({ hasText: `${said}, dann anders` })).toBeVisible();
});
