import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { neighboursOf } from './fixtures/neighbours';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';
import { watch } from './fixtures/watching';

const DISCUSSION = '/offers/kulturspeicher/ideen';

// A page that is cut off tries to connect again, and the browser reports that it cannot.
test.use({ expectedErrors: [[/ERR_INTERNET_DISCONNECTED/], { scope: 'test' }] });

const isLive = (page: Page) => expect(page.getByText(/gerade hier$/)).toBeVisible();
const word = (about: string) => `${about} ${Math.random().toString(36).slice(2, 8)}`;
const waiting = (page: Page) => page.getByRole('button', { name: /neue.* Beitr.*anzeigen$/ });

/** Puts the nth branch of the list at this height of the window. Out: the ids of all branches. */
const read = (page: Page, nth: number, at: number) =>
  page.evaluate(
    ([index, top]) => {
      const tops = [...document.querySelectorAll('.branch > .comment')];
      const chosen = tops[index as number];
      scrollBy({ top: (chosen?.getBoundingClientRect().top ?? 0) - (top as number), behavior: 'instant' });
      return tops.map(({ id }) => id);
    },
    [nth, at],
  );

for (const sorting of ['newest', 'oldest', 'agreed']) {
  for (const width of [360, 1280]) {
    test(`sorted by ${sorting}, on ${width} pixels, nothing moves while somebody reads and types`, async ({
      another,
    }) => {
      const page = await another({ viewport: { width, height: 720 } });
      await openAs(page, 'anna', `${DISCUSSION}?sort=${sorting}`);
      await isLive(page);
      const others = await neighboursOf(page);
      const ids = await read(page, 3, 150);
      const here = page.locator(`[id="${ids[3]}"]`);
      await here
        .getByRole('link', { name: /^Auf den Beitrag .* antworten$/ })
        .first()
        .click();
      const field = page.getByLabel('Ihre Antwort');
      await field.fill('Ich finde');
      await page.waitForTimeout(600);
      const seen = await watch(page, `[id="${ids[3]}"]`);
      const text = word('Viele');
      for (let turn = 0; turn < 3; turn++) {
        await others.say(`${text} Beitrag ${turn}`);
        await page.keyboard.type(` ${turn}`);
        await others.say(`${text} oben ${turn}`, ids[0]);
        await others.say(`${text} hier ${turn}`, ids[3]);
        await others.say(`${text} unten ${turn}`, ids.at(-1));
      }
      await expect(page.getByText(`${text} unten 2`)).toHaveCount(1);
      const { moved, shifts } = await seen();
      expect(moved).toBeLessThan(1);
      expect(shifts).toEqual([]);
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('Ich finde 0 1 2');
      await expect(page.getByText(`${text} oben`)).toHaveCount(3);
      const answers = page.getByRole('button', { name: '3 neue Antworten anzeigen' });
      if (await answers.isVisible()) await answers.click();
      await expect(page.getByText(`${text} hier`)).toHaveCount(3);
      if (sorting !== 'oldest') await page.getByRole('button', { name: '3 neue Beiträge anzeigen' }).click();
      await expect(page.getByText(`${text} Beitrag`)).toHaveCount(3);
      await others.end();
    });
  }
}

test('what came while one read is shown when one asks for it, and the focus goes there', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION);
  await isLive(page);
  const others = await neighboursOf(page);
  await read(page, 4, 100);
  const text = word('Später');
  for (const number of [1, 2, 3]) await others.say(`${text} ${number}`);
  await page.getByRole('button', { name: '3 neue Beiträge anzeigen' }).click();
  const first = page.getByRole('article').filter({ hasText: `${text} 3` });
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await expect(waiting(page)).toHaveCount(0);
  await others.end();
});

test('of a dozen comments in a dozen seconds, the status speaks at most every ten, and tells all', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION);
  await isLive(page);
  const others = await neighboursOf(page);
  const seen = await watch(page, '.thread__count');
  for (let index = 0; index < 12; index++) {
    await others.say(word('Beitrag'));
    await page.waitForTimeout(1_000);
  }
  await page.waitForTimeout(11_000);
  const { said } = await seen();
  const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(9_900);
  const told = said.map(({ text }) => (text.startsWith('Ein ') ? 1 : Number.parseInt(text, 10)));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(12);
  await others.end();
});

test('who halts what comes by itself is left in peace, also after loading the page again', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION);
  await isLive(page);
  const others = await neighboursOf(page);
  await page.getByRole('button', { name: 'Anhalten' }).click();
  const text = word('Angehalten');
  await others.say(`${text} eins`);
  await expect(waiting(page)).toHaveText('Einen neuen Beitrag anzeigen');
  await expect(page.getByText(text)).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await others.say(`${text} zwei`);
  await expect(waiting(page)).toHaveText('Einen neuen Beitrag anzeigen');
  await page.getByRole('button', { name: 'Fortsetzen' }).click();
  await expect(page.getByText(`${text} zwei`)).toHaveCount(1);
  await isLive(page);
  await others.end();
});

test('a lost connection is told calmly, and then that it is back and what came', async ({ page }) => {
  await openAs(page, 'anna', DISCUSSION);
  await isLive(page);
  const others = await neighboursOf(page);
  const seen = await watch(page, '.thread__count');
  await page.context().setOffline(true);
  const lost = 'Keine Verbindung. Was Sie schreiben, bleibt auf diesem Gerät erhalten.';
  await expect(page.locator('.connection-note')).toHaveText(lost);
  await expect(page.getByRole('status')).toHaveText(lost);
  await expectAccessible(page);
  for (const number of [1, 2, 3]) await others.say(`${word('Funkstille')} ${number}`);
  await page.context().setOffline(false);
  const back = 'Wieder verbunden, 3 neue Beiträge';
  await expect(page.locator('.connection-note')).toHaveText(back);
  await expectAccessible(page);
  await expect(page.getByRole('status')).toHaveText(back);
  await expect(page.locator('.connection-note')).toHaveCount(0);
  const { shifts, said } = await seen();
  expect(shifts).toEqual([]);
  expect(said.map(({ text }) => text)).toEqual([lost, back]);
  await others.end();
});
