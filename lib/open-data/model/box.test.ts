import type { LineString, Point, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { type Box, meetsBox } from './box';

const point = (lon: number, lat: number): Point => ({ type: 'Point', coordinates: [lon, lat] });
const line = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });
const square = (from: number, to: number): [number, number][] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const area = (...rings: [number, number][][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const box: Box = [10, 10, 20, 20];

test.each([
  ['a point inside', point(15, 15), true],
  ['a point on its corner', point(20, 20), true],
  ['a point beside it', point(20.001, 15), false],
  ['a line that ends in it', line([5, 5], [12, 12]), true],
  ['a line that only passes through', line([5, 15], [25, 15]), true],
  ['a line that passes its corner', line([5, 15], [15, 5.1]), true],
  ['a line whose own box meets it, but not the line', line([5, 14], [14, 5]), false],
  ['a line beside it', line([0, 0], [5, 30]), false],
  ['an area inside', area(square(12, 13)), true],
  ['an area around it', area(square(0, 30)), true],
  ['an area around it with a hole as large', area(square(0, 30), square(5, 25)), false],
  ['an area beside it', area(square(0, 9)), false],
])('%s: the box meets it or not', (_what, geometry, meets) => {
  expect(meetsBox(box, geometry)).toBe(meets);
});

test('a box may cross the 180th meridian', () => {
  const pacific: Box = [170, -10, -170, 10];
  expect([point(175, 0), point(-175, 0), point(0, 0)].map((place) => meetsBox(pacific, place))).toEqual([
    true,
    true,
    false,
  ]);
});
