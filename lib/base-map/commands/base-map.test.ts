import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { anOutsideHost, type OutsideHost } from '@/db/testing/outside-host';
import { pmtiles, type TestArchive } from '@/db/testing/pmtiles';
import { fullTile } from '@/db/testing/vector-tile';
import { aWms, png } from '@/db/testing/wms';
import { newTown, type Town } from '@/db/testing/world';
import { isRefusal } from '@/lib/errors';
import { tenantBySlug } from '@/lib/tenants/queries';
import { baseMapIcons, servedBaseMap } from '../queries/served';
import { baseMapState } from '../queries/state';
import { baseMapTile } from '../queries/tile';
import { chooseBaseMap } from './choose';
import { keepBaseMapFile } from './keep-file';

const folder = mkdtempSync(join(tmpdir(), 'base-map-test-'));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );

let town: Town;
let other: Town;
beforeEach(async () => {
  [town, other] = [await newTown(), await newTown()];
});
afterEach(() => {
  delete process.env.BASEMAP_STYLE_URL;
});

/** In the middle of the towns of the tests, at zoom 12. */
const MIDDLE = { z: 12, x: 2161, y: 1323 };
const roads = fullTile('roads');
const STYLE = {
  version: 8,
  sprite: 'icons/grau',
  sources: { town: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}'], maxzoom: 14, attribution: '© Kreis' } },
  layers: [{ id: 'roads', type: 'line', source: 'town', 'source-layer': 'roads' }],
};

/** Another host with a style, its tiles and its icons. */
const aMapHost = (style: object = STYLE): Promise<OutsideHost> =>
  anOutsideHost((request, response) => {
    const send = (type: string, body: Buffer | string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (request.url === '/style.json') return send('application/json', JSON.stringify(style));
    if (request.url?.startsWith('/tiles/')) return send('application/x-protobuf', roads);
    if (request.url?.endsWith('.json'))
      return send('application/json', '{"tree":{"x":0,"y":0,"width":8,"height":8,"onload":"alert(1)"}}');
    if (request.url?.endsWith('.png')) return send('image/png', png(8, 8));
    return response.writeHead(404).end();
  });

const sent = (archive: TestArchive | Buffer) => {
  const file = { path: join(folder, randomUUID()), name: 'stadt.pmtiles' };
  writeFileSync(file.path, Buffer.isBuffer(archive) ? archive : pmtiles(archive));
  return { file };
};
const ownMap: TestArchive = {
  tiles: { [`${MIDDLE.z}/${MIDDLE.x}/${MIDDLE.y}`]: roads },
  bounds: [9.8, 53.4, 10.2, 53.7],
  metadata: { attribution: '© Musterstadt', vector_layers: [{ id: 'roads' }] },
};

/** The address of what the maps of a town lie on, and the version in it. */
async function addressOf({ slug }: Town) {
  const { basemap } = await tenantBySlug(slug);
  return { basemap, version: basemap?.split('/')[3] ?? '' };
}

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
  const tries = async (input: unknown) => ({
    visitor: await codeOf(chooseBaseMap(town.visitor, input)),
    anna: await codeOf(chooseBaseMap(town.anna, input)),
    mona: await codeOf(chooseBaseMap(town.mona, input)),
    emil: await codeOf(chooseBaseMap(town.emil, input)),
    ada: await codeOf(chooseBaseMap(town.ada, input)),
  });
  const { visitor, anna, mona, emil, ada } = await tries({ kind: 'quiet' });
  expect([emil, ada]).toEqual(['done', 'done']);
  expect([visitor, anna, mona]).not.toContain('done');
  for (const actor of [town.visitor, town.anna, town.mona])
    expect(await codeOf(keepBaseMapFile(actor, {}, sent(ownMap)))).not.toBe('done');
  expect((await baseMapState(town.emil)).file).toBeNull();
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
  expect(await codeOf(keepBaseMapFile(town.emil, {}, sent({ ...ownMap, metadata: {} })))).toBe(
    'base-map.attribution-missing',
  );
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

test('a file of its own is served tile by tile, and drawn by our own hand', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const { basemap, version } = await addressOf(town);
  expect(basemap).toBe(`/${town.slug}/base-map/${version}/own-style`);
  expect(await servedBaseMap(town, version)).toMatchObject({
    layers: null,
    names: ['roads'],
    sources: { 'base-0': { type: 'vector', minzoom: 12, maxzoom: 12, attribution: '© Musterstadt' } },
  });
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.bytes).toEqual(roads);
  expect(await baseMapTile(town.id, { version, source: 0, place: { z: 12, x: 0, y: 0 } })).toBeNull();
});

test('a tile that lies across two parts of a file is whole', async () => {
  // What cannot be packed, so that the file is as long as it looks.
  const noise = fullTile('roads', { name: Array.from({ length: 60_000 }, () => randomUUID()).join('') });
  const tiles = { '11/1080/661': noise, ...ownMap.tiles };
  await keepBaseMapFile(town.emil, {}, sent({ ...ownMap, tiles }));
  const { version } = await addressOf(town);
  const tile = await baseMapTile(town.id, { version, source: 0, place: { z: 11, x: 1080, y: 661 } });
  expect(noise.equals(tile?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.bytes).toEqual(roads);
});

test('a file can be chosen again, and another one takes its place', async () => {
  await keepBaseMapFile(town.emil, { attribution: '© Vermessungsamt' }, sent(ownMap));
  const first = await addressOf(town);
  await chooseBaseMap(town.emil, { kind: 'quiet' });
  expect(await codeOf(servedBaseMap(town, first.version))).toBe('base-map.not-found');
  await chooseBaseMap(town.emil, { kind: 'file' });
  expect(await addressOf(town)).toEqual(first);
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  expect(await addressOf(town)).not.toEqual(first);
  expect((await baseMapState(town.emil)).file?.facts.attribution).toBe('© Musterstadt');
});

test('a file of another region, or a broken one, is refused, and the one of before stays', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const before = await addressOf(town);
  const elsewhere = sent({ ...ownMap, bounds: [6, 50, 7, 51] });
  expect(await codeOf(keepBaseMapFile(town.emil, {}, elsewhere))).toBe('base-map.file-elsewhere');
  expect(await codeOf(keepBaseMapFile(town.emil, {}, sent(pmtiles(ownMap).subarray(0, -5))))).toBe(
    'base-map.file-broken',
  );
  expect(await addressOf(town)).toEqual(before);
});

test('another town’s file is not found, not even by its exact address', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const { version } = await addressOf(town);
  expect(await codeOf(servedBaseMap(other, version))).toBe('base-map.not-found');
  expect(await codeOf(baseMapTile(other.id, { version, source: 0, place: MIDDLE }))).toBe('base-map.not-found');
  // As if a row of the other town named it.
  const [row] = await inTenant({ tenantId: town.id }, (tx) =>
    tx.select({ choice: tenants.baseMapChoice }).from(tenants).where(eq(tenants.id, town.id)),
  );
  await inTenant({ tenantId: other.id }, (tx) =>
    tx
      .update(tenants)
      .set({ baseMapChoice: row?.choice ?? null })
      .where(eq(tenants.id, other.id)),
  );
  expect((await addressOf(other)).version).toBe(version);
  expect(await codeOf(servedBaseMap(other, version))).toBe('base-map.not-found');
  expect(await codeOf(baseMapTile(other.id, { version, source: 0, place: MIDDLE }))).not.toBe('done');
  expect((await baseMapState(other.emil)).file).toBeNull();
});

test('who chose what is written down', async () => {
  await chooseBaseMap(town.emil, { kind: 'quiet' });
  await keepBaseMapFile(town.ada, {}, sent(ownMap));
  const entries = await inTenant({ tenantId: town.id }, (tx) =>
    tx
      .select({ actor: auditEntries.actorId, facts: auditEntries.facts })
      .from(auditEntries)
      .where(eq(auditEntries.action, 'base-map.chosen'))
      .orderBy(auditEntries.id),
  );
  expect(entries).toEqual([
    { actor: town.emil.memberId, facts: { kind: 'quiet' } },
    { actor: town.ada.memberId, facts: { kind: 'file' } },
  ]);
});
