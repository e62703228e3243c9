import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { publishDialogue } from './fixtures/offer';
import { TOWN as LINDENFURT, openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** A town whose moderators have nothing else to review. */
const TOWN = 'haselrode';
const DISCUSSION = '/offers/marktplatz/gespraech';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

// One list of what waits.
test.describe.configure({ mode: 'serial' });

const send = async (page: Page, text: string) => {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
};

const said = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** A dialogue in which everything is reviewed first. Out: its path below the town. */
const reviewedDialogue = async (page: Page): Promise<string> => {
  const address = await publishDialogue(page, TOWN, (form) =>
    form.getByLabel('Vor der Veröffentlichung prüfen').check(),
  );
  return address.replace(`/${TOWN}`, '');
};

const waiting = (mona: Page, text: string) => mona.getByRole('listitem').filter({ hasText: text });

test('what is reviewed first appears live for all once a moderator publishes it, on a phone', async ({ another }) => {
  const [emil, anna, ben, mona] = [await another(), await another(), await another(), await another(PHONE)];
  const path = await reviewedDialogue(emil);
  await openAs(ben, 'ben', path, TOWN);
  await openAs(anna, 'anna', path, TOWN);
  await expect(anna.getByText('Die Moderation prüft Beiträge hier, bevor alle sie sehen.')).toBeVisible();
  await send(anna, 'Mehr Schatten, bitte.');
  await expect(said(anna, 'Mehr Schatten').getByText(/^Angekommen\./)).toBeVisible();
  await expectAccessible(anna);
  await send(anna, 'Sie Esel!');
  await expect(anna.getByText(/^Angekommen\./)).toHaveCount(2);
  await anna.reload();
  await expect(anna.getByText(/^Angekommen\./)).toHaveCount(2);

  await openAs(mona, 'mona', '/moderation', TOWN);
  await mona.getByRole('link', { name: 'Wartet auf Prüfung' }).click();
  await expect(mona.getByRole('heading', { level: 1 })).toHaveText('Wartet auf Prüfung');
  await expectAccessible(mona);
  await expect(ben.getByText('Mehr Schatten')).toHaveCount(0);
  await waiting(mona, 'Mehr Schatten').getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await expect(said(ben, 'Mehr Schatten')).toBeVisible();
  await expect(said(anna, 'Mehr Schatten')).toHaveCount(1);
  await expect(anna.getByText(/^Angekommen\./)).toHaveCount(1);

  const insult = waiting(mona, 'Sie Esel!');
  await insult.locator('summary').click();
  await insult.getByLabel('Verletzte Regel').selectOption('1');
  await insult.getByLabel('Begründung').fill('Das ist eine Beleidigung.');
  await insult.getByRole('button', { name: 'Nicht veröffentlichen' }).click();
  await expect(mona.getByText('Gerade wartet nichts.')).toBeVisible();
  await anna.reload();
  await expect(anna.getByText('Sie Esel!')).toHaveCount(0);
  await openAs(anna, 'anna', '/account', TOWN);
  await expect(
    anna.getByText(/Regel 1 der Netiquette verstößt\..*Begründung: Das ist eine Beleidigung\./),
  ).toBeVisible();
});

test('without scripts, too, one sees that it has arrived, and takes it back', async ({ another }) => {
  const [emil, anna, mona] = [await another(), await another({ javaScriptEnabled: false }), await another()];
  const path = await reviewedDialogue(emil);
  await openAs(anna, 'anna', path, TOWN);
  await send(anna, 'Doch nicht so gemeint.');
  await expect(said(anna, 'Doch nicht').getByText(/^Angekommen\./)).toBeVisible();
  await openAs(mona, 'mona', '/moderation/waiting', TOWN);
  await expect(waiting(mona, 'Doch nicht')).toBeVisible();
  await said(anna, 'Doch nicht').getByRole('button', { name: 'Zurücknehmen' }).click();
  await expect(anna.getByText('Doch nicht')).toHaveCount(0);
  await mona.reload();
  await expect(mona.getByText('Doch nicht')).toHaveCount(0);
});

test('a moderator halts a discussion: nobody writes there until it is opened again', async ({ another }) => {
  const [emil, anna, mona] = [await another(), await another(), await another()];
  const address = await publishDialogue(emil, TOWN, async () => {});
  const path = address.replace(`/${TOWN}`, '');
  await openAs(anna, 'anna', path, TOWN);
  await openAs(mona, 'mona', '/moderation/stop', TOWN);
  await expectAccessible(mona);
  const talk = mona.getByRole('listitem').filter({ has: mona.locator(`a[href="${address}"]`) });
  await talk.getByRole('button', { name: /^Anhalten/ }).click();
  await expect(talk.getByText('angehalten')).toBeVisible();
  await send(anna, 'Geht das noch?');
  await expect(anna.getByText(/^Die Moderation hat dieses Gespräch angehalten\./)).toBeVisible();
  await expect(said(anna, 'Geht das noch?')).toBeVisible();
  await talk.getByRole('button', { name: /^Wieder öffnen/ }).click();
  await expect(talk.getByText('angehalten')).toHaveCount(0);
  await anna.getByRole('button', { name: 'Noch einmal senden' }).click();
  await expect(anna.getByText(/^Die Moderation hat dieses Gespräch angehalten\./)).toHaveCount(0);
  await anna.reload();
  await expect(said(anna, 'Geht das noch?')).toHaveCount(1);

  await talk.getByLabel('Abstand zwischen zwei Beiträgen einer Person').selectOption('600');
  await talk.getByRole('button', { name: 'Festlegen' }).click();
  await expect(talk.getByLabel('Abstand zwischen zwei Beiträgen einer Person')).toHaveValue('600');
  await send(anna, 'Erstens.');
  await expect(said(anna, 'Erstens.').getByRole('link', { name: /zurückziehen$/ })).toBeVisible();
  await send(anna, 'Zweitens.');
  await expect(anna.getByText(/^Wird in \d+ Minuten gesendet/)).toBeVisible();
});

test('a moderator pauses a person, who reads why and until when, and lifts it', async ({ another }) => {
  const [nora, mona] = [await another(), await another(PHONE)];
  const name = `Nora ${Date.now() % 10_000_000}`;
  const word = `Ihr seid alle Esel, sagt ${name}`;
  await signInWithMail(nora, freshAddress('nora'), `/welcome?next=/${LINDENFURT}${DISCUSSION}`);
  await nora.getByLabel('Ihr Name auf dieser Seite').fill(name);
  await nora.getByLabel('Ich halte mich an die Netiquette.').check();
  await nora.getByRole('button', { name: 'Weiter' }).click();
  await send(nora, word);
  await expect(said(nora, word).getByRole('link', { name: /zurückziehen$/ })).toBeVisible();
  await openAs(mona, 'mona', '/moderation/latest');
  const latest = mona.getByRole('listitem').filter({ hasText: word });
  await latest.getByRole('link', { name: 'Person ermahnen oder anhalten' }).click();
  await expect(mona.getByRole('heading', { level: 1 })).toHaveText('Person ermahnen oder anhalten');
  await mona.locator('summary', { hasText: 'Anhalten' }).click();
  await expectAccessible(mona);
  const form = mona.locator('form[action$="/author/pause"]');
  await form.getByLabel('Verletzte Regel').selectOption('1');
  await form.getByLabel('Wie lange?').selectOption('3');
  await form.getByLabel('Begründung').fill('Beleidigt alle.');
  await form.getByRole('button', { name: 'Anhalten' }).click();
  await expect(mona.getByText(/^Angehalten bis/)).toBeVisible();

  await send(nora, 'Und ihr auch.');
  await expect(nora.getByText(/^Sie können hier zurzeit nichts schreiben\./)).toBeVisible();
  await nora.goto(`/${LINDENFURT}/account`);
  await expect(nora.getByText(/Begründung: Beleidigt alle\./).first()).toBeVisible();
  await mona.locator('summary', { hasText: 'Pause beenden' }).click();
  const lifting = mona.locator('form[action$="/author/lift"]');
  await lifting.getByLabel('Begründung').fill('Hat sich entschuldigt.');
  await lifting.getByRole('button', { name: 'Pause beenden' }).click();
  await expect(mona.getByText(/^Angehalten bis/)).toHaveCount(0);
});
