import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { askAt, type HostWish } from './fixtures/at-host';
import { anIdentityProvider, type IdentityProvider } from './fixtures/identity-provider';
import { named, publishDialogue } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** A town of its own for these tests, since every page for signing in changes. */
const TOWN = 'erlenstedt';
const ERIKA = { person: 'bPK2-erika', level: 4, postcode: '59871' } as const;
const KARL = { person: 'bPK2-karl', level: 3, postcode: '99999' } as const;

// One provider at one port, and one registration.
test.describe.configure({ mode: 'serial' });
// What this town's maps lie on is changed by base-map.spec.ts meanwhile, and taken away; no map is looked at here.
test.use({ expectedErrors: [/\(\/\w+\/base-map\//] });

let provider: IdentityProvider;
test.beforeAll(async ({ baseURL }) => {
  provider = await anIdentityProvider({ Erika: ERIKA, Karl: KARL }, `${baseURL}/${TOWN}/sign-in/bundid/metadata`);
});
test.afterAll(() => provider.end());

/** An answer that says nothing but that somebody is signed in. */
const UNASKED = Buffer.from(
  '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" InResponseTo="_1"><p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status></p:Response>',
).toString('base64');

/** From our page to BundID and back, as this person there. */
async function throughBundid(page: Page, as: 'Erika' | 'Karl', hasScript = true) {
  await page.getByRole('button', { name: 'Weiter zur BundID' }).click();
  if (!hasScript) await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('button', { name: as }).click();
  await page.getByRole('button', { name: 'Zurück zum Dienst' }).click();
  if (!hasScript) await page.getByRole('button', { name: 'Anmelden' }).click();
}

const post = async (page: Page, text: string) => {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
};

test('the administration registers the town, and BundID is offered from then on', async ({ page, another }) => {
  const visitor = await another();
  await visitor.goto(`/${TOWN}/sign-in`);
  await expect(visitor.getByRole('button', { name: 'Weiter zur BundID' })).toHaveCount(0);
  await openAs(page, 'ada', '/manage/residency', TOWN);
  await page.getByLabel('Name, den die BundID anzeigt').fill('Stadt Erlenstedt');
  await page.getByLabel('Kennung des Onlinedienstes').fill('BMI-4711');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await expect(page.getByText('Die Angaben zur BundID sind gespeichert.')).toBeVisible();
  await page.getByLabel('Postleitzahlen der Kommune').fill('59871, 59872');
  await page.getByRole('button', { name: 'Speichern' }).last().click();
  await expect(page.getByText('Die Regeln für den Wohnsitz sind gespeichert.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Metadaten für die Registrierung' })).toBeVisible();
  await page.getByLabel('Name des Bogens').fill('Anschreiben Mai');
  await page.getByLabel('Wie viele Codes?').fill('9');
  const printed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bogen als PDF' }).click();
  expect((await printed).suggestedFilename()).toBe('Anschreiben Mai.pdf');
  await page.reload();
  await expect(page.getByText('Anschreiben Mai: 9 Codes, davon 0 benutzt')).toBeVisible();
  await expectAccessible(page);
  await visitor.reload();
  await expect(visitor.getByRole('button', { name: 'Weiter zur BundID' })).toBeVisible();
  await expectAccessible(visitor);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('somebody signs in, and sees in their account how surely', async ({ page }) => {
      await page.goto(`/${TOWN}/sign-in?next=/${TOWN}/account`);
      await throughBundid(page, 'Karl', javaScriptEnabled);
      await page.waitForURL(/account$/);
      await expect(page.getByText('Vertrauensniveau „substanziell“')).toBeVisible();
      expect(provider.asked.at(-1)?.names).toEqual([
        'urn:oid:1.3.6.1.4.1.25484.494450.3',
        'urn:oid:1.2.40.0.10.2.1.1.261.94',
      ]);
    });
  });
}

test('who is asked for more in the middle of a form finds what they typed when they come back', async ({
  page,
  another,
}) => {
  test.slow();
  const address = await publishDialogue(page, TOWN, async (form) => {
    await form.getByLabel('Mit BundID, Vertrauensniveau „hoch“').check();
  });
  const anna = await another();
  await openAs(anna, 'anna', address.replace(/^\/[^/]+/, ''), TOWN);
  const text = named('Hier fehlt ein Brunnen');
  await post(anna, text);
  await expect(anna.getByText('Hier brauchen wir eine Anmeldung mit BundID')).toBeVisible();
  await expect(anna.getByLabel('Mail-Adresse')).toHaveCount(0);
  await throughBundid(anna, 'Erika');
  await anna.waitForURL(new RegExp(address));
  expect(provider.asked.at(-1)?.xml).toContain('STORK-QAA-Level-4');
  await expect(anna.getByLabel('Was meinen Sie?')).toHaveValue(text);
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(anna.getByRole('article').filter({ hasText: text })).toContainText('Anna');
});

test('where only residents may take part, one shows it once and goes on with what was typed', async ({
  page,
  another,
}) => {
  test.slow();
  const address = await publishDialogue(page, TOWN, async (form) => {
    await form.getByLabel('Nur für Menschen, die hier wohnen').check();
  });
  const anna = await another();
  await openAs(anna, 'anna', address.replace(/^\/[^/]+/, ''), TOWN);
  const text = named('Mehr Bänke');
  await post(anna, text);
  await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Nachweisen, dass Sie hier wohnen');
  await expectAccessible(anna);
  await anna.getByRole('textbox', { name: 'Code' }).fill('00000-00000');
  await anna.getByRole('button', { name: 'Code einlösen' }).click();
  await expect(anna.getByText('Diesen Code kennen wir nicht, oder er wurde schon benutzt.').first()).toBeVisible();
  await throughBundid(anna, 'Erika');
  await anna.waitForURL(new RegExp(address));
  expect(provider.asked.at(-1)?.names).toContain('urn:oid:2.5.4.17');
  await expect(anna.getByLabel('Was meinen Sie?')).toHaveValue(text);
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(anna.getByRole('article').filter({ hasText: text })).toContainText('Anna');
  await anna.goto(`/${TOWN}/account`);
  await expect(anna.getByText('Wohnsitz nachgewiesen')).toBeVisible();
});

test('who lives elsewhere is told so, and signed in all the same', async ({ page }) => {
  await page.goto(`/${TOWN}/sign-in?next=/${TOWN}/residency`);
  await throughBundid(page, 'Karl');
  await page.waitForURL(/residency/);
  await throughBundid(page, 'Karl');
  await expect(page.getByText('Nach den Angaben der BundID wohnen Sie nicht hier')).toBeVisible();
});

test('an answer that nobody asked for signs nobody in, and says no more than that', async ({ page, baseURL }) => {
  const answer = await page.request.post(`/${TOWN}/sign-in/bundid/answer`, {
    form: { SAMLResponse: UNASKED, RelayState: 'x' },
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe(`/${TOWN}/sign-in?refused=bundid.not-believed`);
  expect(await page.context().cookies(baseURL)).toEqual([]);
  await page.goto(String(answer.headers().location));
  await expect(page.getByText('Die Anmeldung mit BundID hat nicht geklappt.')).toBeVisible();
});

test('at a host of its own the town has metadata of its own, and who goes to BundID from there comes back there', async ({
  page,
  baseURL,
}) => {
  const host = `reden.${TOWN}.example`;
  await openAs(page, 'olga', `/operator/tenants/${TOWN}`, 'mittelland');
  await page.getByLabel('Rechnername', { exact: true }).fill(host);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Der Rechnername ist gespeichert.')).toBeVisible();
  await openAs(page, 'ada', '/manage/residency', TOWN);
  await expect(page.getByRole('link', { name: 'Metadaten für die Registrierung' })).toHaveText([
    /\(localhost:\d+\)/,
    new RegExp(`\\(${host}:\\d+\\)`),
  ]);
  await expectAccessible(page);

  const at = (where: string, step: string, sent: Omit<HostWish, 'host' | 'path'> = {}) =>
    askAt(baseURL, { host: where, path: `/${TOWN}/sign-in/bundid/${step}`, ...sent });
  await expect.poll(async () => (await at(host, 'metadata')).status).toBe(200);
  const metadata = (await at(host, 'metadata')).text;
  expect(metadata).toContain(`Location="http://${host}:`);
  expect(metadata).not.toContain('localhost');
  const { text, cookie } = await at(host, 'start', { form: { next: `/${TOWN}/account`, trust: 'high' } });
  const field = (name: string, from: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(from)?.[1] ?? '';
  const SAMLResponse = await provider.answer(metadata, field('SAMLRequest', text), ERIKA);
  const posted = { form: { SAMLResponse, RelayState: field('RelayState', text) } };
  expect((await at('localhost', 'answer', posted)).location).toContain('refused=bundid.not-believed');
  const token = field('token', (await at(host, 'answer', posted)).text);
  expect((await at('localhost', 'redeem', { form: { token }, cookie })).location).toContain('refused=bundid.spent');
  expect(await at(host, 'redeem', { form: { token }, cookie })).toMatchObject({
    status: 303,
    location: expect.stringMatching(new RegExp(`/${TOWN}/account$`)),
  });
});
