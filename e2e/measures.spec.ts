import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openCase, report, say } from './fixtures/moderating';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test.describe.configure({ mode: 'serial' });

/** Beside the queue that other tests read from its head. */
const HERE = { town: TOWN, path: '/offers/marktplatz/gespraech' };

const word = (about: string) => `${about} ${Math.random().toString(36).slice(2, 8)}`;
const comment = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).first();
const MEASURES = 'Andere Maßnahmen: verdecken, kürzen, um Änderung bitten';

/** A moderator opens the case of what was reported, and from there all that can be done about it. */
async function openMeasures(page: Page, text: string): Promise<void> {
  await openAs(page, 'mona', '/moderation', TOWN);
  await openCase(page, text);
  await page.getByRole('link', { name: MEASURES }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maßnahmen zu einem Beitrag');
}

/** Fills in and sends one of the forms there. */
async function decide(page: Page, name: string, fill: { reason: string; text?: string; into?: string }): Promise<void> {
  const part = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  await part.locator('summary').click();
  if (fill.text) await part.getByLabel('Gekürzter Text').fill(fill.text);
  if (fill.into) await part.getByLabel('Adresse oder Nummer').fill(fill.into);
  if ((await part.getByLabel('Verletzte Regel').count()) > 0)
    await part.getByLabel('Verletzte Regel').selectOption('1');
  await part.getByLabel('Begründung').fill(fill.reason);
  await part.getByRole('button', { name }).click();
}

/** The author follows the latest message of this title. */
async function follow(page: Page, title: string): Promise<void> {
  await page.goto(`/${TOWN}/account`);
  await page.getByRole('listitem').filter({ hasText: title }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entscheidung über Ihren Beitrag');
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`what is covered is read by who opens it, and its author learns why${how}`, async ({ another }) => {
    const [anna, vera, mona] = [await another(), await another(), await another({ javaScriptEnabled })];
    const reader = await another({ javaScriptEnabled });
    const text = word('Zum Verdecken');
    await say(anna, text, HERE);
    await report(vera, text, 'Das beleidigt.', HERE);
    await reader.goto(`/${TOWN}${HERE.path}`);
    await expect(reader.getByText(text)).toBeVisible();
    await openMeasures(mona, text);
    if (javaScriptEnabled) await expectAccessible(mona);
    await decide(mona, 'Mit Hinweis verdecken', { reason: 'Derb.' });
    await expect(mona.getByText('mit Hinweis verdeckt', { exact: true })).toBeVisible();
    if (!javaScriptEnabled) await reader.reload();
    const covered = comment(reader, text);
    const warning = covered.getByText('Mit Hinweis verdeckt (Regel 1). Zum Lesen öffnen.');
    await expect(warning).toBeVisible();
    await expect(covered.getByText(text)).toBeHidden();
    if (javaScriptEnabled) await expectAccessible(reader);
    await warning.click();
    await expect(covered.getByText(text)).toBeVisible();
    await vera.reload();
    await expect(vera.getByText(/^Der Beitrag ist mit einem Hinweis verdeckt/)).toBeVisible();
    await follow(anna, 'Ihr Beitrag ist mit einem Hinweis verdeckt');
    await expect(anna.getByText('Derb.')).toBeVisible();
    await expect(anna.getByRole('button', { name: 'Widerspruch einlegen' })).toBeVisible();
    await anna.goto(`/${TOWN}/decisions`);
    await expect(anna.getByText('Beitrag mit Hinweis verdeckt').first()).toBeVisible();
    await decide(mona, 'Wieder offen anzeigen', { reason: 'Doch in Ordnung.' });
    await reader.reload();
    await expect(comment(reader, text).getByText(text)).toBeVisible();
    await expect(comment(reader, text).getByText(/^Mit Hinweis verdeckt/)).toHaveCount(0);
  });

  test(`who is asked to change a contribution gets to its form, and changes it${how}`, async ({ another }) => {
    const [anna, vera, mona] = [await another({ javaScriptEnabled }), await another(), await another()];
    const text = word('Zum Ändern');
    await say(anna, text, HERE);
    await report(vera, text, 'Das beleidigt.', HERE);
    await openMeasures(mona, text);
    await decide(mona, 'Um Änderung bitten', { reason: 'Bitte sachlich.' });
    await expect(mona.getByRole('heading', { name: 'Worum gebeten ist' })).toBeVisible();
    await expectAccessible(mona);
    await vera.reload();
    await expect(vera.getByText(/^Die Moderation hat darum gebeten, den Beitrag zu ändern/)).toBeVisible();
    await follow(anna, 'Bitte ändern Sie Ihren Beitrag');
    await expect(anna.getByText('Bitte sachlich.')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(anna);
    await anna.getByRole('link', { name: 'Beitrag ändern' }).click();
    await anna.getByLabel('Ihr Beitrag', { exact: true }).fill(`${text}, sachlich`);
    await anna.getByRole('button', { name: 'Änderung speichern' }).click();
    await expect(comment(anna, `${text}, sachlich`).getByText('bearbeitet')).toBeVisible();
    await follow(anna, 'Bitte ändern Sie Ihren Beitrag');
    await expect(anna.getByText(/^Das ist erledigt/)).toBeVisible();
    await mona.reload();
    await expect(mona.getByRole('heading', { name: 'Worum gebeten ist' })).toHaveCount(0);
  });

  test(`a shorter text waits for its author, who agrees or refuses${how}`, async ({ another }) => {
    const [anna, vera, mona] = [await another({ javaScriptEnabled }), await another(), await another()];
    const reader = await another();
    const text = word('Zum Kürzen');
    const whole = `Sie Esel! ${text}`;
    await say(anna, whole, HERE);
    await report(vera, whole, 'Das beleidigt.', HERE);
    await reader.goto(`/${TOWN}${HERE.path}`);
    await openMeasures(mona, whole);
    await decide(mona, 'Kürzung vorschlagen', { reason: 'Ohne Anrede.', text: `${text} und mehr` });
    await expect(mona.getByText('Der Vorschlag darf nur Wörter weglassen.').first()).toBeVisible();
    await expect(mona.getByLabel('Gekürzter Text')).toHaveValue(`${text} und mehr`);
    await mona.getByLabel('Gekürzter Text').fill(`[…] ${text}`);
    await mona.locator('#rule-shorten').selectOption('1');
    await mona.locator('#reason-shorten').fill('Ohne Anrede.');
    await mona.getByRole('button', { name: 'Kürzung vorschlagen' }).click();
    await expect(mona.getByText('Um Zustimmung zu dieser Kürzung:')).toBeVisible();
    await expect(comment(reader, whole)).toBeVisible();
    await follow(anna, 'Die Moderation möchte Ihren Beitrag kürzen');
    await expect(anna.getByText(`[…] ${text}`)).toBeVisible();
    if (javaScriptEnabled) {
      await expectAccessible(anna);
      await anna.getByRole('button', { name: 'Der Kürzung zustimmen' }).click();
      await expect(anna.getByText('Sie haben zugestimmt. Ihr Beitrag ist gekürzt.')).toBeVisible();
      await expect(
        comment(reader, `[…] ${text}`).getByText('gekürzt durch die Moderation mit Zustimmung'),
      ).toBeVisible();
      await expect(reader.getByText(whole)).toHaveCount(0);
      return;
    }
    await anna.getByRole('button', { name: 'Ablehnen' }).click();
    await expect(anna.getByText(/^Sie haben abgelehnt/)).toBeVisible();
    await openAs(mona, 'mona', '/moderation', TOWN);
    await expect(mona.getByRole('listitem').filter({ hasText: whole }).getByText('Bitte ohne Folge')).toBeVisible();
    await openCase(mona, whole);
    await expect(mona.getByText('Die Kürzung wurde abgelehnt.')).toBeVisible();
    await expectAccessible(mona);
    await mona.getByLabel('Bleibt stehen').check();
    await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
    await expect(mona.getByText(/^Der Beitrag bleibt stehen/)).toBeVisible();
  });
}

test('what says the same leads to the first, and comes back', async ({ another }) => {
  const [anna, emil] = [await another(), await another()];
  const [mona, reader] = [await another(), await another({ javaScriptEnabled: false })];
  const [first, copy] = [word('Zuerst gesagt'), word('Noch einmal gesagt')];
  await say(anna, first, HERE);
  const address = await comment(anna, first).locator('.comment__when').getAttribute('href');
  await anna.getByLabel('Was meinen Sie?').fill(copy);
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(comment(anna, copy)).toBeVisible();
  await openAs(emil, 'emil', HERE.path);
  await comment(emil, copy)
    .getByRole('button', { name: /^Stimme zu/ })
    .click();
  await expect(comment(emil, copy).getByRole('button', { name: /^Stimme zu, bisher 1/ })).toBeVisible();
  await openAs(mona, 'mona', '/moderation/latest');
  await mona.getByRole('listitem').filter({ hasText: copy }).getByRole('link', { name: MEASURES }).click();
  await decide(mona, 'Mit einem anderen Beitrag zusammenführen', { reason: 'Dasselbe.', into: String(address) });
  await expect(mona.getByText('ausgeblendet', { exact: true })).toBeVisible();
  await expect(emil.getByRole('link', { name: /^Zusammengeführt mit Nr\. \d+$/ }).first()).toBeVisible();
  await expect(emil.getByText(copy)).toHaveCount(0);
  await expect(comment(emil, first).getByRole('button', { name: /^Stimme zu, bisher 1/ })).toBeVisible();
  await expectAccessible(emil);
  await follow(anna, 'Ihr Beitrag ist mit einem anderen zusammengeführt');
  await expect(anna.getByText('Dasselbe.', { exact: true })).toBeVisible();
  await reader.goto(`/${TOWN}${HERE.path}`);
  await reader
    .getByRole('link', { name: /^Zusammengeführt mit Nr\. \d+$/ })
    .first()
    .click();
  await expect(comment(reader, first)).toBeVisible();
  await decide(mona, 'Wieder offen anzeigen', { reason: 'Doch nicht.' });
  await expect(comment(emil, copy)).toBeVisible();
  await expect(comment(emil, first).getByRole('button', { name: /^Stimme zu, bisher 0/ })).toBeVisible();
});
