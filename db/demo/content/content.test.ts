import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demoOffers } from './offers';
import { demoTenants } from './tenants';
import { votersOf } from './voters';

describe.each(demoTenants.map((tenant) => [tenant.name, tenant] as const))('%s', (_name, tenant) => {
  test('says everything in German and in English', () => {
    for (const text of Object.values(tenant.texts)) {
      expect(text.de.length).toBeGreaterThan(100);
      expect(text.en.length).toBeGreaterThan(100);
      expect(text.en).not.toBe(text.de);
    }
    expect(tenant.netiquette.en).toHaveLength(tenant.netiquette.de.length);
    expect(tenant.netiquette.de.length).toBeGreaterThanOrEqual(6);
  });

  test('has people who can be told apart', () => {
    const keys = tenant.people.map(({ key }) => key);
    const pseudonyms = tenant.people.flatMap(({ pseudonym }) => (pseudonym ? [pseudonym.toLowerCase()] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(pseudonyms).size).toBe(pseudonyms.length);
    expect(keys).toEqual(expect.arrayContaining(['anna', 'ben', 'mona', 'emil', 'ada']));
  });

  test('shows a coat of arms and a map', () => {
    for (const file of [tenant.logo, tenant.basemap]) expect(existsSync(`public${file}`)).toBe(true);
  });
});

test('every document of an offer is there', () => {
  const documents = demoOffers.flatMap((offer) => offer.documents.map(({ href }) => href));
  expect(documents.filter((href) => !existsSync(`public${href}`))).toEqual([]);
});

test('every offer is made by an editor of its town and lies inside its map', () => {
  for (const offer of demoOffers) {
    const tenant = demoTenants.find(({ slug }) => slug === offer.tenant);
    const [west = 0, south = 0, east = 0, north = 0] = tenant?.bounds ?? [];
    const [lon, lat] = offer.place.centre;
    expect(tenant?.people.find(({ key }) => key === offer.editor)?.roles).toContain('editor');
    expect([west < lon, lon < east, south < lat, lat < north], offer.slug).toEqual([true, true, true, true]);
  }
});

test('nobody votes twice, on their own words, while suspended, or in an office', () => {
  const cast = demoTenants[0]?.people ?? [];
  const comment = { author: 'anna', minutesAgo: 1, text: 'Mehr Bänke!', agree: 30, disagree: 5 };
  const { agree, disagree } = votersOf(comment, cast);
  const voters = [...agree, ...disagree];
  expect(voters).toHaveLength(35);
  expect(new Set(voters).size).toBe(35);
  for (const key of ['anna', 'ben', 'mona', 'emil', 'ada']) expect(voters).not.toContain(key);
});
