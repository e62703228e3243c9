import type { Page } from '@playwright/test';
import { openidProvider, type TestProvider } from '@/db/testing/openid-provider';
import { expectAccessible } from './fixtures/accessible';
import { PORT } from './fixtures/port';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const SLUG = `rathaus-${process.pid}`;
let provider: TestProvider;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  // The host that `playwright.config.ts` allows the platform to ask.
  const back = `http://localhost:${PORT}/${TOWN}/sign-in/openid/${SLUG}/callback`;
  provider = await openidProvider([back], PORT + 6);
});
test.afterAll(() => provider.stop().catch(() => {}));

const signInThere = (page: Page) => page.getByRole('button', { name: 'Anmelden mit Rathaus-Konto' }).click();

test('an admin takes in a provider, which must answer, and tests it', async ({ page }) => {
  await openAs(page, 'ada', '/manage/sign-in');
  await page.getByLabel('Name', { exact: true }).fill('Rathaus-Konto');
  await page.getByLabel('Kurzname').fill(SLUG);
  await page.getByLabel('Adresse des Ausstellers (Issuer)').fill('https://127.0.0.1/');
  await page.getByLabel('Client-ID').fill(provider.client.clientId);
  await page.getByLabel('Client-Geheimnis').fill(provider.client.clientSecret);
  await page.getByLabel('Rollen aus Gruppen').fill('moderation = moderator');
  await page.getByRole('button', { name: 'Prüfen und aufnehmen' }).click();
  await expect(page.getByText('Dieser Anmeldedienst antwortet gerade nicht.')).toBeVisible();
  await expect(page.getByLabel('Client-Geheimnis')).toHaveValue('');
  await expectAccessible(page);
  await page.getByLabel('Adresse des Ausstellers (Issuer)').fill(provider.issuer);
  await page.getByLabel('Client-Geheimnis').fill(provider.client.clientSecret);
  await page.getByRole('button', { name: 'Prüfen und aufnehmen' }).click();
  await expect(page.getByText('Der Anmeldedienst hat geantwortet und ist aufgenommen.')).toBeVisible();
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click();
  await expect(page.getByText('Der Anmeldedienst antwortet.')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`staff signs in with it, and its group gives a role${javaScriptEnabled ? '' : ', without scripts'}`, async ({
    another,
  }) => {
    const page = await another({ javaScriptEnabled });
    provider.account = { sub: `m${javaScriptEnabled}`, groups: ['moderation'] };
    await page.goto(`/${TOWN}/sign-in?next=/${TOWN}/account`);
    await signInThere(page);
    await expect(page).toHaveURL(/account$/);
    await expect(page.getByText('Verbunden seit')).toBeVisible();
    expect((await page.request.get(`/${TOWN}/moderation`)).status()).toBe(200);
  });
}

test('while it is away one is told, and the other ways are still there', async ({ page }) => {
  await provider.stop();
  await page.goto(`/${TOWN}/sign-in`);
  await signInThere(page);
  await expect(page.getByText('Dieser Anmeldedienst antwortet gerade nicht.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Link schicken' })).toBeVisible();
  await provider.start();
});

test('a way that belongs to somebody else is not joined, and a page explains why', async ({ page, another }) => {
  provider.account = { sub: 'somebody else' };
  const first = await another();
  await first.goto(`/${TOWN}/sign-in?next=/${TOWN}/account`);
  await signInThere(first);
  await expect(first).toHaveURL(/account$/);
  await openAs(page, 'emil', '/account');
  await signInThere(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwei Wege, zwei Konten');
  await expectAccessible(page);
});

test('an answer that this browser did not ask for signs nobody in', async ({ page }) => {
  await page.goto(`/${TOWN}/sign-in/openid/${SLUG}/callback?code=stolen&state=stolen`);
  await expect(page.getByText('Diese Anmeldung wurde nicht in diesem Browser begonnen')).toBeVisible();
});

test('when the provider is removed, it is not offered any more', async ({ page }) => {
  await openAs(page, 'ada', '/manage/sign-in');
  await page.getByRole('button', { name: 'Rathaus-Konto entfernen' }).click();
  await expect(page.getByText('Der Anmeldedienst ist entfernt.')).toBeVisible();
  await page.goto(`/${TOWN}/account`);
  await expect(page.getByRole('region', { name: 'Anmeldedienste' })).toHaveCount(0);
});
