import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { count, wkb } from './testing/geopackage';
import { numbersFrom } from './testing/outcome';
import { geometryOfWkb, WkbFault } from './wkb';

const read = (bytes: Buffer) => geometryOfWkb(bytes, 0.01);
const positionsOf = (geometry: Geometry | null): Position[] =>
  geometry?.type === 'LineString'
    ? geometry.coordinates
    : geometry?.type === 'Polygon'
      ? geometry.coordinates.flat()
      : [];

const point = wkb(1, 3, 4);
const line = wkb(2, count(2), 0, 0, 3, 4);
const area = wkb(3, count(1), count(4), 0, 0, 1, 0, 1, 1, 0, 0);
const bigEndian = Buffer.from('00000000013ff00000000000004000000000000000', 'hex');
/** A half circle of 100 m around the origin, from east over north to west. */
const arc = wkb(8, count(3), 100, 0, 0, 100, -100, 0);

describe('well-known binary', () => {
  test.each<[string, Buffer, Geometry | null]>([
    ['a point', point, { type: 'Point', coordinates: [3, 4] }],
    ['a point, big-endian', bigEndian, { type: 'Point', coordinates: [1, 2] }],
    ['an empty point', wkb(1, Number.NaN, Number.NaN), null],
    ['a point with height', wkb(1001, 3, 4, 5), { type: 'Point', coordinates: [3, 4] }],
    ['a point with measure', wkb(2001, 3, 4, 5), { type: 'Point', coordinates: [3, 4] }],
    ['a point with both', wkb(3001, 3, 4, 5, 6), { type: 'Point', coordinates: [3, 4] }],
    ['a point of PostGIS with height', wkb(0x80000001, 3, 4, 5), { type: 'Point', coordinates: [3, 4] }],
    ['a point of PostGIS with its system', wkb(0x20000001, count(25832), 3, 4), { type: 'Point', coordinates: [3, 4] }],
    [
      'a line',
      line,
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [3, 4],
        ],
      },
    ],
    ['an empty line', wkb(2, count(0)), null],
    [
      'an area',
      area,
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'points',
      wkb(4, count(2), point, point),
      {
        type: 'MultiPoint',
        coordinates: [
          [3, 4],
          [3, 4],
        ],
      },
    ],
    [
      'lines',
      wkb(5, count(1), line),
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [3, 4],
          ],
        ],
      },
    ],
    [
      'areas',
      wkb(6, count(1), area),
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    [
      'curves',
      wkb(11, count(1), line),
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [3, 4],
          ],
        ],
      },
    ],
    ['no areas', wkb(6, count(0)), null],
    [
      'all kinds of things',
      wkb(7, count(1), point),
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [3, 4] }] },
    ],
  ])('gives %s', (_what, bytes, geometry) => {
    expect(read(bytes)).toEqual(geometry);
  });

  test('bends an arc to a line that stays within a centimetre of it', () => {
    const points = positionsOf(read(arc));
    const middles = points
      .slice(1)
      .map(([x = 0, y = 0], index) => [(x + (points[index]?.[0] ?? 0)) / 2, (y + (points[index]?.[1] ?? 0)) / 2]);
    for (const [x = 0, y = 0] of points) expect(Math.hypot(x, y)).toBeCloseTo(100, 9);
    for (const [x = 0, y = 0] of middles) expect(100 - Math.hypot(x, y)).toBeLessThan(0.01);
    expect(points.every(([, y = 0]) => y >= -1e-9)).toBe(true);
    expect(points.length).toBeLessThan(150);
  });

  test('keeps the flat arc of an easting and a northing exact', () => {
    const [x, y] = [565_000, 5_934_000];
    const points = positionsOf(read(wkb(8, count(3), x, y, x + 50, y + 0.5, x + 100, y)));
    const highest = Math.max(...points.map(([, north = 0]) => north));
    expect(highest - y).toBeGreaterThan(0.49);
    expect(highest - y).toBeLessThan(0.501);
  });

  test('joins lines and arcs to the ring of a curve polygon', () => {
    const straight = wkb(2, count(2), -100, 0, 100, 0);
    const geometry = read(wkb(10, count(1), wkb(9, count(2), arc, straight)));
    const points = positionsOf(geometry);
    expect(geometry?.type).toBe('Polygon');
    expect(points.at(-1)).toEqual(points[0]);
    expect(points.filter(([x, y]) => x === -100 && y === 0)).toHaveLength(1);
  });

  test('closes a full circle whose first and last point are the same', () => {
    const points = positionsOf(read(wkb(8, count(3), 100, 0, -100, 0, 100, 0)));
    expect(points.some(([, y = 0]) => y > 99)).toBe(true);
    expect(points.some(([, y = 0]) => y < -99)).toBe(true);
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a kind that nobody knows', wkb(99, 1, 2)],
    ['a wrong byte order', Buffer.concat([Buffer.from([7]), point.subarray(1)])],
    ['four thousand million points', wkb(2, count(0xffffffff), 0, 0)],
    ['an area of points', wkb(6, count(1), point)],
    ['an arc that is far away', wkb(8, count(3), 0, 0, 1e15, 0, 0, 0)],
    ['half an arc', wkb(8, count(2), 0, 0, 1, 1)],
    [
      'collections in collections',
      Array.from({ length: 30 }).reduce<Buffer>((inner) => wkb(7, count(1), inner), point),
    ],
    [
      'arcs without end',
      wkb(
        8,
        count(4001),
        ...Array.from({ length: 4001 }, (_, i) => [Math.cos(i * 2) * 9e6, Math.sin(i * 2) * 9e6]).flat(),
      ),
    ],
  ])('of %s is a fault', (_what, bytes) => {
    expect(() => read(bytes)).toThrow(WkbFault);
  });

  test('that is cut off or changed is a fault or a geometry, and never hangs', () => {
    const next = numbersFrom(11);
    const whole = wkb(7, count(3), wkb(10, count(1), wkb(9, count(1), arc)), wkb(6, count(1), area), line);
    for (let length = 0; length < whole.length; length += 1)
      expect(() => read(whole.subarray(0, length))).toThrow(WkbFault);
    for (let round = 0; round < 1000; round += 1) {
      const bytes = Buffer.from(whole);
      bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      try {
        read(bytes);
      } catch (fault) {
        expect(fault).toBeInstanceOf(WkbFault);
      }
    }
  });
});
