import type { LineString, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { isInside, pointOn } from './place';

/** A square of 10 by 10 with a pond in the middle. */
const park: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ],
  ],
};

/** The letter U: its centre of gravity lies outside of it. */
const yard: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [7, 9],
      [7, 1],
      [2, 1],
      [2, 9],
      [0, 9],
      [0, 0],
    ],
  ],
};

test.each([
  ['a point in the park', [1, 1], true],
  ['a point on its edge', [0, 5], true],
  ['a point at its corner', [10, 10], true],
  ['a point in the pond', [5, 5], false],
  ['a point outside', [11, 5], false],
  ['a point far away on the same parallel', [-3, 5], false],
] as const)('%s', (_what, [lon, lat], expected) => {
  expect(isInside(park, { type: 'Point', coordinates: [lon, lat] })).toBe(expected);
});

test('a line must not leave the area between two points that are both inside', () => {
  const through = [
    [1, 5],
    [9, 5],
  ];
  const around = [
    [1, 5],
    [1, 9],
    [9, 9],
  ];
  expect(isInside(park, { type: 'LineString', coordinates: through })).toBe(false);
  expect(isInside(park, { type: 'LineString', coordinates: around })).toBe(true);
});

test('a line from one corner of the border to another must not pass outside', () => {
  const along = (...coordinates: number[][]) => isInside(yard, { type: 'LineString', coordinates });
  expect(along([2, 9], [7, 9])).toBe(false);
  expect(along([0, 9], [9, 9])).toBe(false);
  expect(along([0, 0], [9, 0])).toBe(true);
});

test('a border in real degrees belongs to its area, whatever the last bit of a number says', () => {
  const [west, east, south, north] = [8.90312, 8.91177, 51.59317, 51.59711];
  const corners = [
    [west, south],
    [east, 51.5932],
    [8.9117, north],
    [8.9031, 51.5971],
    [west, south],
  ];
  const square: Polygon = { type: 'Polygon', coordinates: [corners] };
  expect(isInside(square, square)).toBe(true);
});

test('an area may be as large as the whole area, and no larger', () => {
  const [outer = []] = yard.coordinates;
  const larger = outer.map(([lon = 0, lat = 0]) => [lon * 1.1, lat]);
  expect(isInside(yard, yard)).toBe(true);
  expect(isInside(yard, { type: 'Polygon', coordinates: [larger] })).toBe(false);
});

test('the point of a line lies in its middle, the point of an area inside', () => {
  const line = [
    [0, 0],
    [2, 0],
    [2, 4],
  ];
  expect(pointOn({ type: 'LineString', coordinates: line })).toEqual([2, 1]);
  expect(isInside(yard, { type: 'Point', coordinates: pointOn(yard) })).toBe(true);
  expect(pointOn({ type: 'Point', coordinates: [3, 4] })).toEqual([3, 4]);
});

test('whoever draws exactly along a slanting border is not outside by the last bit of a number', () => {
  const field: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [9.1, 51.3],
        [9.1373, 51.3117],
        [9.1219, 51.3351],
        [9.1, 51.3],
      ],
    ],
  };
  const on = (share: number) => [9.1 + 0.0373 * share, 51.3 + 0.0117 * share];
  for (const share of [0.1, 0.3, 1 / 3, 0.7, 0.9]) {
    const along: LineString = { type: 'LineString', coordinates: [on(share / 7), on(share)] };
    expect(isInside(field, along)).toBe(true);
  }
});
