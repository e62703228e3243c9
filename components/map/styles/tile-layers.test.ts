import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { paletteOf } from './palette';
import { tileLayers } from './tile-layers';

const schemas = {
  Protomaps: ['earth', 'landuse', 'water', 'roads', 'buildings', 'places', 'boundaries', 'pois'],
  OpenMapTiles: ['landcover', 'landuse', 'park', 'water', 'waterway', 'transportation', 'building', 'place'],
  'basemap.de': ['Siedlungsflaeche', 'Vegetationsflaeche', 'Gewaesserflaeche', 'Gebaeudeflaeche'],
  'a file that nobody knows': ['baeume', 'beete'],
  'a file that does not say what it has': [],
};

test.each(Object.entries(schemas))('%s is drawn in light and dark, as MapLibre understands it', (_name, names) => {
  for (const theme of ['light', 'dark'] as const) {
    const layers = tileLayers('base-0', names, paletteOf(theme));
    const sources = { 'base-0': { type: 'vector' as const, tiles: ['/{z}/{x}/{y}'] } };
    expect(validateStyleMin({ version: 8, sources, layers: layers as never })).toEqual([]);
    expect(layers.length).toBeGreaterThan(1);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  }
});

test('of a file only what it has is drawn', () => {
  const drawn = tileLayers('base-0', schemas.Protomaps, paletteOf('light')).map((layer) =>
    'source-layer' in layer ? layer['source-layer'] : '',
  );
  expect(new Set(drawn)).toEqual(new Set(schemas.Protomaps.filter((name) => name !== 'pois')));
});

test('names come last, so that what lies on the map can go below them', () => {
  const kinds = tileLayers('base-0', [], paletteOf('light')).map(({ type }) => type);
  expect(kinds.slice(kinds.indexOf('symbol')).every((type) => type === 'symbol')).toBe(true);
});
