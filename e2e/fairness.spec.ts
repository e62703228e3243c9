import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const THIS_YEAR = new Date().getFullYear();

test('everybody reads what moderators decided, by the month and as figures of the year, and who or what it was about nobody', async ({
  another,
}) => {
  const [anna, mona, page] = [
    await another(),
    await another(),
    await another({ viewport: { width: 360, height: 740 } }),
  ];
  const word = `Unverschämt ${Date.now()}`;
  await openAs(anna, 'anna', '/offers/marktplatz/gespraech');
  await anna.getByLabel('Was meinen Sie?').fill(word);
  await anna.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await openAs(mona, 'mona', '/offers/marktplatz/gespraech');
  const said = mona.getByRole('article').filter({ hasText: word }).first();
  await said.getByRole('link', { name: /ausblenden$/ }).click();
  await mona.getByLabel('Verletzte Regel').selectOption('2');
  await mona.getByLabel('Begründung').fill('Das beleidigt Anna.');
  await mona.getByRole('button', { name: 'Ausblenden', exact: true }).click();
  await expect(mona.getByRole('button', { name: 'Ausblenden', exact: true })).toHaveCount(0);
  await expect(mona.getByText('Die Moderation hat diesen Beitrag ausgeblendet.').first()).toBeVisible();

  await page.goto(`/${TOWN}/netiquette`);
  await page.getByRole('link', { name: 'Was die Moderation bisher entschieden hat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was die Moderation entscheidet');
  await expect(page.getByText('Beitrag ausgeblendet').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'nach Regel 2' }).first()).toBeVisible();
  await expect(page.getByText(word)).toHaveCount(0);
  await expect(page.getByText('Das beleidigt Anna.')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: `${THIS_YEAR} in Zahlen` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Moderation im Jahr ${THIS_YEAR}`);
  await expect(page.getByRole('rowheader', { name: /^Ausgeblendet nach Regel 2/ })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const year = `/${TOWN}/decisions/years/${THIS_YEAR}`;
  const csv = await (await page.request.get(`${year}/csv`)).text();
  expect(csv).toContain(`${THIS_YEAR};"decisions";"hidden";2;`);
  const pdf = await page.request.get(`${year}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await page.request.get(`/${TOWN}/decisions/years/1999`)).status()).toBe(404);
});
