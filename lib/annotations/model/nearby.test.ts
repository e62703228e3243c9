import type { LineString, Point, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { metresPerDegree } from './measure';
import { metresBetween, nearby, SAME } from './nearby';

const degree = metresPerDegree(51);

/** A position so many metres east and north of a fountain. */
const at = (east: number, north: number) => [9 + east / degree.lon, 51 + north / degree.lat];
const point = (east: number, north: number): Point => ({ type: 'Point', coordinates: at(east, north) });
const path: LineString = { type: 'LineString', coordinates: [at(-50, 20), at(50, 20)] };
const lawn: Polygon = { type: 'Polygon', coordinates: [[at(60, 0), at(90, 0), at(90, 30), at(60, 30), at(60, 0)]] };

test.each([
  ['two points', point(0, 0), point(30, 40), 50],
  ['a point and a path beside it', point(0, 0), path, 20],
  ['a point and the end of a path', point(80, 60), path, 50],
  ['a path and a lawn', path, lawn, 10],
  ['a lawn and a point on it', lawn, point(70, 10), 0],
  ['a path and one that crosses it', path, { type: 'LineString', coordinates: [at(0, 0), at(0, 40)] } as LineString, 0],
] as const)('the way between %s, in metres, from either side', (_what, one, other, metres) => {
  expect(metresBetween(one, other)).toBeCloseTo(metres, 2);
  expect(metresBetween(other, one)).toBeCloseTo(metres, 2);
});

test('the three entries nearest to a place are told, the nearest first, and none that is further than 150 metres', () => {
  const entries = [
    { name: 'far', geometry: point(0, 151) },
    { name: 'fourth', geometry: point(0, 149) },
    { name: 'third', geometry: lawn },
    { name: 'first', geometry: point(3, 4) },
    { name: 'in words', geometry: null },
    { name: 'second', geometry: path },
  ];
  const found = nearby(entries, point(0, 0), SAME);
  expect(found.map(({ entry, metres }) => [entry.name, Math.round(metres)])).toEqual([
    ['first', 5],
    ['second', 20],
    ['third', 60],
  ]);
});
