import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TOWN = 'haselrode';
const DISCUSSION = '/offers/hallenbad/gespraech';

test.use({ expectedErrors: [[/ERR_INTERNET_DISCONNECTED|WebSocket/], { scope: 'test' }] });

const isLive = (page: Page) => expect(page.getByText(/gerade hier$/)).toBeVisible();
const word = (about: string) => `${about} ${Math.random().toString(36).slice(2, 8)}`;
const field = (page: Page) => page.getByLabel('Was meinen Sie?');
const publish = (page: Page) => page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
const posted = (page: Page, text: string) =>
  page
    .getByRole('article')
    .filter({ hasText: text, has: page.getByRole('link', { name: /^Auf den Beitrag .* antworten$/ }) });

/** The server answers the next posts of a page like this, and does nothing. Out: how many it was asked for. */
async function answering(page: Page, answers: readonly object[]): Promise<() => number> {
  let asked = 0;
  await page.routeWebSocket(/\/live\//, (browser) => {
    const server = browser.connectToServer();
    browser.onMessage((message) => {
      const [, number] = /^42(\d+)\["comment\.post"/.exec(String(message)) ?? [];
      if (number === undefined) return server.send(message);
      const answer = answers[asked];
      asked += 1;
      if (answer) browser.send(`43${number}[${JSON.stringify({ ok: false, facts: {}, ...answer })}]`);
      else server.send(message);
    });
  });
  return () => asked;
}

test('what one posts is there at once, confirmed in its place, and the focus stays', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const text = word('Gleich da');
  await field(page).fill(text);
  await field(page).press('Control+Enter');
  await expect(posted(page, text)).toHaveCount(1);
  await expect(page.getByText(text)).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('Ihr Beitrag ist veröffentlicht.');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('after an answer the focus is back where it was opened', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const link = page.getByRole('article').getByRole('link', { name: /^Auf den Beitrag .* antworten$/ });
  await link.first().click();
  const text = word('Antwort');
  await page.getByLabel('Ihre Antwort').fill(text);
  await page.getByRole('button', { name: 'Antwort veröffentlichen' }).press('Enter');
  await expect(posted(page, text)).toHaveCount(1);
  await expect(link.first()).toBeFocused();
});

test('a post that fails again and again stays with a button, and is sent once when one presses it', async ({
  page,
}) => {
  const fault = { kind: 'Fault', code: 'fault', facts: { id: 'x1' } };
  const asked = await answering(page, [fault, fault, fault]);
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const text = word('Dreimal nicht');
  await field(page).fill(text);
  await publish(page);
  const again = page.getByRole('button', { name: 'Noch einmal senden' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  expect(asked()).toBe(3);
  await expectAccessible(page);
  await page.reload();
  await isLive(page);
  await expect(page.getByText(text)).toHaveCount(1);
  expect(asked()).toBe(3);
  await again.click();
  await expect(posted(page, text)).toHaveCount(1);
  await page.reload();
  await expect(page.getByText(text)).toHaveCount(1);
  await expect(again).toHaveCount(0);
});

test('a post that was refused comes back into the form', async ({ page }) => {
  await answering(page, [{ kind: 'Forbidden', code: 'thread.closed' }]);
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const text = word('Abgelehnt');
  await field(page).fill(text);
  await publish(page);
  await page.getByRole('button', { name: 'Text zurückholen' }).click();
  await expect(field(page)).toHaveValue(text);
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('article').filter({ hasText: text })).toHaveCount(0);
});

test('who posts too fast is told how long it takes, and need do nothing', async ({ page }) => {
  const asked = await answering(page, [{ kind: 'TooMany', code: 'wishes.too-many', facts: { seconds: 4 } }]);
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const text = word('Zu schnell');
  await field(page).fill(text);
  await publish(page);
  await expect(page.getByText('Wird in 4 Sekunden gesendet')).toBeVisible();
  await expect(page.getByText('Wird in 2 Sekunden gesendet')).toBeVisible();
  expect(asked()).toBe(1);
  await expect(posted(page, text)).toHaveCount(1);
  expect(asked()).toBe(2);
});

test('a draft outlives a crash of its tab, and is gone after signing out', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  const text = word('Halb fertig');
  await field(page).fill(text);
  await page.goto('chrome://crash').catch(() => {});
  const anew = await page.context().newPage();
  await anew.goto(`/${TOWN}${DISCUSSION}`);
  await expect(field(anew)).toHaveValue(text);
  await anew.locator('summary', { hasText: 'Anna' }).click();
  await anew.getByRole('button', { name: 'Abmelden' }).click();
  await expect(anew.getByRole('link', { name: 'Anmelden', exact: true }).first()).toBeVisible();
  await anew.goto(`/${TOWN}${DISCUSSION}`);
  await isLive(anew);
  await expect(field(anew)).toHaveValue('');
});

test('what one posts after one’s session has ended is not lost, and sent once when one is back', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  await page.context().clearCookies({ name: /session/ });
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await isLive(page);
  const text = word('Abgelaufen');
  await field(page).fill(text);
  await publish(page);
  await expect(page.getByRole('button', { name: 'Noch einmal senden' })).toBeVisible();
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await expect(page.getByText(text)).toHaveCount(1);
  await page.getByRole('button', { name: 'Noch einmal senden' }).click();
  await expect(posted(page, text)).toHaveCount(1);
  await page.reload();
  await expect(page.getByText(text)).toHaveCount(1);
});

test('what waits for a connection is sent once a day later, from another tab', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION, TOWN);
  await isLive(page);
  await page.context().setOffline(true);
  await expect(page.locator('.connection-note')).toBeVisible();
  const text = word('Gestern');
  await field(page).fill(text);
  await publish(page);
  await expect(page.getByText('Ihr Beitrag wird gesendet, sobald Sie wieder online sind.')).toBeVisible();
  await page.close();
  const later = await page.context().newPage();
  await later.clock.install({ time: Date.now() + 24 * 60 * 60 * 1000 });
  await later.context().setOffline(false);
  await later.goto(`/${TOWN}${DISCUSSION}`);
  await expect(posted(later, text)).toHaveCount(1);
  await later.reload();
  await expect(later.getByText(text)).toHaveCount(1);
});
