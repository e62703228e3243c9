import { freshAddress, signInWithMail } from './fixtures/mail';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

test('a browser is signed out from another one, and its open page loses its rights at once', async ({
  page,
  another,
}) => {
  const other = await another({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' });
  await openAs(other, 'anna');
  const connecting = other.waitForEvent('websocket', (socket) => socket.url().includes('/live'));
  await other.goto(`/${TOWN}${DISCUSSION}`);
  const connection = await connecting;
  await openAs(page, 'anna', '/account');
  const sessions = page.getByRole('region', { name: 'Wo Sie angemeldet sind' });
  await expect(sessions.getByText('dieser Browser')).toHaveCount(1);
  const closing = connection.isClosed() ? null : connection.waitForEvent('close');
  const theirs = sessions.getByRole('listitem').filter({ hasText: 'Firefox, Windows' });
  await expect(theirs.getByText('In der Vorführung gewählt')).toBeVisible();
  await theirs.getByRole('button', { name: 'Firefox, Windows abmelden' }).click();
  await expect(theirs).toHaveCount(0);
  await closing;
  await other.goto(`/${TOWN}/account`);
  await expect(other).toHaveURL(/sign-in\?next=/);
});

test('all other browsers are signed out at once, without scripts', async ({ another }) => {
  const [here, ...others] = await Promise.all([1, 2, 3].map(() => another({ javaScriptEnabled: false })));
  if (!here) throw new Error('No browser');
  const email = freshAddress('tom');
  for (const browser of [...others, here]) await signInWithMail(browser, email);
  await here.getByRole('button', { name: 'Alle anderen abmelden' }).click();
  await expect(here.getByRole('region', { name: 'Wo Sie angemeldet sind' }).getByRole('listitem')).toHaveCount(1);
  for (const browser of others) {
    await browser.reload();
    await expect(browser).toHaveURL(/sign-in\?next=/);
  }
});
