import type { Page } from '@playwright/test';
import { enterOn, tabTo } from './fixtures/by-keys';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { TOWN as QUIET, report, say } from './fixtures/moderating';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Drawing by keys alone is in ways-to-draw.
const TALK = '/offers/kulturspeicher/ideen';
const word = (about: string) => `${about} ${Date.now().toString(36)}`;

const jobs: Record<string, (page: Page, another: () => Promise<Page>) => Promise<void>> = {
  'finds an offer': async (page) => {
    await page.goto('/');
    await tabTo(page, page.getByRole('searchbox').first());
    await page.keyboard.type('Marktplatz');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/Marktplatz/);
    await enterOn(page, page.getByRole('link', { name: /Unser Marktplatz/ }).first());
    await expect(page).toHaveURL(/offers\/marktplatz$/);
  },
  'signs in': async (page) => {
    await page.goto(`/${TOWN}/sign-in`);
    await tabTo(page, page.getByLabel('Mail-Adresse'));
    await page.keyboard.type(freshAddress('tasten'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
  },
  'comments, after at most 25 stops': async (page) => {
    await openAs(page, 'anna', TALK);
    await expect(page.getByText(/gerade hier$/)).toBeVisible();
    expect(await tabTo(page, page.getByLabel('Was meinen Sie?'))).toBeLessThanOrEqual(25);
    const text = word('Nur mit Tasten');
    await page.keyboard.type(text);
    await enterOn(page, page.getByRole('button', { name: 'Beitrag veröffentlichen' }));
    await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
  },
  replies: async (page) => {
    await openAs(page, 'anna', TALK);
    await expect(page.getByText(/gerade hier$/)).toBeVisible();
    await enterOn(page, page.getByRole('link', { name: /^Auf den Beitrag .* antworten$/ }).first());
    await expect(page.getByLabel('Ihre Antwort')).toBeFocused();
    const text = word('Antwort mit Tasten');
    await page.keyboard.type(text);
    await enterOn(page, page.getByRole('button', { name: 'Antwort veröffentlichen' }));
    await expect(page.getByText(text)).toBeVisible();
  },
  'answers a survey': async (page) => {
    await signInWithMail(page, freshAddress('tasten'));
    await page.goto(`/${TOWN}/offers/marktplatz/umfrage`);
    const send = page.getByRole('button', { name: 'Antworten absenden' });
    for (const field of await page.locator('form[id^="form-"]').locator('fieldset fieldset, input[inputmode]').all()) {
      const isNumber = (await field.getAttribute('inputmode')) !== null;
      const stop = isNumber ? field : field.locator('input').first();
      if (!(await stop.isVisible())) continue;
      await tabTo(page, stop);
      await page.keyboard.press(isNumber ? '2' : 'Space');
    }
    await enterOn(page, send);
    await expect(page.getByText('Vielen Dank').first()).toBeVisible();
  },
  reports: async (page) => {
    await page.goto(`/${TOWN}${TALK}`);
    await enterOn(page, page.getByRole('link', { name: /^Beitrag .* melden$/ }).first());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beitrag melden');
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    const rule = page.getByLabel('Gegen eine Regel der Netiquette');
    while (!(await rule.isChecked())) await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('Welche Regel?'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('Warum?'));
    await page.keyboard.type('Das beleidigt.');
    await enterOn(page, page.getByRole('button', { name: 'Meldung absenden' }));
    await expect(page.getByText(/^Danke, Ihre Meldung/)).toBeVisible();
  },
  moderates: async (page, another) => {
    const text = word('Mit Tasten ausblenden');
    await say(await another(), text);
    await report(await another(), text, 'Das beleidigt.');
    await openAs(page, 'mona', '/moderation', QUIET);
    await enterOn(page, page.getByRole('button', { name: new RegExp(`^Bearbeiten.*${text}$`) }));
    await expect(page.locator('.case__text').filter({ hasText: text }).first()).toBeVisible();
    // The page says which keys count once it is awake.
    await expect(page.getByText('Tasten', { exact: true })).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Ausgeblendet nach Regel 1/)).toBeVisible();
  },
  'has it dark': async (page) => {
    await page.goto(`/${TOWN}/privacy`);
    await enterOn(page, page.getByRole('button', { name: 'Dunkel' }));
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  },
};

for (const [job, does] of Object.entries(jobs))
  test(`by keys alone one ${job}`, async ({ page, another }) => {
    test.slow();
    await does(page, another);
  });
