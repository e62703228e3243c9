import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { askAt } from './fixtures/at-host';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const STATE = 'mittelland';
let counted = 0;

/** A municipality that nobody has connected, whatever ran before. */
function aTown() {
  const number = (Date.now() % 100_000) * 10 + counted++;
  const slug = `probst${number}`;
  const ags = `05${String(number % 1_000_000).padStart(6, '0')}`;
  return { name: `Probst${number}`, slug, ags, admin: `chefin@${slug}.example` };
}
type NewTown = ReturnType<typeof aTown>;

async function connect(page: Page, town: NewTown, host = ''): Promise<void> {
  await openAs(page, 'olga', '/operator/connect', STATE);
  await page.getByLabel('Name', { exact: true }).fill(town.name);
  await page.getByLabel('Amtlicher Gemeindeschlüssel').fill(town.ags);
  await page.getByLabel('Anschrift').fill('Am Anger 1, 59999 Probst');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('rathaus@probst.example');
  await page.getByLabel('Gebiet als Text').fill('8.6,51.5,8.8,51.6');
  await page.getByLabel('Eigener Rechnername').fill(host);
  await page.getByLabel('E-Mail-Adresse der Person').fill(town.admin);
  await page.getByRole('button', { name: 'Anschließen und einladen' }).click();
  await expect(page.getByText('Die Kommune ist angeschlossen.')).toBeVisible();
}

/** Follows the newest mail of the town's mailbox. */
async function openMail(page: Page, town: NewTown): Promise<void> {
  await page.goto(`/${town.slug}/mailbox`);
  await page.getByRole('article').filter({ hasText: town.admin }).first().getByRole('link').click();
}

async function acceptInvitation(page: Page, town: NewTown): Promise<void> {
  await openMail(page, town);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einladung ins Team');
  await page.getByRole('button', { name: 'Link an diese Adresse senden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
  await openMail(page, town);
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(page.getByText('Sie haben jetzt diese Rolle')).toBeVisible();
}

async function fillTexts(page: Page, town: NewTown): Promise<void> {
  for (const kind of ['imprint', 'privacy', 'accessibility'])
    for (const locale of ['de', 'en']) {
      await page.goto(`/${town.slug}/manage/texts/${kind}/${locale}`);
      const field = page.getByLabel('Text', { exact: true });
      await field.fill((await field.inputValue()).replace(/\[\[[^\]]*\]\]/g, 'ausgefüllt'));
      await page.getByRole('button', { name: 'Speichern' }).click();
      await expect(page.getByText('Der Text ist gespeichert.')).toBeVisible();
    }
}

test('the operator connects a municipality, whose first admin accepts, fills in the texts and opens it', async ({
  page,
  another,
}) => {
  const town = aTown();
  await connect(page, town);
  const chief = await another();
  await chief.goto(`/${town.slug}`);
  await expect(chief.getByText('Dieser Bereich wird vorbereitet.')).toBeVisible();
  await acceptInvitation(chief, town);
  await chief.goto(`/${town.slug}/manage/texts`);
  await chief.getByRole('button', { name: 'Jetzt eröffnen' }).click();
  await expect(chief.getByText(/Stellen sind noch auszufüllen/).first()).toBeVisible();
  await fillTexts(chief, town);
  await chief.goto(`/${town.slug}/manage/texts`);
  await chief.getByRole('button', { name: 'Jetzt eröffnen' }).click();
  await expect(chief.getByText('Der Bereich ist eröffnet.')).toBeVisible();
  await chief.goto(`/${town.slug}`);
  await expect(chief.getByText('Dieser Bereich wird vorbereitet.')).toHaveCount(0);
  await page.goto('/');
  await expect(page.locator('main').getByRole('link', { name: town.name })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the pages of connecting can be used, and read by everybody', async ({ page }) => {
    const town = aTown();
    await openAs(page, 'olga', '/operator/connect', STATE);
    await expectAccessible(page);
    await connect(page, town);
    await acceptInvitation(page, town);
    for (const path of ['texts', 'texts/imprint/de', 'look', 'settings', 'members', 'help']) {
      await page.goto(`/${town.slug}/manage/${path}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });
});

test('a list is tried before it is connected', async ({ page }) => {
  const [good, wrong] = [aTown(), aTown()];
  const line = ({ name, ags, admin }: NewTown) =>
    `${name};${ags};Markt 1;rat@probst.example;${admin};8.1,51.1,8.2,51.2`;
  await openAs(page, 'olga', '/operator/list', STATE);
  await page
    .getByLabel('oder hier einfügen')
    .fill(['name;ags;address;email;admin;area', line(good), line({ ...wrong, ags: '99' })].join('\n'));
  await page.getByRole('button', { name: 'Probelauf' }).click();
  await expect(page.getByRole('heading', { name: '1 von 2 Zeilen lassen sich anschließen' })).toBeVisible();
  await expect(page.getByRole('row', { name: wrong.name })).toContainText('acht Ziffern');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nur die eine gute Zeile anschließen' }).click();
  await expect(page.getByText('Eine Kommune ist angeschlossen.')).toBeVisible();
  await expect(page.getByRole('link', { name: good.name })).toBeVisible();
});

test('a town is at home at its own host, and a cookie of one host is worth nothing at another', async ({
  page,
  baseURL,
}) => {
  const [town, other] = [aTown(), aTown()];
  const host = `reden.${town.slug}.example`;
  await connect(page, town, host);
  await connect(page, other, `reden.${other.slug}.example`);
  await openAs(page, 'olga', '/operator', STATE);
  const at = (path: string, cookie?: string) => askAt(baseURL, { host, path, cookie });
  await expect.poll(async () => (await at('/')).location).toBe(`/${town.slug}`);
  expect(await at(`/${town.slug}`)).toMatchObject({ status: 200, text: expect.stringContaining(town.name) });
  expect(await at('/imprint')).toMatchObject({ status: 307, location: `/${town.slug}/imprint` });
  expect((await at((await at('/lindenfurt')).location ?? '')).status).toBe(404);
  expect(await askAt(baseURL, { host: 'nobody.example', path: '/' })).toMatchObject({ status: 404 });

  const form = { form: { email: 'gast@probst.example', next: '/' } };
  const asked = await askAt(baseURL, { host, path: `/${town.slug}/sign-in/link`, ...form });
  expect(asked.status).toBe(303);
  const { text } = await at(`/${town.slug}/mailbox`);
  const link = /http:\/\/reden[^"\s<]+sign-in\/confirm\?[^"\s<]+/.exec(text)?.[0].replaceAll('&amp;', '&') ?? '';
  expect(new URL(link).hostname).toBe(host);
  const token = new URL(link).searchParams.get('token') ?? '';
  const path = `/${town.slug}/sign-in/confirm/redeem`;
  const { cookie } = await askAt(baseURL, { host, path, form: { token, next: `/${town.slug}` } });
  const account = `/${town.slug}/account`;
  expect((await at(account, cookie)).status).toBe(200);
  expect((await askAt(baseURL, { host: 'localhost', path: account, cookie })).status).toBe(307);
  expect((await askAt(baseURL, { host: `reden.${other.slug}.example`, path: account, cookie })).status).not.toBe(200);
});

test('a space rests and comes back', async ({ page, baseURL }) => {
  const town = aTown();
  await connect(page, town);
  const home = () => askAt(baseURL, { host: 'localhost', path: `/${town.slug}` });
  await page.getByRole('link', { name: town.name }).click();
  await page.getByRole('button', { name: 'Ruhen lassen' }).click();
  await expect(page.getByText('Der Bereich ruht jetzt.')).toBeVisible();
  await expect.poll(async () => (await home()).status).toBe(503);
  await page.getByRole('button', { name: 'Wieder aufnehmen' }).click();
  await expect(page.getByText('Der Bereich ist wieder da.')).toBeVisible();
  await expect.poll(async () => (await home()).status).toBe(200);
});

test('the operator helps where it is granted, everybody in the team sees it, and it ends at once', async ({
  page,
  another,
}) => {
  const town = aTown();
  await connect(page, town);
  const chief = await another();
  await acceptInvitation(chief, town);
  await chief.goto(`/${town.slug}/manage/help`);
  await chief.getByLabel('Wobei soll geholfen werden?').fill('Impressum ausfüllen');
  await chief.getByRole('button', { name: 'Zugang erlauben' }).click();
  await expect(chief.getByText('Der Betrieb kann jetzt helfen.')).toBeVisible();
  await expect(chief.getByText('Anlass: Impressum ausfüllen')).toBeVisible();
  await page.goto(`/${STATE}/operator/tenants/${town.slug}`);
  await page.getByRole('button', { name: 'Zum Helfen hineingehen' }).click();
  await page.waitForURL(`**/${town.slug}/manage`);
  await page.goto(`/${town.slug}/manage/texts`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Texte des Bereichs');
  await chief.getByRole('button', { name: 'Zugang beenden' }).click();
  await expect(chief.getByText('Der Zugang des Betriebs ist beendet.')).toBeVisible();
  const answer = await page.request.get(`/${town.slug}/manage/texts`);
  expect(answer.status()).toBe(404);
});

test('a look is a draft that only the admin sees, and a colour that is too pale is not taken', async ({
  page,
  another,
}) => {
  const town = aTown();
  await connect(page, town);
  await acceptInvitation(page, town);
  await page.goto(`/${town.slug}/manage/look`);
  const colour = page.getByLabel('Farbe als Hexadezimalzahl');
  await colour.fill('#ff8800');
  await page.getByRole('button', { name: 'Als Entwurf ansehen' }).click();
  await expect(page.getByText('ist auf Weiß zu schwach zu lesen').first()).toBeVisible();
  await expect(colour).not.toHaveValue('#ff8800');
  await page.getByLabel('Eintrag 1', { exact: true }).fill('Rathaus');
  await page.getByLabel('Adresse zu Eintrag 1').fill('https://rathaus.example/');
  await page.getByRole('button', { name: 'Als Entwurf ansehen' }).click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
  const visitor = await another();
  await visitor.goto(`/${town.slug}`);
  await expect(visitor.getByRole('link', { name: 'Rathaus', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Für alle übernehmen' }).click();
  await expect(page.getByText('Das neue Aussehen ist jetzt für alle da.')).toBeVisible();
  await visitor.goto(`/${town.slug}`);
  await expect(visitor.getByRole('link', { name: 'Rathaus', exact: true })).toBeVisible();
});
