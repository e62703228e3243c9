import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import type { Pixel } from '../model/view';
import { viewOf } from '../model/view';
import { clippedLine, clippedRing } from './clip';
import { surfacePath } from './path';
import { seenIn } from './seen';

const box = [0, 0, 10, 10] as const;

test('a line that leaves a picture and comes back is two lines, each up to the edge', () => {
  const line: Pixel[] = [
    [-5, 5],
    [5, 5],
    [5, 15],
    [8, 15],
    [8, 2],
  ];
  expect(clippedLine(line, box)).toEqual([
    [
      [0, 5],
      [5, 5],
      [5, 10],
    ],
    [
      [8, 10],
      [8, 2],
    ],
  ]);
});

test('a line that goes through without a corner inside is still seen', () => {
  expect(
    clippedLine(
      [
        [-5, -5],
        [20, 20],
      ],
      box,
    ),
  ).toEqual([
    [
      [0, 0],
      [10, 10],
    ],
  ]);
});

test('a surface around a picture fills it, and one beside it is not there', () => {
  const around: Pixel[] = [
    [-9, -9],
    [20, -9],
    [20, 20],
    [-9, 20],
    [-9, -9],
  ];
  expect(boxesArea(clippedRing(around, box))).toBe(100);
  expect(
    clippedRing(
      [
        [20, 0],
        [30, 0],
        [30, 9],
        [20, 0],
      ],
      box,
    ),
  ).toEqual([]);
});

test('a hole stays a hole whatever way a file draws its rings', () => {
  const outer: Pixel[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const hole: Pixel[] = [
    [2, 2],
    [4, 2],
    [4, 4],
    [2, 4],
    [2, 2],
  ];
  const all = [outer, [...outer].reverse()].flatMap((one) =>
    [hole, [...hole].reverse()].map((other) => surfacePath([one, other], box)),
  );
  const ways = all.map((path) =>
    path
      .split('Z')
      .slice(0, 2)
      .map((ring) => Math.sign(areaOf(ring))),
  );
  expect(ways).toEqual(Array(4).fill([1, -1]));
});

test('a thousand corners within one pixel become two, and what is far away is not looked at', () => {
  const view = viewOf([8.9, 51.59, 8.91, 51.6], { width: 300, height: 300 });
  const wild = Array.from({ length: 1000 }, (_, index) => [
    8.905 + Math.sin(index) * 1e-7,
    51.595 + Math.cos(index) * 1e-7,
  ]);
  const line = (coordinates: number[][]): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  });
  const away = [
    [9.5, 51.595],
    [9.6, 51.595],
  ];
  const seen = seenIn([line(wild), line(away)], view);
  expect(seen.map(({ lines, whole }) => [lines[0]?.length, whole])).toEqual([[2, true]]);
});

const boxesArea = (ring: Pixel[]) => Math.abs(twice(ring)) / 2;

const areaOf = (path: string) => {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return twice(Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]));
};

const twice = (ring: readonly Pixel[]) =>
  ring.reduce((sum, [x, y], at) => sum + (ring.at(at - 1)?.[0] ?? 0) * y - x * (ring.at(at - 1)?.[1] ?? 0), 0);
