import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import type { Answer, Question } from '@/lib/outgoing/model';
import { readStyle } from './read-style';

const AT = 'https://karten.example/styles/grau.json';

/** Other hosts as they answer, by address; what is not there has nothing. */
function hosts(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const ask = async (address: string, { bytes = 0 }: Question): Promise<Answer> => {
    asked.push(address);
    const body = Buffer.from(JSON.stringify(answers[address] ?? null));
    expect(bytes).toBeGreaterThan(0);
    return { status: address in answers ? 200 : 404, type: 'application/json', body };
  };
  return { ask, asked };
}

const read = (style: unknown, more: Record<string, unknown> = {}) => {
  const { ask, asked } = hosts({ [AT]: style, ...more });
  return readStyle(AT, ask).then(
    (found) => ({ ...found, asked, code: '' }),
    (error: unknown) => ({ code: isRefusal(error) ? error.code : String(error) }) as never,
  );
};

const TILES = 'https://kacheln.example/{z}/{x}/{y}.pbf';
const town = { type: 'vector', tiles: [TILES], maxzoom: 15 };
const roads = { id: 'roads', type: 'line', source: 'town', 'source-layer': 'roads', paint: { 'line-color': '#fff' } };
const styleWith = (change: object) => ({ version: 8, sources: { town }, layers: [roads], ...change });

test('a style becomes sources and layers with names of ours, and its addresses stay with us', async () => {
  const style = await read(styleWith({ name: 'Grau', glyphs: 'https://fonts.example/{fontstack}/{range}.pbf' }));
  expect(style.sources).toEqual({ 'base-0': { type: 'vector', minzoom: 0, maxzoom: 15 } });
  expect(style.from).toEqual([{ tiles: 'vector', template: TILES, minZoom: 0, maxZoom: 15 }]);
  expect(style.layers).toEqual([{ ...roads, id: 'base-0', source: 'base-0' }]);
  expect(JSON.stringify([style.sources, style.layers])).not.toContain('example');
});

test('its tiles may lie beside it, or be named by a TileJSON beside it', async () => {
  const beside = await read(styleWith({ sources: { town: { ...town, tiles: ['../kacheln/{z}/{x}/{y}'] } } }));
  expect(beside.from?.[0]?.template).toBe('https://karten.example/kacheln/{z}/{x}/{y}');
  const told = await read(styleWith({ sources: { town: { type: 'vector', url: 'kacheln.json' } } }), {
    'https://karten.example/styles/kacheln.json': {
      tiles: ['pbf/{z}/{x}/{y}'],
      maxzoom: 14,
      attribution: '<a href="javascript:alert(1)">© Kreis</a>',
    },
  });
  expect(told.from?.[0]).toMatchObject({ template: 'https://karten.example/styles/pbf/{z}/{x}/{y}', maxZoom: 14 });
  expect(told.attribution).toBe('© Kreis');
});

test('icons may come from anywhere in the web, relative or not, and from nowhere else', async () => {
  const iconsOf = async (sprite: unknown) => (await read(styleWith({ sprite }))).icons;
  expect(await iconsOf('https://icons.example/grau?key=k')).toBe('https://icons.example/grau?key=k');
  expect(await iconsOf('../icons/grau')).toBe('https://karten.example/icons/grau');
  expect(await iconsOf([{ id: 'default', url: 'icons' }])).toBe('https://karten.example/styles/icons');
  for (const sprite of ['javascript:alert(1)', 'data:image/png;base64,', 'mapbox://sprites/x', '', 7, [{ id: 'x' }]])
    expect(await iconsOf(sprite)).toBeNull();
});

test.each([
  ['of a scheme that is not the web’s', { type: 'vector', tiles: ['javascript:alert({z}{x}{y})'] }],
  ['of a provider’s own scheme', { type: 'vector', url: 'mapbox://mapbox.mapbox-streets-v8' }],
  ['whose host depends on the tile', { type: 'vector', tiles: ['https://{z}.example/{x}/{y}'] }],
  ['with a place of its own', { type: 'raster', tiles: ['https://a.example/{z}/{x}/{y}?b={bbox-epsg-3857}'] }],
  ['of features with an address', { type: 'geojson', data: 'https://spy.example/x.geojson' }],
  ['of a picture', { type: 'image', url: 'https://spy.example/x.png', coordinates: [] }],
  ['of a film', { type: 'video', urls: ['https://spy.example/x.mp4'], coordinates: [] }],
  ['of nothing that is known', { type: 'hologram', tiles: [TILES] }],
])('a source %s is left out, with the layers that draw it', async (_what, other) => {
  const layers = [roads, { id: 'other', type: 'line', source: 'other', 'source-layer': 'x' }];
  const style = await read(styleWith({ sources: { other, town }, layers }));
  expect(style.layers.map((layer) => 'source' in layer && layer.source)).toEqual(['base-0']);
  expect(style.from).toHaveLength(1);
  expect((await read(styleWith({ sources: { town: other } }))).code).toBe('base-map.style-empty');
});

test('a layer keeps what draws it and nothing else, and one that is wrong is left out', async () => {
  const layers = [
    { id: 'ground', type: 'background', paint: { 'background-color': '#eee' }, onclick: 'alert(1)' },
    { ...roads, paint: { 'line-color': 'url(https://spy.example)' } },
    { ...roads, paint: { 'line-color': ['image-of', 'https://spy.example'] } },
    { ...roads, filter: ['==', 'kind', 'rail'], metadata: { 'x:y': 1 }, interactive: true },
    { id: 'robot', type: 'custom', source: 'town' },
    { id: 'child', ref: 'roads' },
    'a word',
    null,
  ];
  const style = await read(styleWith({ layers }));
  expect(style.layers).toEqual([
    { id: 'base-0', type: 'background', paint: { 'background-color': '#eee' } },
    { ...roads, id: 'base-3', source: 'base-0', filter: ['==', 'kind', 'rail'] },
  ]);
});

test('expressions that are nested without end are no style', async () => {
  const deep = `${'["!",'.repeat(200_000)}true${']'.repeat(200_000)}`;
  const text = JSON.stringify(styleWith({ layers: [{ ...roads, filter: ['DEEP'] }] })).replace('["DEEP"]', deep);
  const ask = async () => ({ status: 200, type: 'application/json', body: Buffer.from(text) });
  await expect(readStyle(AT, ask)).rejects.toThrow('base-map.style-empty');
});

test.each([
  ['nothing', undefined],
  ['no JSON object', [1, 2]],
  ['another version', styleWith({ version: 7 })],
  ['a style without layers', styleWith({ layers: [] })],
  ['more layers than anybody draws', styleWith({ layers: Array(3_001).fill(roads) })],
  ['a TileJSON', { tiles: [TILES] }],
])('%s is no style', async (_what, content) => {
  expect((await read(content)).code).toBe('base-map.no-style');
});

test('while a large style is checked, others have their turn', async () => {
  const filter = ['all', ['in', ['get', 'class'], ['literal', ['a', 'b', 'c']]], ['>', ['zoom'], 3]];
  const width = ['interpolate', ['exponential', 1.5], ['zoom'], 8, 1, 14, ['match', ['get', 'class'], 'a', 3, 2]];
  const layers = Array(800).fill({ ...roads, filter, paint: { 'line-color': '#fff', 'line-width': width } });
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  expect((await read(styleWith({ layers }))).layers).toHaveLength(800);
  clearInterval(other);
  expect(turns).toBeGreaterThan(10);
});
