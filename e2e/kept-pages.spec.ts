import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';
const ADDRESS = `/${TOWN}${DISCUSSION}`;

const say = async (page: Page, word: string) => {
  await page.getByLabel('Was meinen Sie?').fill(word);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(commentOn(page, word).getByRole('button', { name: /^Stimme zu/ })).toBeVisible();
};
const commentOn = (page: Page, word: string) => page.getByRole('article').filter({ hasText: word }).first();

test.describe('under its policy', () => {
  test.use({ expectedErrors: [/Executing inline script violates/] });

  test('a kept page obeys its strict policy, comes alive, and goes on live', async ({ page, another }, info) => {
    const word = `Frisch ${info.workerIndex} ${Date.now()}`;
    const violations: string[] = [];
    await page.exposeFunction('violated', (what: string) => violations.push(what));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        void (window as unknown as { violated: (what: string) => void }).violated(event.violatedDirective);
      });
    });
    const answer = await page.goto(ADDRESS);
    expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^;]*;/);
    expect(answer?.headers()['content-security-policy']).not.toMatch(/nonce|unsafe/);
    await expect(page.getByText(/gerade hier/)).toBeVisible();
    const anna = await another();
    await openAs(anna, 'anna', DISCUSSION);
    await say(anna, word);
    await expect(commentOn(page, word)).toBeVisible();
    await page.reload();
    await expect(commentOn(page, word)).toBeVisible();
    // What is injected does not run.
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('injected');
    await expect.poll(() => violations).toEqual(['script-src-elem']);
  });
});

test('the edit form offers the text as it was written', async ({ page }, info) => {
  const text = `Erstens ${info.workerIndex} ${Date.now()}\nund gleich darunter\n\n\nnach einer Pause https://example.org/a?b=1&c=<d>\n\nEnde "so".`;
  await openAs(page, 'anna', DISCUSSION);
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  const word = text.split('\n')[0] ?? '';
  await expect(commentOn(page, word).getByRole('button', { name: /^Stimme zu/ })).toBeVisible();
  await page.reload();
  await commentOn(page, word).getByRole('link', { name: 'Eigenen Beitrag bearbeiten' }).click();
  await expect(page.getByLabel('Ihr Beitrag', { exact: true })).toHaveValue(text);
});

test('a browser that has the page is told so, until something is said', async ({ page, request }, info) => {
  let etag = '';
  const known = () => request.get(ADDRESS, { headers: { 'if-none-match': etag } });
  // Again, where another test has said something in between.
  await expect(async () => {
    etag = (await request.get(ADDRESS)).headers().etag ?? '';
    expect((await known()).status()).toBe(304);
  }).toPass();
  await openAs(page, 'anna', DISCUSSION);
  await say(page, `Anders ${info.workerIndex} ${Date.now()}`);
  await expect.poll(async () => (await known()).status()).toBe(200);
});

test('all comments are on one page to read and print, and what is hidden leaves it at once', async ({
  page,
  another,
}, info) => {
  const word = `Alles ${info.workerIndex} ${Date.now()}`;
  const mona = await another();
  await openAs(mona, 'mona', DISCUSSION);
  await say(mona, word);
  await page.goto(ADDRESS);
  await page.getByRole('link', { name: 'Alles lesen und drucken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alle Beiträge' })).toBeVisible();
  await expect(page.getByText(word)).toBeVisible();
  await expectAccessible(page);
  await commentOn(mona, word)
    .getByRole('link', { name: /ausblenden/ })
    .click();
  await mona.getByLabel('Begründung').fill('Probe');
  await mona.getByRole('button', { name: 'Ausblenden', exact: true }).click();
  await expect(commentOn(mona, word)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(word)).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('two people and a visitor see in turn what is theirs, and nothing of each other', async ({
    page,
    another,
  }, info) => {
    const word = `Meins ${info.workerIndex} ${Date.now()}`;
    const [anna, visitor] = [await another({ javaScriptEnabled: false }), await another({ javaScriptEnabled: false })];
    await openAs(anna, 'anna', DISCUSSION);
    await anna.getByLabel('Was meinen Sie?').fill(word);
    await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
    await commentOn(anna, word)
      .getByRole('button', { name: /^Stimme zu/ })
      .click();
    await openAs(page, 'mona', DISCUSSION);
    for (let turn = 0; turn < 2; turn++) {
      for (const reader of [anna, visitor, page]) await reader.goto(ADDRESS);
      const pressed = (reader: Page) => commentOn(reader, word).getByRole('button', { name: 'Stimme zu, bisher 1' });
      await expect(pressed(anna)).toHaveAttribute('aria-pressed', 'true');
      await expect(pressed(page)).toHaveAttribute('aria-pressed', 'false');
      await expect(pressed(visitor)).toHaveAttribute('aria-pressed', 'false');
      await expect(commentOn(anna, word).getByRole('link', { name: 'Eigenen Beitrag zurückziehen' })).toBeVisible();
      await expect(commentOn(page, word).getByRole('link', { name: /ausblenden/ })).toBeVisible();
      await expect(commentOn(visitor, word).getByRole('link', { name: /zurückziehen|ausblenden/ })).toHaveCount(0);
      await expect(anna.getByText(/^Sie schreiben als Anna/)).toBeVisible();
      await expect(page.getByText(/^Sie schreiben als Mona/)).toBeVisible();
      await expect(visitor.getByText(/^Sie schreiben als/)).toHaveCount(0);
      await expect(visitor.getByRole('link', { name: 'Anmelden' }).first()).toBeVisible();
    }
    await commentOn(page, word)
      .getByRole('link', { name: /ausblenden/ })
      .click();
    await page.getByLabel('Begründung').fill('Probe');
    await page.getByRole('button', { name: 'Ausblenden', exact: true }).click();
    for (const reader of [anna, visitor]) {
      await reader.goto(ADDRESS);
      await expect(reader.getByText(word)).toHaveCount(0);
    }
  });
});
