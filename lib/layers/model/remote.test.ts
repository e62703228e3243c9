import { expect, test } from 'vitest';
import { PictureView, TileSource, tileAddress, WmsSource } from './remote';
import { boundsOfTile, inDegrees, WORLD_METRES } from './web-mercator';

const TILES = { template: 'https://tiles.example.org/{z}/{x}/{y}.pbf', layers: ['wege'] };
const WMS = { address: 'https://wms.example.org/ows?', layers: ['bplan'] };
const codesIn = (read: { success: boolean; error?: { issues: { message: string }[] } }) =>
  read.error?.issues.map(({ message }) => message) ?? [];

test.each([
  'https://tiles.example.org/{z}/{x}/{y}.pbf',
  'http://tiles.example.org/{y}/{x}/{z}',
  'https://tiles.example.org/tile?z={z}&x={x}&y={y}',
])('%s leads to a tile', (template) => {
  expect(TileSource.parse({ ...TILES, template })).toMatchObject({ template, minZoom: 0, maxZoom: 14 });
  expect(tileAddress(template, { z: 1, x: 2, y: 3 })).not.toMatch(/[{}]/);
});

test.each([
  ['https://tiles.example.org/{z}/{x}.pbf', 'remote.template-invalid'],
  ['https://tiles.example.org/{z}/{x}/{y}/{y}', 'remote.template-invalid'],
  ['https://tiles.example.org/{z}/{x}/{y}/{r}', 'remote.template-invalid'],
  ['https://tiles.example.org/{z}/{x}/{-y}', 'remote.template-invalid'],
  ['https://tiles.example.org:8{z}/{x}/{y}', 'remote.address-invalid'],
  ['https://{x}.tiles.example.org/{z}/{y}', 'remote.template-invalid'],
  ['https://tiles{x}/{z}/{y}', 'remote.template-invalid'],
  ['{z}/{x}/{y}', 'remote.address-invalid'],
  ['file:///{z}/{x}/{y}', 'remote.address-invalid'],
  ['', 'remote.address-missing'],
])('%s does not', (template, code) => {
  expect(codesIn(TileSource.safeParse({ ...TILES, template }))).toContain(code);
});

test.each([
  [{ address: 'ftp://wms.example.org' }, 'remote.address-invalid'],
  [{ address: 'wms.example.org' }, 'remote.address-invalid'],
  [{ layers: [] }, 'remote.layers-missing'],
  [{ layers: Array(21).fill('x') }, 'remote.layers-too-many'],
  [{ layers: ['a,b'] }, 'remote.name-invalid'],
  [{ attribution: 'x'.repeat(301) }, 'remote.attribution-too-long'],
])('a WMS with %j is refused', (part, code) => {
  expect(codesIn(WmsSource.safeParse({ ...WMS, ...part }))).toEqual([code]);
});

test('an address may be long, but not longer than others take it', () => {
  const address = `https://wms.example.org/?token=${'x'.repeat(2_000)}`;
  expect(codesIn(WmsSource.safeParse({ ...WMS, address }))).toEqual(['remote.address-too-long']);
});

test('a WMS needs an address and a layer, the rest is as usual', () => {
  expect(WmsSource.parse(WMS)).toEqual({
    ...WMS,
    version: '1.3.0',
    crs: 'EPSG:3857',
    format: 'image/png',
    attribution: '',
  });
});

test('a view may be asked for as numbers or as words, and not larger than the world or a picture', () => {
  const view = { bounds: [0, 0, 1, 1], width: 256, height: 256 };
  expect(PictureView.parse({ bounds: ['0', '0', '1', '1'], width: '256', height: '256' })).toEqual(view);
  for (const part of [
    { width: 2_049 },
    { height: 0 },
    { width: 1.5 },
    { bounds: [1, 0, 0, 1] },
    { bounds: [0, 0, 3e7, 1] },
  ])
    expect(PictureView.safeParse({ ...view, ...part }).success).toBe(false);
});

test('the first tile is the world, and the one in the middle of Münster lies there', () => {
  expect(boundsOfTile({ z: 0, x: 0, y: 0 })).toEqual([-WORLD_METRES, -WORLD_METRES, WORLD_METRES, WORLD_METRES]);
  const [west, south, east, north] = inDegrees(boundsOfTile({ z: 14, x: 8539, y: 5414 }));
  expect([west < 7.6256, 7.6256 < east, south < 51.9616, 51.9616 < north]).toEqual([true, true, true, true]);
});
