import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { named } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { newSurvey, publishSurvey } from './fixtures/survey';
import { expect, test } from './fixtures/test';

const QUESTION = { id: 'mood', kind: 'scale', label: 'Wie zufrieden sind Sie?', required: true, min: 1, max: 5 };
const THANKS = 'Vielen Dank, Ihre Antworten sind angekommen.';

/** Publishes a survey of one question, with these rules ticked. Out: its address. */
async function surveyWith(page: Page, rules: readonly string[]): Promise<string> {
  await newSurvey(page, named('Zufriedenheit'));
  await page.getByRole('button', { name: 'Als Text bearbeiten' }).click();
  const pages = JSON.stringify([{ id: 'eins', questions: [QUESTION] }]);
  await page.getByRole('textbox', { name: 'Fragen, eine pro Zeile' }).fill(pages);
  for (const rule of rules) await page.getByRole('checkbox', { name: rule }).check();
  return publishSurvey(page);
}

const answer = async (page: Page) => {
  await page.getByRole('radio', { name: '4' }).check();
  await page.getByRole('button', { name: 'Antworten absenden' }).click();
};

test('an anonymous answer is handed in by a request that says nothing of who sends it', async ({ page, another }) => {
  const address = await surveyWith(page, ['Anonym']);
  const anna = await another();
  await openAs(anna, 'anna', address.replace(/^\/[^/]+/, ''));
  await expect(anna.getByText('Anonyme Umfrage')).toBeVisible();
  await expectAccessible(anna);
  const handIn = anna.waitForRequest(/ballots\/hand-in$/);
  await answer(anna);
  const headers = await (await handIn).allHeaders();
  expect(headers.cookie).toBeUndefined();
  expect(headers.referer).toBeUndefined();
  await expect(anna.getByText(THANKS)).toBeVisible();
  await anna.reload();
  await expect(anna.getByRole('button', { name: 'Antworten absenden' })).toHaveCount(0);
});

test('a visitor to an anonymous survey signs in on the way, and the answers never lay on the server', async ({
  page,
  another,
}) => {
  const address = await surveyWith(page, ['Anonym']);
  const visitor = await another();
  await visitor.goto(address);
  await answer(visitor);
  await visitor.waitForURL(/sign-in/);
  await openAs(visitor, 'ada', address.replace(/^\/[^/]+/, ''));
  await expect(visitor.getByRole('radio', { name: '4' })).toBeChecked();
  await visitor.getByRole('button', { name: 'Antworten absenden' }).click();
  await expect(visitor.getByText(THANKS)).toBeVisible();
});

test('who was printed a code answers once with it, without signing in', async ({ page, another }) => {
  const address = await surveyWith(page, ['Nur mit Einladungscode']);
  await openAs(
    page,
    'emil',
    `/manage${address.replace(/^\/[^/]+/, '').replace(/\/umfrage$/, '/formats/umfrage/desk')}`,
  );
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name des Bogens' }).fill('Nordstadt');
  await page.getByLabel('Anzahl der Codes').fill('9');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bogen herunterladen (PDF)' }).click();
  const codes = codesIn(await (await file).path());
  expect(codes.size).toBe(9);
  const [code = ''] = codes;
  const resident = await another();
  await resident.goto(address);
  await resident.getByRole('textbox', { name: 'Code von Ihrer Einladung' }).fill('AAAAA-AAAAA');
  await resident.getByRole('button', { name: 'Zur Umfrage' }).click();
  await expect(resident.getByText('Diesen Code kennen wir nicht.')).toBeVisible();
  await expectAccessible(resident);
  await resident.getByRole('textbox', { name: 'Code von Ihrer Einladung' }).fill(code.toLowerCase());
  await resident.getByRole('button', { name: 'Zur Umfrage' }).click();
  await answer(resident);
  await expect(resident.getByText(THANKS)).toBeVisible();
  await resident.goto(`${address}?code=${code}`);
  await expect(resident.getByText(THANKS)).toBeVisible();
  await expect(resident.getByRole('button', { name: 'Antworten absenden' })).toHaveCount(0);
});

/** The codes of a sheet, as it tells them to who hears it read out. */
function codesIn(file: string): Set<string> {
  const text = readFileSync(file, 'latin1').replaceAll('\0', '');
  return new Set([...text.matchAll(/\?code=([0-9A-Z]{5}-[0-9A-Z]{5})/g)].map(([, code]) => String(code)));
}

/** Starts a kiosk, answers on it twice, and ends it. */
async function takeTurns(page: Page, address: string): Promise<void> {
  await openAs(page, 'emil', deskOf(address));
  await page.getByRole('button', { name: 'Kiosk auf diesem Gerät starten' }).click();
  for (const _person of ['one', 'another']) {
    await expect(page.getByRole('radio', { name: '4' })).not.toBeChecked();
    await expect(page.getByRole('banner')).toBeHidden();
    await answer(page);
    await expect(page.getByText(THANKS)).toBeVisible();
    await page.getByRole('link', { name: 'Nächste Person' }).click();
  }
  await page.getByRole('button', { name: 'Kiosk beenden' }).click();
  await expect(page.getByRole('link', { name: 'Anmelden', exact: true })).toBeVisible();
}

test('a kiosk takes one answer after the other, and knows nobody', async ({ page }) => {
  await takeTurns(page, await surveyWith(page, []));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an anonymous survey says that an answer is confidential only, and takes it', async ({ page, another }) => {
    const editor = await another({ javaScriptEnabled: true });
    const address = await surveyWith(editor, ['Anonym']);
    await openAs(page, 'anna', address.replace(/^\/[^/]+/, ''));
    await expect(page.locator('noscript strong')).toContainText('vertraulich, aber nicht anonym');
    await answer(page);
    await expect(page.getByText(THANKS)).toBeVisible();
  });

  test('a kiosk takes one answer after the other as well', async ({ page, another }) => {
    await takeTurns(page, await surveyWith(await another({ javaScriptEnabled: true }), []));
  });

  test('staff enters one questionnaire after the other', async ({ page, another }) => {
    const editor = await another({ javaScriptEnabled: true });
    const address = await surveyWith(editor, []);
    await openAs(page, 'emil', deskOf(address));
    await page.getByRole('link', { name: 'Ersten Bogen erfassen' }).click();
    for (const _questionnaire of ['one', 'another']) {
      await expect(page.getByText('Sie erfassen einen Papierbogen.')).toBeVisible();
      await answer(page);
      await expect(page.getByText('Der Bogen ist erfasst.')).toBeVisible();
    }
  });
});

/** The address of the desk where staff works with the survey of this address, below the town's. */
const deskOf = (address: string) =>
  `/manage${address.replace(/^\/[^/]+/, '').replace(/\/umfrage$/, '/formats/umfrage/desk')}`;

test('what was filled in on one device is there on another, and gone once it was sent', async ({ page, another }) => {
  const address = await surveyWith(page, []);
  const path = address.replace(/^\/[^/]+/, '');
  const [phone, desktop] = [await another(), await another()];
  await openAs(phone, 'anna', path);
  const kept = phone.waitForResponse(/responses\/draft$/);
  await phone.getByRole('radio', { name: '4' }).check();
  expect((await kept).status()).toBe(200);
  await openAs(desktop, 'anna', path);
  await expect(desktop.getByText('Ihr Entwurf von vorhin ist wieder da.')).toBeVisible();
  await expect(desktop.getByRole('radio', { name: '4' })).toBeChecked();
  await desktop.getByRole('button', { name: 'Antworten absenden' }).click();
  await expect(desktop.getByText(THANKS)).toBeVisible();
});

test('in a frame on another site one fills it in, signs in beside it, and finds the answers there', async ({
  page,
  another,
  baseURL,
}) => {
  const address = await surveyWith(page, []);
  const resident = await another();
  const frame = `<iframe title="Umfrage" width="800" height="900" src="${baseURL}${address.replace('/offers/', '/embed/')}">`;
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="de"><title>Stadt</title><link rel="icon" href="data:,">${frame}`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  await resident.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const survey = resident.frameLocator('iframe');
  await expect(survey.getByRole('banner')).toHaveCount(0);
  await survey.getByRole('radio', { name: '4' }).check();
  const opened = resident.waitForEvent('popup');
  await survey.getByRole('button', { name: 'Antworten absenden' }).click();
  const beside = await opened;
  await beside.waitForURL(/sign-in/);
  await openAs(beside, 'anna', address.replace(/^\/[^/]+/, ''));
  await expect(beside.getByRole('radio', { name: '4' })).toBeChecked();
  await beside.getByRole('button', { name: 'Antworten absenden' }).click();
  await expect(beside.getByText(THANKS)).toBeVisible();
  site.close();
});
