import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { numbersFrom, outcomeOf } from '../testing/outcome';

const feature = (geometry: Geometry | null, properties: object | null = {}) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more }, null, 1);
const point: Geometry = { type: 'Point', coordinates: [9.99, 53.55] };
const ring = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const read = (text: string | Buffer) => outcomeOf('Flächen.geojson', text);

describe('GeoJSON', () => {
  test('gives each feature its title, facts, regulations and colours', async () => {
    const { plan, features } = await read(
      collection(
        [
          feature(point, {
            name: 'Spielplatz Ölmühle',
            description: 'Nur für Kinder.',
            GRZ: 0.4,
            öffentlich: true,
            leer: '',
            nichts: null,
            tief: { a: 1 },
            fill: '#AbC',
            'fill-opacity': 0.5,
            stroke: 'red;}',
            'stroke-width': 2,
          }),
        ],
        { name: 'Grünordnung' },
      ),
    );
    expect(plan).toMatchObject({ format: 'geojson', crs: 'EPSG:4326', counts: { Grünordnung: 1 } });
    expect(features).toEqual([
      {
        kind: 'Grünordnung',
        use: 'other',
        title: 'Spielplatz Ölmühle',
        facts: [
          { term: 'GRZ', value: '0.4' },
          { term: 'öffentlich', value: 'true' },
        ],
        regulations: ['Nur für Kinder.'],
        colours: { fill: '#abc', fillOpacity: 0.5, strokeWidth: 2 },
        geometry: point,
        areaM2: null,
      },
    ]);
  });

  test('in a plane is put on the globe and measured there, less its holes', async () => {
    const area = feature({
      type: 'Polygon',
      coordinates: [ring(565_000, 5_934_000, 100), ring(565_010, 5_934_010, 10)],
    });
    const { plan, features } = await read(collection([area], named('urn:ogc:def:crs:EPSG::25832')));
    const [first] = features;
    expect(plan?.crs).toBe('EPSG:25832');
    expect(first?.areaM2).toBeCloseTo(9900, 6);
    const [[[lon, lat] = []] = []] = first?.geometry?.type === 'Polygon' ? first.geometry.coordinates : [];
    expect(lon).toBeCloseTo(9.98, 2);
    expect(lat).toBeCloseTo(53.55, 2);
  });

  test('in degrees has no area of its own', async () => {
    const { features } = await read(collection([feature({ type: 'Polygon', coordinates: [ring(9, 53, 0.1)] })]));
    expect(features[0]?.areaM2).toBeNull();
  });

  test('may be a bare feature, a bare geometry, or a feature without geometry', async () => {
    expect((await read(JSON.stringify(feature(point)))).features).toHaveLength(1);
    expect((await read(JSON.stringify(point))).features[0]?.geometry).toEqual(point);
    expect((await read(collection([feature(null)]))).features[0]?.geometry).toBeNull();
    expect((await read(collection([feature({ type: 'Polygon', coordinates: [] })]))).features[0]?.geometry).toBeNull();
  });

  test('may collect geometries: each is drawn, and the feature counts once', async () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [9, 53],
        [9.1, 53],
      ],
    };
    const inner: Geometry = { type: 'GeometryCollection', geometries: [line] };
    const both = feature({ type: 'GeometryCollection', geometries: [point, inner] }, { name: 'Weg' });
    const { plan, features } = await read(collection([both]));
    expect(features.map(({ title, geometry }) => [title, geometry?.type])).toEqual([
      ['Weg', 'Point'],
      ['Weg', 'LineString'],
    ]);
    expect(plan?.counts).toEqual({ Flächen: 1 });
  });

  test.each<[string, string, string | Buffer, RegExp]>([
    ['a comma too many', 'plan.json.broken', '{\n  "type": "Feature",\n  "ä": 1,}', /Zeile 3, Spalte 10/],
    ['an end too early', 'plan.json.broken', '{\n "type": "Fea', /Zeile 2/],
    ['something behind its end', 'plan.json.broken', '{"type": "Feature"}\n}', /Zeile 2, Spalte 1/],
    ['NaN', 'plan.json.broken', '{"type": "Point", "coordinates": [NaN, 1]}', /Zeile 1, Spalte 35/],
    ['a number with a leading zero', 'plan.json.broken', '{"type": "Point", "coordinates": [01, 1]}', /Zeile 1/],
    ['a line break in a text', 'plan.json.broken', '{"type": "Fea\nture"}', /Zeile 1/],
    ['a wrong escape', 'plan.json.broken', '{"type": "\\u12G4"}', /Zeile 1/],
    ['letters in Latin 1', 'plan.json.not-utf8', Buffer.from('{"name": "Grünfläche"}', 'latin1'), /UTF-8/],
    ['another JSON', 'plan.geojson.unknown', '{"type": "Topology"}', /kein GeoJSON/],
    ['no list of features', 'plan.geojson.unknown', '{"type": "FeatureCollection"}', /kein GeoJSON/],
    ['a thing that is no feature', 'plan.geojson.no-feature', collection([feature(null), 7]), /Objekt 2/],
    ['an unknown reference system', 'plan.unknown-crs', collection([], named('EPSG:2154')), /EPSG:2154/],
  ])('with %s is refused', async (_what, expected, text, told) => {
    const { code, sentence } = await read(text);
    expect(code).toBe(expected);
    expect(sentence).toMatch(told);
    expect(sentence).toContain('Flächen.geojson');
  });

  test.each<[string, string, unknown]>([
    ['of a kind that nobody knows', 'plan.geometry.unknown', { type: 'Circle', coordinates: [1, 2] }],
    ['without coordinates', 'plan.geometry.unknown', { type: 'Point' }],
    ['whose parts are no lists', 'plan.geometry.unknown', { type: 'MultiPolygon', coordinates: [[7]] }],
    ['that collects itself too deep', 'plan.geometry.unknown', nested(20)],
    ['with text for a number', 'plan.geometry.not-a-number', { type: 'Point', coordinates: ['9', 53] }],
    ['with one number', 'plan.geometry.not-a-number', { type: 'Point', coordinates: [9] }],
    ['off the globe', 'plan.geometry.off-globe', { type: 'Point', coordinates: [565_000, 5_934_000] }],
    ['beyond the pole', 'plan.geometry.off-globe', { type: 'Point', coordinates: [9, 153] }],
    ['with a line of one point', 'plan.geometry.too-short', { type: 'LineString', coordinates: [[9, 53]] }],
    [
      'with a ring of two points',
      'plan.geometry.too-short',
      {
        type: 'Polygon',
        coordinates: [
          [
            [9, 53],
            [9, 53],
          ],
        ],
      },
    ],
    ['with an open ring', 'plan.geometry.open-ring', { type: 'Polygon', coordinates: [ring(9, 53, 1).slice(0, 4)] }],
  ])('with a geometry %s is refused, with the number of the feature', async (_what, expected, geometry) => {
    const { code, sentence } = await read(collection([feature(point), feature(geometry as Geometry)]));
    expect(code).toBe(expected);
    expect(sentence).toContain('Objekt 2');
  });

  test('with a number too large to be one is refused', async () => {
    const { code } = await read('{"type": "Point", "coordinates": [1e999, 1]}');
    expect(code).toBe('plan.geometry.not-a-number');
  });

  test('nested a hundred thousand deep is refused at once', async () => {
    const start = performance.now();
    const arrays = `{"type": "Feature", "properties": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`;
    const objects = `{"type": "Feature", "properties": ${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}`;
    expect((await read(arrays)).code).toBe('plan.json.too-deep');
    expect((await read(objects)).code).toBe('plan.json.too-deep');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('with more features than a plan may draw is refused, also where they are mere numbers', async () => {
    expect((await read(`{"type": "FeatureCollection", "features": [${'1,'.repeat(200_000)}1]}`)).code).toBe(
      'plan.too-many-features',
    );
  });

  test('with one thing that is larger than any of a plan is refused', async () => {
    const { code, sentence } = await read(collection([feature(null), feature(null, { x: 'x'.repeat(9e6) })]));
    expect(code).toBe('plan.geometry.too-large');
    expect(sentence).toContain('Objekt 2');
  });

  test('keeps nothing that no database takes, and cuts what is too long', async () => {
    const text = String.raw`{"type": "Feature", "geometry": null, "properties": {"name": "a\u0000b\ud800", "x": "${'y'.repeat(9999)}"}}`;
    const [first] = (await read(text)).features;
    expect(first?.title).toBe('a\uFFFDb\uFFFD');
    expect(first?.facts[0]?.value).toHaveLength(500);
  });

  test('that is cut off anywhere is refused', async () => {
    const text = Buffer.from(collection([feature(point, { name: 'Grün' }), feature(null)], { name: 'Ebene' }));
    for (let length = 1; length < text.length; length += 3)
      expect((await read(text.subarray(0, length))).code, `after ${length}`).toMatch(/^plan\.json\.(broken|not-utf8)$/);
  });

  test('with bytes that changed on the way gives a plan, or a reason', async () => {
    const text = Buffer.from(
      collection([feature({ type: 'Polygon', coordinates: [ring(9, 53, 0.1)] }, { name: 'Grün' })]),
    );
    const next = numbersFrom(7);
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(text);
      bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 128);
      expect((await read(bytes)).code, `round ${round}`).toMatch(/^(yes|plan\..+)$/);
    }
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? point : { type: 'GeometryCollection', geometries: [nested(depth - 1)] };
}
