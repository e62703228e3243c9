import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { type Platform, platformOn } from './fixtures/platform';
import { PORT } from './fixtures/port';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = `/${TOWN}/offers/marktplatz/gespraech`;
const PHONE = { viewport: { width: 360, height: 740 } };
const SPAM = 'Kaufen Sie jetzt die günstigen Uhren im großen Sonderverkauf, nur heute, Nummer';

// With the limits that everybody has: one more platform, where no other test makes a wave.
let platform: Platform;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  platform = platformOn(PORT + 1, 1);
  await platform.start();
});
test.afterAll(() => platform.end());

const openDemo = async (page: Page, name: string, path: string) => {
  const headers = { origin: platform.origin };
  await page.request.post(`/${TOWN}/sign-in/demo`, { form: { email: `${name}@${TOWN}.example` }, headers });
  await page.goto(path);
};

/** Somebody whom nobody knows yet, at the discussion. */
async function newcomer(page: Page, name: string): Promise<string> {
  await signInWithMail(page, freshAddress('neu'), `/welcome?next=${DISCUSSION}`);
  await page.getByLabel('Ihr Name auf dieser Seite').fill(name);
  await page.getByLabel('Ich halte mich an die Netiquette.').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page).toHaveURL(new RegExp(DISCUSSION));
  return (await page.locator('input[name="threadId"]').first().inputValue()) ?? '';
}

const post = (page: Page, threadId: string, text: string) =>
  page.request.post(`/${TOWN}/comments`, {
    form: { threadId, parentId: '', text, key: randomUUID(), back: DISCUSSION },
    headers: { origin: platform.origin },
  });

test('a wave of new accounts waits in one group, which a moderator refuses in one go and takes back', async ({
  another,
}) => {
  test.slow();
  const [mona, vera] = [
    await another({ baseURL: platform.origin, ...PHONE }),
    await another({ baseURL: platform.origin }),
  ];
  await openDemo(mona, 'mona', `/${TOWN}/moderation`);
  const crowd: Page[] = [];
  let threadId = '';
  for (let n = 0; n < 4; n += 1) {
    const page = await another({ baseURL: platform.origin });
    threadId = await newcomer(page, `Neu ${n}`);
    crowd.push(page);
  }
  for (let n = 0; n < 12; n += 1) await post(crowd[n % 4] as Page, threadId, `${SPAM} ${n}!`);

  await expect(mona.getByText('Ungewöhnlich viele neue Konten schreiben gleichzeitig')).toBeVisible();
  await expectAccessible(mona);
  const [author] = crowd as [Page];
  await author.goto(DISCUSSION);
  await author.getByLabel('Was meinen Sie?').fill('Ich meine es ernst.');
  await author.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  const own = author.getByRole('article').filter({ hasText: 'Ich meine es ernst.' });
  await expect(own.getByText(/ungewöhnlich viele neue Konten zugleich/)).toBeVisible();
  await author.reload();
  await expect(own.getByText(/ungewöhnlich viele neue Konten zugleich/)).toBeVisible();
  await vera.goto(DISCUSSION);
  await expect(vera.getByText(`${SPAM} 11!`)).toHaveCount(0);
  await expect(vera.getByText('Ich meine es ernst.')).toHaveCount(0);

  await mona.getByRole('link', { name: 'Wartet auf Prüfung' }).click();
  await expectAccessible(mona);
  await mona.getByRole('link', { name: '7 Beiträge ansehen und zusammen entscheiden' }).click();
  await expectAccessible(mona);
  await mona.getByLabel('Verletzte Regel').selectOption('1');
  await mona.getByLabel('Begründung').fill('Das ist Werbung.');
  await mona.getByRole('button', { name: 'Nicht veröffentlichen' }).click();
  await expect(mona.getByText('7 Beiträge werden nicht veröffentlicht.')).toBeVisible();
  await mona.getByRole('button', { name: 'Alle rückgängig machen' }).click();
  await expect(mona.getByText('7 Beiträge warten wieder.')).toBeVisible();
  await mona.getByRole('button', { name: 'Jetzt beenden' }).click();
  await expect(mona.getByText('Ungewöhnlich viele neue Konten schreiben gleichzeitig')).toHaveCount(0);
  await expect(async () => {
    await post(author, threadId, 'Und nun wieder gleich.');
    await vera.reload();
    await expect(vera.getByText('Und nun wieder gleich.').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
