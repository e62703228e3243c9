import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { numbersFrom, outcomeOf } from '../testing/outcome';
import { dbfOf, shapefileOf, shpOf, type TestShape, UTM32_PRJ } from '../testing/shapefile';

const [EAST, NORTH] = [565_000, 5_934_000];
/** A square at that place of the plane, running with the clock as outer rings do. */
const outer = (x: number, y: number, size: number): Position[] =>
  [
    [0, 0],
    [0, size],
    [size, size],
    [size, 0],
    [0, 0],
  ].map(([dx = 0, dy = 0]) => [EAST + x + dx, NORTH + y + dy]);
const hole = (x: number, y: number, size: number) => outer(x, y, size).toReversed();
const area = (...parts: Position[][]): TestShape => ({ kind: 5, parts });
const tooManyParts: TestShape = { kind: 3, parts: Array.from({ length: 10_001 }, () => []) };
const read = (bytes: Uint8Array) => outcomeOf('Plan.zip', bytes);
const one = area(outer(0, 0, 100));

describe('a zipped Shapefile', () => {
  test('gives its shapes with the words of its table', async () => {
    const shapes: TestShape[] = [
      one,
      { kind: 1, parts: [[[EAST, NORTH]]] },
      { kind: 3, parts: [outer(0, 0, 5)] },
      { kind: 0, parts: [] },
    ];
    const { plan, features } = await read(shapefileOf(shapes, ['Grünfläche', 'Baum', 'Weg', 'ohne Ort']));
    expect(plan).toMatchObject({ format: 'shapefile', crs: 'EPSG:25832', counts: { Flächen: 4 } });
    expect(features.map(({ title, geometry }) => [title, geometry?.type])).toEqual([
      ['Grünfläche', 'Polygon'],
      ['Baum', 'Point'],
      ['Weg', 'LineString'],
      ['ohne Ort', undefined],
    ]);
    expect(features[0]).toMatchObject({ kind: 'Flächen', facts: [{ term: 'STAND', value: '2026-01-31' }] });
    expect(features[0]?.areaM2).toBeCloseTo(10_000, 6);
  });

  test.each<[string, TestShape, number, number[]]>([
    ['a hole', area(outer(0, 0, 10), hole(2, 2, 2)), 96, [2]],
    ['a hole before its ring', area(hole(2, 2, 2), outer(0, 0, 10)), 96, [2]],
    [
      'two areas, the second with two holes',
      area(outer(0, 0, 10), outer(20, 0, 10), hole(21, 1, 2), hole(25, 5, 2)),
      192,
      [1, 3],
    ],
    [
      'an island in a hole',
      area(outer(0, 0, 10), hole(1, 1, 8), outer(2, 2, 6), hole(4, 4, 2)),
      100 - 64 + 36 - 4,
      [2, 2],
    ],
    ['a hole that touches its ring', area(outer(0, 0, 10), hole(0, 2, 2)), 96, [2]],
    ['a ring the wrong way round', area(hole(0, 0, 10)), 100, [1]],
    ['a hole without a ring', area(outer(0, 0, 10), hole(50, 50, 2)), 104, [1, 1]],
  ])('keeps %s', async (_what, shape, areaM2, rings) => {
    const [feature] = (await read(shapefileOf([shape], ['A']))).features;
    const { geometry } = feature ?? {};
    const polygons =
      geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry?.type === 'Polygon'
          ? [geometry.coordinates]
          : [];
    expect(feature?.areaM2).toBeCloseTo(areaM2, 6);
    expect(polygons.map((polygon) => polygon.length)).toEqual(rings);
  });

  test.each<[string, Uint8Array, number, Record<string, string>]>([
    ['Latin 1', Buffer.from('Grünstraße', 'latin1'), 0, {}],
    ['UTF-8 that nobody names', Buffer.from('Grünstraße'), 0, {}],
    ['UTF-8', Buffer.from('Grünstraße'), 0x57, { 'plan/Flächen.cpg': 'UTF-8' }],
    ['Windows-1252', Buffer.from('Grünstraße', 'latin1'), 0, { 'plan/Flächen.CPG': 'ANSI 1252\r\n' }],
    ['ISO 8859-1', Buffer.from('Grünstraße', 'latin1'), 0, { 'plan/Flächen.cpg': 'ISO 88591' }],
    ['the code page of DOS', Buffer.from('Gr\x81nstra\xe1e', 'latin1'), 2, {}],
  ])('reads letters in %s', async (_what, name, driver, more) => {
    const bytes = shapefileOf([one], [], { 'plan/Flächen.dbf': dbfOf([name], driver), ...more });
    expect((await read(bytes)).features[0]?.title).toBe('Grünstraße');
  });

  test('may hold several Shapefiles, each a layer of its own', async () => {
    const more = {
      'BÄUME.SHP': shpOf([
        {
          kind: 8,
          parts: [
            [
              [EAST, NORTH],
              [EAST + 1, NORTH],
            ],
          ],
        },
      ]),
      'BÄUME.DBF': dbfOf([Buffer.from('Allee')]),
      'BÄUME.PRJ': UTM32_PRJ,
    };
    const { plan } = await read(shapefileOf([one], ['A'], more));
    expect(plan?.counts).toEqual({ Flächen: 1, BÄUME: 1 });
  });

  test.each<[string, string, Record<string, Uint8Array | string>]>([
    ['no table', 'plan.shapefile.part-missing', { 'plan/Flächen.dbf': '' }],
    ['no reference system', 'plan.shapefile.part-missing', { 'plan/Flächen.prj': '' }],
    ['an unknown reference system', 'plan.unknown-crs', { 'plan/Flächen.prj': UTM32_PRJ.replace('9.0', '8.5') }],
    ['a reference system that is none', 'plan.unknown-crs', { 'plan/Flächen.prj': '['.repeat(9000) }],
    [
      'a table of another length',
      'plan.shapefile.uneven',
      { 'plan/Flächen.dbf': dbfOf([Buffer.from('A'), Buffer.from('B')]) },
    ],
    ['a table that is none', 'plan.shapefile.broken', { 'plan/Flächen.dbf': 'no table' }],
    ['more parts than one thing has', 'plan.geometry.too-large', { 'plan/Flächen.shp': shpOf([tooManyParts]) }],
    [
      'a kind that is not drawn',
      'plan.shapefile.unknown-kind',
      { 'plan/Flächen.shp': shpOf([{ kind: 31, parts: [] }]) },
    ],
  ])('with %s is refused', async (_what, expected, more) => {
    const { code, sentence } = await read(shapefileOf([one], ['A'], more));
    expect(code).toBe(expected);
    expect(sentence).toContain('Flächen');
  });

  test('whose parts are cut off anywhere is refused', async () => {
    const [shp, dbf] = [
      shpOf([one, area(outer(0, 0, 10), hole(2, 2, 2))]),
      dbfOf([Buffer.from('A'), Buffer.from('B')]),
    ];
    for (let length = 1; length < shp.length; length += 23) {
      const bytes = shapefileOf([], [], { 'plan/Flächen.shp': shp.subarray(0, length), 'plan/Flächen.dbf': dbf });
      expect((await read(bytes)).code, `shapes cut after ${length}`).toMatch(/^plan\./);
    }
    for (let length = 1; length < dbf.length - 1; length += 17) {
      const bytes = shapefileOf([], [], { 'plan/Flächen.shp': shp, 'plan/Flächen.dbf': dbf.subarray(0, length) });
      expect((await read(bytes)).code, `table cut after ${length}`).toMatch(/^plan\.shapefile\./);
    }
  });

  test('with bytes that changed on the way gives a plan, or a reason', async () => {
    const parts = [shpOf([one, area(outer(0, 0, 10), hole(2, 2, 2))]), dbfOf([Buffer.from('A'), Buffer.from('B')])];
    const next = numbersFrom(13);
    for (let round = 0; round < 120; round += 1) {
      const [shp, dbf] = parts.map((part) => Buffer.from(part)) as [Buffer, Buffer];
      const changed = round % 2 ? shp : dbf;
      changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256);
      const bytes = shapefileOf([], [], { 'plan/Flächen.shp': shp, 'plan/Flächen.dbf': dbf });
      expect((await read(bytes)).code, `round ${round}`).toMatch(/^(yes|plan\..+)$/);
    }
  });
});
