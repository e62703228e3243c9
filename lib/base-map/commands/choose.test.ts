import type { RequestListener } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { addressOf, aMapHost, codeOf, MIDDLE, roads, STYLE } from '@/db/testing/base-map';
import { anOutsideHost } from '@/db/testing/outside-host';
import { aWms } from '@/db/testing/wms';
import { newTown, type Town } from '@/db/testing/world';
import { baseMapIcons, servedBaseMap } from '../queries/served';
import { baseMapState } from '../queries/state';
import { baseMapTile } from '../queries/tile';
import { chooseBaseMap } from './choose';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});
afterEach(() => {
  delete process.env.BASEMAP_STYLE_URL;
});

const draw = (of: Town) =>
  inTenant({ tenantId: of.id }, (tx) =>
    tx.update(tenants).set({ basemap: '/town.geojson' }).where(eq(tenants.id, of.id)),
  );

test('without a choice the maps lie on the town’s drawing, or on a quiet ground', async () => {
  expect((await addressOf(town)).basemap).toBeNull();
  await draw(town);
  expect((await addressOf(town)).basemap).toBe('/town.geojson');
  await chooseBaseMap(town.emil, { kind: 'quiet' });
  expect((await addressOf(town)).basemap).toBeNull();
  await chooseBaseMap(town.emil, { kind: 'drawing' });
  expect((await addressOf(town)).basemap).toBe('/town.geojson');
});

test('what is not there cannot be chosen', async () => {
  expect(await codeOf(chooseBaseMap(town.emil, { kind: 'drawing' }))).toBe('base-map.no-drawing');
  expect(await codeOf(chooseBaseMap(town.emil, { kind: 'file' }))).toBe('base-map.no-file');
  expect(await codeOf(chooseBaseMap(town.emil, { kind: 'globe' }))).toBe('input.invalid');
  expect((await baseMapState(town.emil)).offered).toEqual(['colour', 'grey', 'relief', 'quiet']);
});

test('editors and admins choose, nobody else', async () => {
  for (const actor of [town.visitor, town.anna, town.mona, town.cem])
    expect(await codeOf(chooseBaseMap(actor, { kind: 'quiet' }))).not.toBe('done');
  for (const actor of [town.emil, town.ada]) expect(await codeOf(chooseBaseMap(actor, { kind: 'quiet' }))).toBe('done');
});

test('a style of another host is served with addresses of ours alone', async () => {
  const { origin } = await aMapHost();
  await chooseBaseMap(town.emil, { kind: 'style', address: `${origin}/style.json`, attribution: '' });
  const { basemap, version } = await addressOf(town);
  expect(basemap).toBe(`/${town.slug}/base-map/${version}/style`);
  const served = await servedBaseMap(town, version);
  expect(served.sources['base-0']).toMatchObject({
    tiles: [`/${town.slug}/base-map/${version}/tiles/0/{z}/{x}/{y}`],
    attribution: '© Kreis',
  });
  expect(JSON.stringify(served)).not.toContain(origin);
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.bytes).toEqual(roads);
  const icons = await baseMapIcons(town.id, version, '@2x.json');
  expect(JSON.parse(icons.bytes.toString())).toEqual({ tree: { x: 0, y: 0, width: 8, height: 8, pixelRatio: 1 } });
  expect((await baseMapIcons(town.id, version, '.png')).type).toBe('image/png');
});

test('a tile is looked for only where the style has some', async () => {
  const { origin, asked } = await aMapHost();
  await chooseBaseMap(town.emil, { kind: 'style', address: `${origin}/style.json` });
  const { version } = await addressOf(town);
  await servedBaseMap(town, version);
  const before = asked.length;
  const codeAt = (change: object) => codeOf(baseMapTile(town.id, { version, source: 0, place: MIDDLE, ...change }));
  expect(await codeAt({ source: 1 })).toBe('base-map.not-found');
  expect(await codeAt({ place: { z: 15, x: 0, y: 0 } })).toBe('base-map.not-found');
  expect(await codeAt({ place: { z: 1, x: 2, y: 0 } })).toBe('base-map.not-found');
  expect(await codeAt({ version: 'elsewhere' })).toBe('base-map.not-found');
  expect(asked).toHaveLength(before);
});

test('what somebody typed about the source is shown as words, not as HTML', async () => {
  const { origin } = await aMapHost();
  const attribution = '© <img src=x onerror=alert(1)>';
  await chooseBaseMap(town.emil, { kind: 'style', address: `${origin}/style.json`, attribution });
  const { sources } = await servedBaseMap(town, (await addressOf(town)).version);
  expect(JSON.stringify(sources)).not.toContain('<img');
});

test('a map of which nobody says whose it is is not shown', async () => {
  const { town: source } = STYLE.sources;
  const { origin } = await aMapHost({ ...STYLE, sources: { town: { ...source, attribution: '' } } });
  const wish = { kind: 'style', address: `${origin}/style.json` };
  expect(await codeOf(chooseBaseMap(town.emil, wish))).toBe('base-map.attribution-missing');
  expect(await codeOf(chooseBaseMap(town.emil, { ...wish, attribution: '© Kreis' }))).toBe('done');
});

const silent: RequestListener = (_request, response) => void response.destroy();
const large: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(50 * 1024 * 1024, ' '));
const page: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Karten</h1>');
const onlyStyle: RequestListener = (request, response) =>
  request.url === '/style.json'
    ? void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(STYLE))
    : void response.destroy();

test.each([
  ['does not answer', silent, 'outgoing.no-answer'],
  ['answers with 50 megabytes', large, 'outgoing.too-large'],
  ['answers with a page', page, 'outgoing.other-type'],
  ['has a style, but no tiles', onlyStyle, 'outgoing.no-answer'],
])('a host that %s cannot be chosen, and everything stays as it was', async (_what, listener, code) => {
  const { origin } = await anOutsideHost(listener);
  expect(await codeOf(chooseBaseMap(town.emil, { kind: 'style', address: `${origin}/style.json` }))).toBe(code);
  expect((await addressOf(town)).basemap).toBeNull();
});

test.each([
  ['javascript:alert(1)', 'outgoing.scheme'],
  ['file:///etc/passwd', 'outgoing.scheme'],
  ['http://169.254.169.254/style.json', 'outgoing.not-public'],
  ['http://localhost:5432/', 'outgoing.port'],
  ['https://me:secret@karten.example/', 'outgoing.password'],
  ['stil.json', 'outgoing.no-address'],
])('nobody is asked at %s', async (address, code) => {
  expect(await codeOf(chooseBaseMap(town.emil, { kind: 'style', address }))).toBe(code);
});

test('when the host is gone later, there is no map of it and no fault', async () => {
  let isUp = true;
  const { origin } = await anOutsideHost((request, response) => {
    if (!isUp) return void response.destroy();
    const [type, body] =
      request.url === '/style.json' ? ['application/json', JSON.stringify(STYLE)] : ['application/x-protobuf', roads];
    return void response.writeHead(200, { 'content-type': String(type) }).end(body);
  });
  await chooseBaseMap(town.emil, { kind: 'style', address: `${origin}/style.json` });
  isUp = false;
  const { version } = await addressOf(town);
  expect(await codeOf(servedBaseMap(town, version))).toBe('outgoing.no-answer');
  isUp = true;
  expect(await codeOf(servedBaseMap(town, version))).toBe('done');
});

test('a WMS draws the ground, in one picture a tile', async () => {
  const wms = aWms();
  const { origin } = await anOutsideHost(wms.listener);
  await chooseBaseMap(town.emil, { kind: 'wms', address: `${origin}/ows`, layers: ['stadt:bplan'], attribution: '' });
  const { version } = await addressOf(town);
  const served = await servedBaseMap(town, version);
  expect(served.layers).toEqual([{ id: 'base-0', type: 'raster', source: 'base-0' }]);
  expect(served.sources['base-0']).toMatchObject({ attribution: 'Stadt Musterstadt, Amt für Geoinformation' });
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.type).toBe('image/png');
  expect(wms.pictures.at(-1)?.get('LAYERS')).toBe('stadt:bplan');
});

test('the operator’s style is for all who chose nothing, and comes the same way', async () => {
  const { origin } = await aMapHost();
  process.env.BASEMAP_STYLE_URL = `${origin}/style.json`;
  await draw(town);
  const { basemap, version } = await addressOf(town);
  expect(basemap).toMatch(/\/style$/);
  expect(JSON.stringify(await servedBaseMap(town, version))).not.toContain(origin);
  expect(await baseMapState(town.emil)).toMatchObject({ now: { kind: 'default' } });
  await chooseBaseMap(town.emil, { kind: 'drawing' });
  expect((await addressOf(town)).basemap).toBe('/town.geojson');
  await chooseBaseMap(town.emil, { kind: 'default' });
  expect((await addressOf(town)).basemap).toBe(basemap);
});
