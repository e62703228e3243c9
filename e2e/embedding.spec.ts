import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from './fixtures/accessible';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/** A municipal site of its own, with a frame of ours in it. */
async function siteWith(address: string) {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    const frame = `<iframe title="Beteiligung" width="800" height="900" src="${address}"></iframe>`;
    response.end(`<!doctype html><html lang="de"><title>Stadt</title><link rel="icon" href="data:,">${frame}`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return { site, origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}/` };
}

for (const [what, path, shows] of [
  ['the list of offers', 'offers', 'Beteiligungen in Lindenfurt'],
  ['a discussion', 'marktplatz/gespraech', 'Mitreden'],
  ['a map', 'marktplatz/karte', 'Karte: '],
] as const)
  test(`on another site a frame shows ${what}, and each link opens beside it`, async ({ page, baseURL }) => {
    const { site, origin } = await siteWith(`${baseURL}/${TOWN}/embed/${path}`);
    await page.goto(origin);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('banner')).toHaveCount(0);
    await expect(frame.getByText(shows).or(frame.getByAltText(shows)).first()).toBeVisible();
    const links = frame.getByRole('main').getByRole('link');
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) expect(await link.getAttribute('target')).toBe('_blank');
    await page.goto(`/${TOWN}/embed/${path}`);
    await expectAccessible(page);
    site.close();
  });
