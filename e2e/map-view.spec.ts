import { isReady, MAP, mapOf, press } from './fixtures/on-the-map';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// Maps are drawn without a graphics card here.
test.describe.configure({ timeout: 120_000 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const VIEW = /[?&]view=\d+(\.\d+)?\/-?\d+\.\d{5}\/-?\d+\.\d{5}$/;
const viewIn = (address: string) => new URL(address).searchParams.get('view');

test('what somebody moved the map to stands in the address, and a reload shows the same', async ({ page }) => {
  await openAs(page, 'anna', MAP);
  await isReady(page);
  await press(page, 'Link zu dieser Ansicht kopieren');
  await expect(page.getByText('Der Link ist kopiert.')).toBeVisible();
  const first = viewIn(await page.evaluate(() => navigator.clipboard.readText()));
  expect(page.url(), 'nobody moved the map yet').not.toContain('view=');
  await mapOf(page).focus();
  for (const key of ['Equal', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(page).toHaveURL(VIEW);
  await press(page, 'Link zu dieser Ansicht kopieren');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => viewIn(await copied())).not.toBe(first);
  const moved = await copied();
  await page.goto(moved);
  await page.reload();
  await isReady(page);
  await press(page, 'Link zu dieser Ansicht kopieren');
  await expect(page.getByText('Der Link ist kopiert.')).toBeVisible();
  expect(await copied()).toBe(moved);
});

test('the view stays in the address beside the entry that is looked at, and nonsense is no view', async ({ page }) => {
  await page.goto(`/lindenfurt${MAP}?view=99/x/y`);
  await isReady(page);
  await mapOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(VIEW);
  await page.getByRole('listitem').filter({ hasText: 'Zebrastreifen am Rathaus' }).getByRole('link').click();
  await expect(page).toHaveURL(/\?annotation=[0-9a-f-]{36}&view=/);
});
