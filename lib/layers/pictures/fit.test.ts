import { expect, test } from 'vitest';
import type { Corners, LonLat } from '../model/picture';
import { inDegreesAt, inMetresAt } from '../model/web-mercator';
import { cornersByPoints, cornersInside, isUpright, type KnownPoint } from './fit';

const size = { width: 800, height: 600 };
const town: LonLat = [9.1, 51.2];
const [x0, y0] = inMetresAt(town);

/** Turned by 20 degrees, 0.25 m to the pixel, with its top left in the town. */
const turned = ([x, y]: [number, number]): LonLat => {
  const [cos, sin] = [Math.cos(0.35) * 0.25, Math.sin(0.35) * 0.25];
  return inDegreesAt([x0 + x * cos - y * sin, y0 - x * sin - y * cos]);
};
const known = (pixel: [number, number]): KnownPoint => ({ pixel, at: turned(pixel) });
const far = (one: LonLat, other: LonLat) => {
  const [a, b] = [inMetresAt(one), inMetresAt(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
};
const four: [number, number][] = [
  [0, 0],
  [800, 0],
  [800, 600],
  [0, 600],
];

test('three known points bring every corner to its place, to the millimetre', () => {
  const corners = cornersByPoints([known([120, 80]), known([700, 95]), known([333, 560])], size);
  expect(corners).not.toBeNull();
  four.forEach((pixel, index) => {
    expect(far(corners?.[index] as LonLat, turned(pixel))).toBeLessThan(0.001);
  });
  expect(isUpright(corners as Corners)).toBe(true);
});

test.each([
  ['on one line of the picture', [known([0, 0]), known([400, 300]), known([800, 601])]],
  ['all the same', [known([5, 5]), known([5, 5]), known([5, 5])]],
  ['two the same', [known([5, 5]), known([5, 5]), known([90, 5])]],
  [
    'on one line of the map',
    [
      { pixel: [0, 0], at: [9.1, 51.2] },
      { pixel: [800, 0], at: [9.2, 51.2] },
      { pixel: [0, 600], at: [9.3, 51.2] },
    ],
  ],
] as [string, [KnownPoint, KnownPoint, KnownPoint]][])('three points that are %s place nothing', (_what, points) => {
  expect(cornersByPoints(points, size)).toBeNull();
});

test('two points with their places swapped would mirror the picture, which is seen', () => {
  const [one, other, third] = [known([0, 0]), known([800, 0]), known([0, 600])];
  const mirrored = cornersByPoints([{ ...one, at: other.at }, { ...other, at: one.at }, third], size);
  expect(isUpright(mirrored as Corners)).toBe(false);
});

test('a picture lies in the middle of an area, as large as fits, and keeps its proportions', () => {
  const corners = cornersInside([9, 51, 9.4, 51.1], size);
  const [topLeft, topRight, bottomRight] = corners.map(inMetresAt) as [
    [number, number],
    [number, number],
    [number, number],
  ];
  expect((topRight[0] - topLeft[0]) / (topRight[1] - bottomRight[1])).toBeCloseTo(4 / 3, 6);
  expect(topLeft[1]).toBeCloseTo(inMetresAt([9, 51.1])[1], 3);
  expect((corners[0][0] + corners[1][0]) / 2).toBeCloseTo(9.2, 9);
  expect(isUpright(corners)).toBe(true);
});

test('a picture whose corners cross, fold in or lie on one line shows nobody what is on it', () => {
  const [a, b, c, d] = cornersInside([9, 51, 9.4, 51.1], size);
  expect(isUpright([a, c, b, d])).toBe(false);
  expect(isUpright([b, a, d, c])).toBe(false);
  expect(isUpright([a, b, [(a[0] * 3 + c[0]) / 4, (a[1] * 3 + c[1]) / 4], d])).toBe(false);
  expect(isUpright([a, b, a, b])).toBe(false);
  expect(isUpright([b, c, d, a])).toBe(true);
});
