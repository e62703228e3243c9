import type { RequestListener } from 'node:http';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { anOutsideHost } from '@/db/testing/outside-host';
import { newTown, type Town } from '@/db/testing/world';
import { replacePlaces } from '../commands/replace-places';
import { hasPlaces } from './extent';
import { suggestedPlaces } from './suggested';

let town: Town;
beforeEach(async () => {
  town = await newTown();
  await inTenant(town.emil, (tx) =>
    tx
      .update(tenants)
      .set({ bounds: [9, 51, 10, 52] })
      .where(eq(tenants.id, town.id)),
  );
});

const place = (name: string, lon = 9.5) => ({ name, kind: 'street' as const, lon, lat: 51.5 });
const own = (...names: string[]) => replacePlaces(town.emil, 'list', [names.map((name) => place(name))]);

/** A geocoder that answers so, while it is set. */
async function geocoder(answer: RequestListener) {
  const host = await anOutsideHost(answer);
  process.env.GEOCODER_URL = `${host.origin}/api?debug=0`;
  onTestFinished(() => {
    delete process.env.GEOCODER_URL;
  });
  return host;
}
const saying =
  (content: unknown, status = 200): RequestListener =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json;charset=utf-8' })
      .end(typeof content === 'string' ? content : JSON.stringify(content));
const feature = (properties: object, at: number[] = [9.6, 51.6]) => ({
  ...{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const names = async (typed: string) => (await suggestedPlaces(town.visitor, typed)).map(({ name }) => name);

test('without the setting nobody outside is asked, and a town without places has nothing to look for', async () => {
  expect(await names('Ahornweg')).toEqual([]);
  expect(await hasPlaces(town.visitor)).toBe(false);
});

test('where the own index has too little a geocoder adds what it knows, marked with its host', async () => {
  await own('Ahornweg');
  const known = [
    feature({ name: 'Ahornweg', type: 'street' }, [9.501, 51.501]),
    feature({ street: 'Ahornweg', housenumber: '12 a', type: 'house' }),
    feature({ name: 'Ahornhalle', type: 'house', osm_key: 'amenity' }),
  ];
  const { asked, origin } = await geocoder(saying(collection(...known)));
  const from = new URL(origin).hostname;
  expect(await suggestedPlaces(town.visitor, ' Ahornw ')).toEqual([
    place('Ahornweg'),
    { name: 'Ahornweg 12 a', kind: 'address', lon: 9.6, lat: 51.6, from },
    { name: 'Ahornhalle', kind: 'building', lon: 9.6, lat: 51.6, from },
  ]);
  expect(asked).toEqual(['/api?debug=0&q=Ahornw&limit=8&lang=de&bbox=9%2C51%2C10%2C52']);
  expect(await hasPlaces(town.visitor)).toBe(true);
});

test('nobody outside is asked where the own index has enough, and before three letters', async () => {
  await own('Ahornweg', 'Ahornallee', 'Ahornplatz');
  const { asked } = await geocoder(saying(collection()));
  expect(await names('Ahorn')).toHaveLength(3);
  expect(await names('Zz')).toEqual([]);
  expect(asked).toEqual([]);
});

test('what lies outside of the town, has no name or no place is left out', async () => {
  const odd = [
    feature({ name: 'Anderswo' }, [8.9, 51.5]),
    feature({ osm_key: 'highway' }),
    feature({ name: 7 }),
    feature({ name: 'x'.repeat(200) }),
    { type: 'Feature', properties: { name: 'Nirgends' }, geometry: null },
    feature({ name: 'Halb' }, [9.5]),
    'nichts',
  ];
  await geocoder(saying({ features: [...odd, feature({ name: 'Ahornweg', type: 'street' })] }));
  expect(await names('Ahorn')).toEqual(['Ahornweg']);
});

test.each<[string, RequestListener]>([
  ['fails', saying({}, 500)],
  ['says nothing of the kind', saying({ error: 'q' })],
  ['says what is no JSON', saying('<html>')],
  ['sends a page', (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ['sends without an end', saying(`[${'1,'.repeat(300_000)}`)],
  [
    'sends on to a place inside',
    (_request, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  ],
  ['hangs up', (request) => request.destroy()],
  ['keeps silent', () => {}],
])('where the geocoder %s the own index answers alone, in time', async (_what, answer) => {
  await own('Ahornweg');
  await geocoder(answer);
  const begun = performance.now();
  expect(await names('Ahorn')).toEqual(['Ahornweg']);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('a geocoder inside of the operator’s network is asked only where that is allowed, too', async () => {
  await own('Ahornweg');
  const { asked } = await geocoder(saying(collection(feature({ name: 'Ahornhalle' }))));
  const { OUTGOING_ALLOWED_HOSTS: allowed } = process.env;
  process.env.OUTGOING_ALLOWED_HOSTS = '';
  expect(await names('Ahorn')).toEqual(['Ahornweg']);
  expect(asked).toEqual([]);
  process.env.OUTGOING_ALLOWED_HOSTS = allowed;
  expect(await names('Ahorn')).toEqual(['Ahornweg', 'Ahornhalle']);
});
