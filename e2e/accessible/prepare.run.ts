import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { freshAddress } from '../fixtures/mail';
import { openCase, report, say, TOWN } from '../fixtures/moderating';
import { addFormat, fillIn, named, publishDialogue } from '../fixtures/offer';
import { plan } from '../fixtures/plan-files';
import { openAs } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { PREPARED_AT } from './prepared';
import type { Prepared } from './state';

test('makes what the run looks at and the demo has not', async ({ another }) => {
  test.setTimeout(180_000);
  const [anna, emil, mona, ada, vera] = [
    ...[await another(), await another(), await another(), await another()],
    await another(),
  ] as [Page, Page, Page, Page, Page];
  const prepared: Prepared = {
    ...(await reported(anna, vera, mona)),
    reviewed: await reviewed(emil, anna),
    ...(await drafted(emil)),
    ...(await finished(emil)),
    invitation: await invited(ada),
  };
  writeFileSync(PREPARED_AT, JSON.stringify(prepared));
});

/** One comment that is hidden, and one whose case is in work. */
async function reported(anna: Page, vera: Page, mona: Page): Promise<Pick<Prepared, 'notice' | 'decision' | 'case'>> {
  const [gone, open] = [named('Das ist alles Unsinn'), named('Sie Esel haben keine Ahnung')];
  await say(anna, gone);
  await report(vera, gone, 'Das beleidigt.');
  await openAs(mona, 'mona', '/moderation', TOWN);
  await openCase(mona, gone);
  await mona.getByLabel(/Ausblenden nach Regel 1/).check();
  await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
  await expect(mona.getByText(/^Ausgeblendet nach Regel 1/)).toBeVisible();
  await anna.goto(`/${TOWN}/account`);
  const told = anna.getByRole('listitem').filter({ hasText: 'Ihr Beitrag wurde ausgeblendet' });
  const decision = await told.first().getByRole('link').getAttribute('href');
  await say(anna, open);
  await report(vera, open, 'Das beleidigt auch.');
  const notice = pathOf(vera);
  await openAs(mona, 'mona', '/moderation', TOWN);
  await openCase(mona, open);
  return { notice, decision: String(decision), case: pathOf(mona) };
}

/** A dialogue in which everything is reviewed first, with a comment that waits. */
async function reviewed(emil: Page, anna: Page): Promise<string> {
  const address = await publishDialogue(emil, TOWN, (form) =>
    form.getByLabel('Vor der Veröffentlichung prüfen').check(),
  );
  await openAs(anna, 'anna', address.replace(`/${TOWN}`, ''), TOWN);
  await anna.getByLabel('Was meinen Sie?').fill('Mehr Schatten, bitte.');
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(anna.getByText(/^Angekommen\./)).toBeVisible();
  return address;
}

/** A draft with a plan and a link that shows it to others. */
async function drafted(emil: Page): Promise<Pick<Prepared, 'draft' | 'draftLink' | 'layer'>> {
  await openAs(emil, 'emil', '/manage/new', TOWN);
  await fillIn(emil, named('Wohnen am Mühlgraben'));
  await emil.getByRole('button', { name: 'Entwurf anlegen' }).click();
  const draft = pathOf(emil).replace(/\/formats.*/, '');
  await emil.getByRole('link', { name: 'Pläne' }).click();
  const buffer = Buffer.from(plan('Mühlgraben Nord'));
  await emil.getByLabel('Datei').setInputFiles({ name: 'plan.gml', mimeType: 'application/octet-stream', buffer });
  await emil.getByRole('button', { name: 'Plan hinzufügen' }).click();
  await expect(emil.getByText('Der Plan liegt jetzt auf der Karte.')).toBeVisible();
  await emil.getByRole('link', { name: 'Weiter zum Mitmachen' }).click();
  await addFormat(emil, /^Kartendialog/);
  await emil.goto(`${draft}/publish`);
  await emil.getByRole('button', { name: 'Link erstellen' }).click();
  const draftLink = await emil.getByLabel('Link zum Entwurf').inputValue();
  await emil.goto(draft.replace('/manage', ''));
  await emil
    .getByRole('link', { name: /^Kartendialog/ })
    .first()
    .click();
  const list = emil.getByRole('link', { name: 'Alles im Plan als Liste' });
  // A click before the page is alive is lost.
  await expect(async () => {
    await emil.getByText('Plan und Legende').click();
    await expect(list).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const layer = await list.getAttribute('href');
  return { draft, draftLink: new URL(draftLink).pathname, layer: String(layer) };
}

/** An offer with a result and a format that was changed after it was published. */
async function finished(emil: Page): Promise<Pick<Prepared, 'result' | 'ended' | 'versions' | 'version'>> {
  const part = await publishDialogue(emil, TOWN, async () => {});
  const ended = part.replace(/\/dialog$/, '');
  const managed = ended.replace(`/${TOWN}/`, `/${TOWN}/manage/`);
  await emil.goto(`${managed}/formats/dialog`);
  await emil.getByRole('textbox', { name: 'Frage' }).fill('Was meinen Sie jetzt dazu?');
  await emil.getByRole('button', { name: 'Speichern' }).click();
  await expect(emil.getByText('Gespeichert.')).toBeVisible();
  await emil.goto(`${managed}/results`);
  await emil.getByRole('textbox', { name: 'Was wurde gesagt?' }).fill('Viele wünschen sich **mehr Grün**.');
  await emil.getByRole('textbox', { name: 'Was wurde entschieden, und warum?' }).fill('Es kommen zehn Bäume.');
  await emil.getByRole('combobox', { name: 'Wo steht es?' }).selectOption('decided');
  await emil.getByRole('button', { name: 'Ergebnis speichern' }).click();
  await emil.getByRole('button', { name: 'Ergebnis veröffentlichen' }).click();
  await expect(emil.getByText('Das Ergebnis ist veröffentlicht.')).toBeVisible();
  const versions = `${managed}/formats/dialog/versions`;
  return {
    ended,
    result: ended.replace('/offers/', '/results/'),
    versions,
    version: await firstVersion(emil, versions),
  };
}

async function firstVersion(emil: Page, versions: string): Promise<string> {
  await emil.goto(versions);
  return String(await emil.locator('main a[href*="/versions/"]').first().getAttribute('href'));
}

/** Somebody who is asked to join the team. Out: where they accept. */
async function invited(ada: Page): Promise<string> {
  await openAs(ada, 'ada', '/manage/members', TOWN);
  const email = freshAddress('neue.kollegin');
  const form = ada.locator('form').filter({ has: ada.getByRole('button', { name: 'Einladung senden' }) });
  await form.getByLabel('E-Mail-Adresse').fill(email);
  await form.getByLabel('Moderation').check();
  await form.getByRole('button').click();
  await expect(ada.getByText(email).first()).toBeVisible();
  const link = ada.getByRole('article').filter({ hasText: email }).first().getByRole('link').first();
  // The mail is written after the answer.
  await expect(async () => {
    await ada.goto(`/${TOWN}/mailbox`);
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  return new URL(String(await link.getAttribute('href')), ada.url()).pathname;
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;
