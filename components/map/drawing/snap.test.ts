import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { hitAt } from './hit';
import { catchAt, type Guide } from './snap';

/** A screen on which a degree is 100 pixels, counted from the upper left corner at 0, 1. */
const project = ([lon = 0, lat = 0]: Position) => ({ x: lon * 100, y: (1 - lat) * 100 });
const square: Guide = {
  lines: [
    [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
      [0.2, 0.2],
    ],
  ],
  within: null,
};

const caught = (x: number, y: number, guides: Guide[] = [square]) =>
  catchAt({ x, y }, guides, {
    project,
    around: [x / 100 - 0.1, 0.9 - y / 100, x / 100 + 0.1, 1.1 - y / 100],
    reach: 10,
  });

test.each([
  ['beside a corner, by the corner, although an edge is nearer', 26, 79, 'corner', [0.2, 0.2]],
  ['beside an edge, by the nearest place on it', 50, 74, 'edge', [0.5, 0.2]],
] as const)('what is pointed at is caught %s', (_what, x, y, by, [lon, lat]) => {
  const { at = [], ...found } = caught(x, y) ?? {};
  expect(found).toEqual({ by });
  expect([at[0], at[1]]).toEqual([expect.closeTo(lon, 9), expect.closeTo(lat, 9)]);
});

test('further away nothing is caught', () => {
  expect(caught(50, 50)).toBeNull();
  expect(caught(50, 69)).toBeNull();
});

test('a point of the plan catches, too', () => {
  expect(caught(52, 52, [{ lines: [[[0.5, 0.5]]], within: null }])).toEqual({ at: [0.5, 0.5], by: 'corner' });
});

test('the edge along which a tile of the map is cut catches nothing', () => {
  expect(caught(80, 50)).toMatchObject({ by: 'edge' });
  expect(caught(80, 50, [{ ...square, within: [0, 0, 0.75, 1] }])).toBeNull();
});

const triangle = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];

test.each([
  ['the nearest corner', { x: 95, y: 4 }, { corner: 1, edge: null }],
  ['an edge, away from its corners', { x: 50, y: -6 }, { corner: null, edge: 0 }],
  ['the edge that closes it', { x: 52, y: 48 }, { corner: null, edge: 2 }],
  ['nothing, beside it', { x: 20, y: 80 }, { corner: null, edge: null }],
] as const)('a press on a drawing hits %s', (_what, at, hit) => {
  expect(hitAt(at, triangle, { closed: true, reach: 10 })).toMatchObject(hit);
});

test('a line has no edge that closes it, and tells which of its ends is nearer', () => {
  expect(hitAt({ x: 52, y: 48 }, triangle, { closed: false, reach: 10 })).toMatchObject({ edge: null });
  expect(hitAt({ x: -50, y: 0 }, triangle, { closed: false, reach: 10 }).nearStart).toBe(true);
  expect(hitAt({ x: 100, y: 150 }, triangle, { closed: false, reach: 10 }).nearStart).toBe(false);
});
