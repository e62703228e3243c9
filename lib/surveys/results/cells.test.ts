import fc from 'fast-check';
import type { LineString, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { Question } from '../model/questions';
import { cellsOf, MOST_CELLS, markedCells } from './cells';
import { cellAt, middleOf, onPlane, ringOf } from './grid';

/** Degrees a hundred metres measure here, some. */
const [EAST, NORTH] = [0.00143, 0.0009];
const [LON, LAT] = [10.2, 52.1];
const at = (east: number, north: number): [number, number] => [LON + east * EAST, LAT + north * NORTH];

const somewhere = fc.tuple(
  fc.double({ min: 5.9, max: 15, noNaN: true }),
  fc.double({ min: 47.3, max: 55, noNaN: true }),
);

describe('the grid', () => {
  test('lies where the standard says, in its own example (EPSG Guidance Note 7-2, 3.2.2)', () => {
    const [east = 0, north = 0] = onPlane([5, 50]) ?? [];
    expect(east).toBeCloseTo(3_962_799.45, 1);
    expect(north).toBeCloseTo(2_999_718.85, 1);
    expect(cellsOf({ type: 'Point', coordinates: [5, 50] })).toEqual(['100mN29997E39627']);
  });

  test('has each position in one cell of a hundred metres by a hundred', () => {
    fc.assert(
      fc.property(somewhere, (position) => {
        const [cell = ''] = cellsOf({ type: 'Point', coordinates: position });
        expect(cellsOf({ type: 'Point', coordinates: middleOf(cell) })).toEqual([cell]);
        const [low, high] = [onPlane(ringOf(cell)[0] ?? []), onPlane(ringOf(cell)[2] ?? [])];
        expect((high?.[0] ?? 0) - (low?.[0] ?? 0)).toBeCloseTo(100, 0);
        const [east = 0, north = 0] = onPlane(position) ?? [];
        expect(east).toBeGreaterThan((low?.[0] ?? 0) - 0.2);
        expect(north).toBeLessThan((high?.[1] ?? 0) + 0.2);
      }),
    );
  });

  test.each([
    ['the Pacific', [-150, 10]],
    ['a pole', [10, 89.9]],
  ])('does not reach %s', (_, coordinates) => expect(cellsOf({ type: 'Point', coordinates })).toEqual([]));
});

describe('a line', () => {
  const straight: LineString = { type: 'LineString', coordinates: [at(0, 0), at(4.3, 2.1), at(0.2, 3)] };

  test('counts in every cell that it goes through', () => {
    const found = new Set(cellsOf(straight));
    for (const [from, to] of [
      [straight.coordinates[0], straight.coordinates[1]],
      [straight.coordinates[1], straight.coordinates[2]],
    ]) {
      const [a, b] = [onPlane(from ?? []), onPlane(to ?? [])];
      for (let part = 0; part <= 1; part += 0.003) {
        const mixed = (axis: 0 | 1) => (a?.[axis] ?? 0) + part * ((b?.[axis] ?? 0) - (a?.[axis] ?? 0));
        expect(found).toContain(cellAt([mixed(0), mixed(1)]));
      }
    }
    expect(found.size).toBeLessThan(16);
  });

  test('through half of the country says nothing of a place', () =>
    expect(cellsOf({ type: 'LineString', coordinates: [at(0, 0), [12, 50]] })).toEqual([]));
});

describe('an area', () => {
  const square = (side: number): Polygon => ({
    type: 'Polygon',
    coordinates: [[at(0, 0), at(side, 0), at(side, side), at(0, side), at(0, 0)]],
  });

  test('counts in the cells whose middle it covers, and without those of its hole', () => {
    const whole = new Set(cellsOf(square(10)));
    expect(whole.size).toBeGreaterThan(80);
    expect(whole.size).toBeLessThan(120);
    const hole = [at(3, 3), at(7, 3), at(7, 7), at(3, 7), at(3, 3)];
    const [outer = []] = square(10).coordinates;
    const rest = cellsOf({ type: 'Polygon', coordinates: [outer, hole] });
    expect(rest.every((cell) => whole.has(cell))).toBe(true);
    expect(whole.size - rest.length).toBeGreaterThan(9);
  });

  test('smaller than a cell counts in the one of its middle', () => expect(cellsOf(square(0.05))).toHaveLength(1));

  test('as large as a town says nothing of a place', () => expect(cellsOf(square(60))).toEqual([]));
});

test('whatever somebody draws, it counts in so many cells at most, and soon', () => {
  const anywhere = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const near = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([x, y]) => at(x / 3, y / 3));
  const corners = fc.array(fc.oneof({ arbitrary: near, weight: 9 }, anywhere), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(corners, fc.boolean(), (line, isArea) => {
      const ring = [...line, line[0] as [number, number]];
      const cells = cellsOf(
        isArea ? { type: 'Polygon', coordinates: [ring] } : { type: 'LineString', coordinates: line },
      );
      expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
      expect(new Set(cells).size).toBe(cells.length);
      expect(cells.filter((cell) => !/^100mN\d+E\d+$/.test(cell))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a person counts once in a cell, however often they mark it, and not at all for what they said in words', () => {
  const question = Question.parse({
    ...{ id: 'wo', kind: 'place', label: 'Wo?', required: false, shapes: ['point'], max: 5 },
  });
  const point = (east: number) => ({ geometry: { type: 'Point' as const, coordinates: at(east, 0) }, answers: {} });
  expect(markedCells(question, { wo: [point(0), point(0.01), point(6)] })).toHaveLength(2);
  expect(markedCells(question, { wo: [{ words: 'Am Bahnhof', answers: {} }] })).toBeNull();
  expect(markedCells(question, {})).toBeNull();
});
