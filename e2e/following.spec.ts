import { expectAccessible } from './fixtures/accessible';
import { freshAddress, signInWithMail } from './fixtures/mail';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const TALK = '/offers/marktplatz/gespraech';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('somebody follows a discussion, a topic and a place, and ends each with one click', async ({ page }) => {
      await signInWithMail(page, freshAddress('folgt'), '/account');
      await page.goto(`/${TOWN}${TALK}`);
      await page.getByRole('link', { name: 'Dieser Diskussion, dem Thema oder dem Ort folgen' }).click();
      await page.getByRole('button', { name: 'Dieser Diskussion folgen' }).click();
      await page.getByRole('button', { name: /^Dem Thema „.+“ folgen$/ }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Diesem Ort folgen' }).click();
      const followed = page.getByRole('region', { name: 'Was ich verfolge' });
      await expect(followed.getByText(/^Diskussion: /)).toBeVisible();
      await expect(followed.getByText(/^Thema: /)).toBeVisible();
      await expect(followed.getByText(/im Umkreis von 500 Metern$/)).toBeVisible();
      const folded = followed.getByRole('group').filter({ hasText: 'Feed und Kalender ohne Konto' });
      await expect(folded).toHaveCount(3);
      await folded.last().getByText('Feed und Kalender ohne Konto').click();
      const feed = followed.getByRole('link', { name: /als Feed \(Atom\)$/ });
      expect((await page.request.get((await feed.getAttribute('href')) ?? '')).status()).toBe(200);
      if (javaScriptEnabled) await expectAccessible(page);
      for (const left of [2, 1, 0]) {
        await followed
          .getByRole('button', { name: /nicht mehr folgen$/ })
          .first()
          .click();
        await expect(followed.getByRole('button')).toHaveCount(left);
      }
    });

    test('somebody chooses how to be told, and not at night', async ({ page }) => {
      await signInWithMail(page, freshAddress('ruhe'), '/account/messages');
      await page.goto(`/${TOWN}/account/messages`);
      await page.getByLabel('einmal in der Woche').check();
      await page.getByLabel('von', { exact: true }).fill('22:00');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await expect(
        page.getByText('Bitte geben Sie für die Ruhezeit beide Uhrzeiten an, oder keine.').first(),
      ).toBeVisible();
      await page.getByLabel('einmal in der Woche').check();
      await page.getByLabel('von', { exact: true }).fill('22:00');
      await page.getByLabel('bis', { exact: true }).fill('06:30');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await expect(page.getByText('Gespeichert.')).toBeVisible();
      await expect(page.getByLabel('einmal in der Woche')).toBeChecked();
      await expect(page.getByLabel('bis', { exact: true })).toHaveValue('06:30');
    });
  });
}

test('a place is found by its name, without an account until it is followed', async ({ page }) => {
  await page.goto(`/${TOWN}/follow/place`);
  await page.getByLabel('Straße oder Ort').fill('Markt');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('heading', { name: /Markt/ }).first()).toBeVisible();
  await page.getByLabel('Umkreis').first().selectOption('1000');
  await page.getByRole('button', { name: 'Feed und Kalender ohne Konto' }).first().click();
  const around = page.getByRole('region', { name: 'Feed und Kalender im Umkreis von 1.000 Metern' });
  await expect(around.getByText('Diesen Ort speichern wir nicht.')).toBeVisible();
  const feed = await around.getByRole('link', { name: 'Neues in der Nähe als Feed (Atom)' }).getAttribute('href');
  expect(await (await page.request.get(feed ?? '')).text()).toContain('im Umkreis von 1.000 Metern</title>');
  const dates = await around.getByRole('link', { name: 'Termine für den Kalender (iCalendar)' }).getAttribute('href');
  expect(await (await page.request.get(dates ?? '')).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Diesem Ort folgen' }).first().click();
  await expect(page).toHaveURL(/sign-in/);
});

test('who follows a discussion is told of what others say, by mail, and ends that from the mail without signing in', async ({
  page,
  another,
}) => {
  const email = freshAddress('hoert');
  await signInWithMail(page, email, '/account');
  await page.goto(`/${TOWN}${TALK}`);
  await page.getByRole('link', { name: 'Dieser Diskussion, dem Thema oder dem Ort folgen' }).click();
  await page.getByRole('button', { name: 'Dieser Diskussion folgen' }).click();
  await expect(page.getByRole('button', { name: /nicht mehr folgen$/ })).toBeVisible();
  const emil = await another();
  await openAs(emil, 'emil', TALK);
  await emil.getByLabel('Was meinen Sie?').fill(`Neues vom Markt ${Date.now()}`);
  await emil.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  const reader = await another();
  const mail = reader.getByRole('article').filter({ hasText: email }).filter({ hasText: 'Neue Beiträge' });
  await expect(async () => {
    await reader.goto(`/${TOWN}/mailbox`);
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await mail.getByRole('link', { name: /\/messages\/end\// }).click();
  await reader.getByRole('button', { name: 'Jetzt beenden' }).click();
  await expect(reader.getByText('Sie folgen dem nicht mehr.')).toBeVisible();
  await page.goto(`/${TOWN}/account/messages`);
  await expect(page.getByRole('region', { name: 'Was ich verfolge' }).getByRole('button')).toHaveCount(0);
});

test('what shows pushes is there, as a script of our own', async ({ request }) => {
  for (const path of ['/service-worker.js', '/push-handlers.js']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('javascript');
  }
  expect(await (await request.get('/service-worker.js')).text()).toContain('/push-handlers.js');
});
