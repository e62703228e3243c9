import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { DISCUSSION, openCase, report, say, TOWN } from './fixtures/moderating';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// One queue, which every test of this file reads from its head.
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 740 } };
const word = (about: string) => `${about} ${Math.random().toString(36).slice(2, 8)}`;
const openQueue = (page: Page, name: string) => openAs(page, name, '/moderation', TOWN);
const entry = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const fitsWidth = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

test('what is reported appears at moderators at once, who see who works at it, and nobody decides it twice', async ({
  another,
}) => {
  const [anna, vera, mona, ada] = [await another(), await another(), await another(), await another()];
  const text = word('Live melden');
  await openQueue(mona, 'mona');
  await openQueue(ada, 'ada');
  await say(anna, text);
  await report(vera, text, 'Das beleidigt.');
  await expect(entry(mona, text)).toBeVisible();
  await expectAccessible(mona);
  await openCase(mona, text);
  await expect(entry(ada, text).getByText('wird bearbeitet von Mona')).toBeVisible();
  await entry(ada, text)
    .getByRole('link', { name: /Ansehen/ })
    .click();
  await expect(ada.getByText(/^Diesen Fall bearbeitet gerade Mona/)).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Entscheiden und weiter' })).toHaveCount(0);
  await expectAccessible(mona);
  await expect(mona.getByText('Das beleidigt.')).toBeVisible();
  await expect(mona.getByRole('main').getByText('Name: Anna')).toHaveCount(0);
  await mona.getByRole('button', { name: 'Name zeigen' }).click();
  await expect(mona.getByText(/^Name: Anna/)).toBeVisible();
  await mona.getByLabel('Bleibt stehen').check();
  await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
  await expect(mona.getByText('Der Beitrag bleibt stehen. Wer gemeldet hat, ist benachrichtigt.')).toBeVisible();
  await vera.reload();
  await expect(vera.getByText('Der Beitrag bleibt stehen.')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`what was hidden is objected to, and somebody else decides${how}`, async ({ another }) => {
    const [anna, vera] = [await another({ javaScriptEnabled, ...PHONE }), await another()];
    const [mona, ada] = [await another({ javaScriptEnabled, ...PHONE }), await another({ javaScriptEnabled })];
    const text = word('Ausblenden und widersprechen');
    await say(anna, text);
    await report(vera, text, 'Das beleidigt.');
    await openQueue(mona, 'mona');
    await fitsWidth(mona);
    await openCase(mona, text);
    await fitsWidth(mona);
    if (javaScriptEnabled) await expectAccessible(mona);
    await mona.getByLabel(/Ausblenden nach Regel 1/).check();
    await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
    await expect(mona.getByText(/^Ausgeblendet nach Regel 1/)).toBeVisible();

    await anna.goto(`/${TOWN}/account`);
    await anna
      .getByRole('listitem')
      .filter({ hasText: 'Ihr Beitrag wurde ausgeblendet' })
      .first()
      .getByRole('link')
      .click();
    await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Entscheidung über Ihren Beitrag');
    await expect(anna.getByText(text)).toBeVisible();
    await expect(anna.getByText(/Verstoß gegen Regel 1/)).toBeVisible();
    await fitsWidth(anna);
    if (javaScriptEnabled) await expectAccessible(anna);
    await anna.getByLabel('Warum ist die Entscheidung falsch?').fill('Das war ein Zitat.');
    await anna.getByRole('button', { name: 'Widerspruch einlegen' }).click();
    await expect(anna.getByText('Ihr Widerspruch ist eingegangen.').first()).toBeVisible();

    await openQueue(mona, 'mona');
    await expect(mona.getByText(/^Ein Widerspruch richtet sich gegen Ihre eigene Entscheidung/)).toBeVisible();
    await expect(entry(mona, text)).toHaveCount(0);
    await openQueue(ada, 'ada');
    await openCase(ada, text);
    await expect(ada.getByText('Das war ein Zitat.')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(ada);
    await ada.getByLabel(/stattgeben/).check();
    await ada.getByLabel('Begründung').fill('Stimmt, ein Zitat.');
    await ada.getByRole('button', { name: 'Entscheiden und weiter' }).click();
    await expect(entry(ada, text)).toHaveCount(0);
    await anna.reload();
    await expect(anna.getByText('Hatte Erfolg.')).toBeVisible();
    await vera.goto(`/${TOWN}${DISCUSSION}`);
    await expect(vera.getByRole('article').filter({ hasText: text }).first()).toBeVisible();
  });
}

test('who reported what stays objects at the notice’s address, and it is hidden', async ({ another }) => {
  const [anna, vera, mona, ada] = [await another(), await another(), await another(), await another()];
  const text = word('Stehen lassen und widersprechen');
  await say(anna, text);
  await report(vera, text, 'Das beleidigt.');
  await openQueue(mona, 'mona');
  await openCase(mona, text);
  await mona.getByLabel('Bleibt stehen').check();
  await mona.getByRole('button', { name: 'Entscheiden und weiter' }).click();
  await expect(mona.getByText(/^Der Beitrag bleibt stehen/)).toBeVisible();
  await vera.reload();
  await vera.getByLabel('Warum ist die Entscheidung falsch?').fill('Esel ist eine Beleidigung.');
  await vera.getByRole('button', { name: 'Widerspruch einlegen' }).click();
  await expect(vera.getByText('Ihr Widerspruch ist eingegangen.').first()).toBeVisible();
  await expectAccessible(vera);
  await openQueue(ada, 'ada');
  await openCase(ada, text);
  await ada.getByLabel(/stattgeben: ausblenden nach Regel 1/).check();
  await ada.getByLabel('Begründung').fill('Doch, eine Beleidigung.');
  await ada.getByRole('button', { name: 'Entscheiden und weiter' }).click();
  await expect(entry(ada, text)).toHaveCount(0);
  await vera.reload();
  await expect(vera.getByText('Hatte Erfolg.')).toBeVisible();
});

test('several cases are decided together and taken back, without scripts', async ({ another }) => {
  const [anna, vera] = [await another(), await another()];
  const page = await another({ javaScriptEnabled: false });
  const texts = [word('Zusammen eins'), word('Zusammen zwei')];
  for (const text of texts) {
    await say(anna, text);
    await report(vera, text, 'Werbung.');
  }
  await openQueue(page, 'mona');
  for (const text of texts) await page.getByLabel(`Auswählen: ${text}`).check();
  await page.getByRole('button', { name: 'Ausgewählte zusammen entscheiden' }).click();
  for (const text of texts) await expect(page.getByText(text)).toBeVisible();
  await page.getByLabel(/Ausblenden nach Regel 1/).check();
  await page.getByRole('button', { name: '2 Fälle entscheiden' }).click();
  await expect(page.getByText('2 Fälle sind entschieden.')).toBeVisible();
  await page.getByRole('button', { name: 'Alle rückgängig machen' }).click();
  await expect(page.getByText('2 Entscheidungen sind rückgängig gemacht.')).toBeVisible();
  await page.goto(`/${TOWN}/moderation`);
  for (const text of texts) await expect(entry(page, text)).toBeVisible();
});

test('ten cases are decided by keys alone, two for each; the last is undone; keys can be switched off', async ({
  another,
}, info) => {
  const [anna, vera, mona] = [await another(), await another(), await another()];
  const cases = 10;
  // One more, so that another is there at the end.
  const texts = Array.from({ length: cases + 1 }, (_, number) => word(`Fall ${number + 1}`));
  for (const text of texts) await say(anna, text);
  for (const text of texts) await report(vera, text, 'Werbung.');
  await openQueue(mona, 'mona');
  await mona.getByRole('button', { name: 'Nächster Fall' }).click();
  let [keys, last] = [0, ''];
  const press = async (key: string) => {
    keys += 1;
    await mona.keyboard.press(key);
  };
  const begun = Date.now();
  for (let decided = 0; decided < cases; decided += 1) {
    await expect(mona.getByText('Tasten', { exact: true })).toBeVisible();
    last = (await mona.locator('.case__text').first().textContent()) ?? '';
    const before = mona.url();
    const choice = decided % 2 === 0 ? '1' : 'b';
    await press(choice);
    await expect(mona.getByLabel('Begründung')).not.toHaveValue('');
    await press('Enter');
    await mona.waitForURL((url) => url.href !== before);
  }
  const seconds = (Date.now() - begun) / 1_000 / cases;
  const measured = `${keys / cases} keys and ${seconds.toFixed(2)} seconds per case`;
  info.annotations.push({ type: 'moderating', description: measured });
  console.log(`moderating by keys: ${measured}`);
  expect(keys / cases).toBeLessThanOrEqual(2.5);

  const isShown = (text = '') => expect(mona.locator('.case__text').filter({ hasText: text })).toBeVisible();
  const isAwake = () => expect(mona.getByText('Tasten', { exact: true })).toBeVisible();
  await isAwake();
  await mona.keyboard.press('z');
  await isShown(last);
  await isAwake();
  const undone = mona.url();
  await mona.keyboard.press('n');
  await mona.waitForURL((url) => url.href !== undone && url.pathname.includes('/cases/'));
  await isAwake();
  await mona.getByRole('button', { name: 'Tasten ausschalten' }).click();
  await mona.keyboard.press('1');
  await expect(mona.getByRole('radio', { checked: true })).toHaveCount(0);
  await mona.getByRole('button', { name: 'Tasten einschalten' }).click();
  await mona.getByLabel('Begründung').pressSequentially('1bnz');
  await expect(mona.getByLabel('Begründung')).toHaveValue('1bnz');
  await expect(mona.getByRole('radio', { checked: true })).toHaveCount(0);
});
