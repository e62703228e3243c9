import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// A passkey that is refused.
test.use({ expectedErrors: [/403 \(Forbidden\)/] });

/** Gives this browser a device that holds passkeys, and whose owner is always there. Out: how to ask it. */
async function withDevice(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifies: (isUserVerified: boolean) =>
      browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** Here the button is looked at; whether a browser offers keys beside the address is its own affair. */
const withoutOffer = (page: Page) =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });

async function addPasskey(page: Page, name: string) {
  await page.getByLabel('Name des neuen Passkeys').fill(name);
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await expect(page.getByRole('region', { name: 'Passkeys' }).getByText(name, { exact: true })).toBeVisible();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Hier abmelden' }).click();
  await expect(page.getByRole('link', { name: 'Anmelden', exact: true })).toBeVisible();
}

test('a passkey is added under a name, signs in without a mail, and can be removed', async ({ page }) => {
  await withDevice(page);
  await withoutOffer(page);
  const email = freshAddress('paul');
  await signInWithMail(page, email);
  await addPasskey(page, 'Mein Telefon');
  await expectAccessible(page);
  await signOut(page);
  await page.goto(`/${TOWN}/sign-in?next=/${TOWN}/account`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page).toHaveURL(/account$/);
  await expect(page.getByText(email)).toBeVisible();
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await expect(passkeys.getByText('Zuletzt benutzt')).toBeVisible();
  await expect(page.getByText('Mit Passkey, seit')).toBeVisible();
  await page.getByRole('button', { name: 'Passkey Mein Telefon entfernen' }).click();
  await expect(passkeys.getByText('Mein Telefon')).toHaveCount(0);
  await signOut(page);
  await page.goto(`/${TOWN}/sign-in`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByText('Diesen Passkey kennen wir hier nicht.')).toBeVisible();
});

test('a device whose owner does not show that they are it signs nobody in', async ({ page }) => {
  const device = await withDevice(page);
  await withoutOffer(page);
  await signInWithMail(page, freshAddress('pia'));
  await addPasskey(page, 'Laptop');
  await signOut(page);
  await device.verifies(false);
  await page.goto(`/${TOWN}/sign-in`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByText(/Es wurde kein Passkey benutzt|Das hat nicht geklappt/)).toBeVisible();
  await page.goto(`/${TOWN}/account`);
  await expect(page).toHaveURL(/sign-in\?next=/);
});

test('without scripts nothing promises a passkey, and the mail still works', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  await page.goto(`/${TOWN}/sign-in`);
  await expect(page.getByRole('button', { name: 'Mit Passkey anmelden' })).toHaveCount(0);
  await signInWithMail(page, freshAddress('petra'));
  await expect(page.getByText('In diesem Browser lässt sich kein Passkey anlegen')).toBeVisible();
});

test('pages that are not about signing in carry none of its code', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.goto(`/${TOWN}/offers/marktplatz/gespraech`, { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of await Promise.all(scripts)) expect(script).not.toContain('ERROR_CEREMONY_ABORTED');
});
