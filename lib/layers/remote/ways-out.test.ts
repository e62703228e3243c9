import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { insideHosts } from '@/db/testing/inside-hosts';
import { newTown, type Town } from '@/db/testing/world';
import { isRefusal } from '@/lib/errors';
import { suggestedPlaces } from '@/lib/places/queries/suggested';
import { WmsSource } from '../model/remote';
import { outcomeOf } from '../readers/testing/outcome';
import { featureOf, fileOf, squareOf, usual } from '../readers/testing/xplan';
import { remoteTile } from './remote-tile';
import { tileJson } from './tile-json';
import { wmsLayers } from './wms-layers';
import { wmsPicture } from './wms-picture';

/** Listens on this computer, and counts who comes. */
const canary = { port: 0, hits: 0, servers: [] as Server[] };
let town: Town;

beforeAll(async () => {
  town = await newTown();
  // Without the rights for the first two it listens on the last alone.
  for (const port of [80, 443, 0]) {
    const server = createServer((socket) => {
      canary.hits += 1;
      socket.destroy();
    });
    const listening = once(server.listen(port), 'listening').then(() => true);
    if (!(await listening.catch(() => false))) continue;
    canary.servers.push(server);
    canary.port = (server.address() as { port: number }).port;
  }
});
afterAll(() => {
  for (const server of canary.servers) server.close();
});

const plan = (href: string) =>
  fileOf([featureOf('BP_Plan', 'p', `<xplan:position xlink:href="${href}"/>`, squareOf(10, usual))], usual);
const geojson = (href: string) =>
  JSON.stringify({ type: 'FeatureCollection', crs: { type: 'link', properties: { href } }, features: [] });

const SOURCE = WmsSource.parse({ address: 'https://wms.example.org/', layers: ['plan'] });
const VIEW = { bounds: [9, 51, 9.1, 51.1] as [number, number, number, number], width: 256, height: 256 };

/** All by which an address that somebody typed or sent could make the platform ask. A new tenant each time: none rests. */
const waysOut: Record<string, (address: string) => Promise<unknown>> = {
  'the layers of a WMS': wmsLayers,
  'a picture of a WMS': (address) => wmsPicture(randomUUID(), { ...SOURCE, address }, VIEW),
  'what vector tiles there are': tileJson,
  'a vector tile': (address) => remoteTile(randomUUID(), `${address}{z}/{x}/{y}.pbf`, { z: 14, x: 8512, y: 5448 }),
  'places of a geocoder': async (address) => {
    process.env.GEOCODER_URL = address;
    await suggestedPlaces(town.visitor, 'Ahornweg').finally(() => delete process.env.GEOCODER_URL);
  },
};
const files: Record<string, (address: string) => Promise<unknown>> = {
  'an XPlanGML that refers to it': (address) => outcomeOf('plan.gml', plan(`${address}plan.gml#a`)),
  'a GeoJSON that names it': (address) => outcomeOf('plan.geojson', geojson(`${address}crs`)),
};

describe.each(Object.entries({ ...waysOut, ...files }))('%s', (_what, ask) => {
  test.each(insideHosts)('is not asked of %s', async (host) => {
    canary.hits = 0;
    for (const address of [`http://${host}/`, `https://${host}/`, `http://${host}:${canary.port}/`])
      await ask(address).catch(harmless);
    expect(canary.hits).toBe(0);
  });
});

test.each(Object.entries(waysOut))('%s would be heard by the canary', async (_what, ask) => {
  process.env.OUTGOING_ALLOWED_HOSTS = `127.0.0.1:${canary.port}`;
  onTestFinished(() => {
    delete process.env.OUTGOING_ALLOWED_HOSTS;
  });
  canary.hits = 0;
  await ask(`http://127.0.0.1:${canary.port}/`).catch(harmless);
  expect(canary.hits).toBeGreaterThan(0);
});

/** A refusal, or a setting that is no address at all. */
function harmless(error: unknown) {
  if (!isRefusal(error) && !String(error).includes('GEOCODER_URL')) throw error;
}
