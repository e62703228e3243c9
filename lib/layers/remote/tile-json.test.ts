import { expect, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { isRefusal } from '@/lib/errors';
import { TileSource } from '../model/remote';
import { tileJson } from './tile-json';

const TILE_JSON = {
  tilejson: '3.0.0',
  name: 'Basiskarte',
  attribution: '&copy; <a href="https://www.bkg.bund.de" onclick="alert(1)">GeoBasis-DE / <b>BKG</b></a> &amp; Länder',
  tiles: ['https://tiles.example.org/v1/{z}/{x}/{y}.pbf'],
  minzoom: 0,
  maxzoom: 15,
  bounds: [5.5, 47.2, 15.1, 55.1],
  vector_layers: [
    { id: 'Verkehrslinie', fields: { klasse: 'String' }, minzoom: 5 },
    { id: 'Gebaeudeflaeche', fields: {} },
  ],
};

async function read(content: unknown, type = 'application/json') {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const { origin } = await anOutsideHost(
    (_request, response) => void response.writeHead(200, { 'content-type': type }).end(body),
  );
  return tileJson(`${origin}/maps/basiskarte.json?key=k`).catch((error: unknown) =>
    isRefusal(error) ? error.code : error,
  );
}

test('a TileJSON fills in what an editor would have to type', async () => {
  const source = await read(TILE_JSON);
  expect(source).toEqual({
    template: 'https://tiles.example.org/v1/{z}/{x}/{y}.pbf',
    minZoom: 0,
    maxZoom: 15,
    attribution: '© GeoBasis-DE / BKG & Länder',
    layers: ['Verkehrslinie', 'Gebaeudeflaeche'],
  });
  expect(TileSource.parse(source)).toEqual(source);
});

test('tiles beside the TileJSON itself are found', async () => {
  const source = (await read({ ...TILE_JSON, tiles: ['../tiles/{z}/{x}/{y}.mvt'] })) as TileSource;
  expect(source.template).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/tiles\/\{z\}\/\{x\}\/\{y\}\.mvt$/);
});

test('one of the older version leaves the layers to the editor', async () => {
  expect(await read({ tilejson: '2.2.0', tiles: TILE_JSON.tiles })).toMatchObject({
    layers: [],
    minZoom: 0,
    maxZoom: 22,
  });
});

test.each([
  ['no JSON', '<html>'],
  ['another JSON', { type: 'FeatureCollection', features: [] }],
  ['no tiles', { ...TILE_JSON, tiles: [] }],
  ['tiles that count from the south', { ...TILE_JSON, scheme: 'tms' }],
  ['a list', []],
  ['a depth without a bottom', '['.repeat(900_000)],
])('%s is no TileJSON', async (_what, content) => {
  expect(await read(content)).toBe('remote.no-tile-json');
});

test('a page is none, by its type', async () => {
  expect(await read('<html>', 'text/html')).toBe('outgoing.other-type');
});
