import { expectAccessible } from './fixtures/accessible';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** The pages that anybody sees. Those of a format, of accounts and of the town's staff have tests of their own. */
const paths = [
  '/',
  '/?text=Raumhafen',
  `/${TOWN}`,
  `/${TOWN}/offers/marktplatz`,
  `/${TOWN}/netiquette`,
  `/${TOWN}/imprint`,
  `/${TOWN}/privacy`,
  `/${TOWN}/accessibility`,
];

for (const [width, colorScheme, locale] of [
  [360, 'light', 'de-DE'],
  [360, 'dark', 'en-GB'],
  [1280, 'light', 'en-GB'],
  [1280, 'dark', 'de-DE'],
] as const) {
  test(`nobody is kept out: ${width} pixels, ${colorScheme}, ${locale}`, async ({ another }) => {
    test.setTimeout(120_000);
    const page = await another({ viewport: { width, height: 800 }, colorScheme, locale });
    for (const path of paths) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test('at 320 pixels nothing has to be moved sideways', async ({ another }) => {
  const page = await another({ viewport: { width: 320, height: 700 } });
  for (const path of paths) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});
