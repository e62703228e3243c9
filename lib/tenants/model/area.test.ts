import { expect, test } from 'vitest';
import { AREA_CORNERS_LIMIT, areaIn, type TenantArea } from './area';

const ring = (corners: number, reach = 0.1): [number, number][] =>
  Array.from({ length: corners + 1 }, (_, index) => {
    const turn = (2 * Math.PI * (index % corners)) / corners;
    const far = reach * (1 + 0.3 * Math.sin(turn * 37));
    return [7 + far * Math.cos(turn), 51 + far * Math.sin(turn)];
  });

const text = (value: object) => JSON.stringify(value);

const areaOf = (given: string) => areaIn(given) as TenantArea;

test('a boundary of tens of thousands of corners becomes one of few, at the same place', () => {
  const { area, bounds, centre } = areaOf(text({ type: 'Polygon', coordinates: [ring(40_000)] }));
  expect(area.coordinates.flat(2).length).toBeLessThanOrEqual(2 * AREA_CORNERS_LIMIT);
  expect(area.coordinates.flat(2).length).toBeGreaterThan(200);
  expect(bounds[0]).toBeCloseTo(6.87, 1);
  expect(centre[0]).toBeCloseTo(7, 2);
  expect(centre[1]).toBeCloseTo(51, 2);
});

test('all features of a collection are one area, whose centre lies in its largest part', () => {
  const square = (west: number, size: number) => [
    [
      [west, 51],
      [west + size, 51],
      [west + size, 51 + size],
      [west, 51 + size],
      [west, 51],
    ],
  ];
  const feature = (coordinates: number[][][]) => ({ type: 'Feature', geometry: { type: 'Polygon', coordinates } });
  const { area, bounds, centre } = areaOf(
    text({ type: 'FeatureCollection', features: [feature(square(7, 0.01)), feature(square(7.5, 0.2))] }),
  );
  expect(area.type).toBe('MultiPolygon');
  expect(bounds).toEqual([7, 51, 7.7, 51.2]);
  expect(centre).toEqual([7.6, 51.1]);
});

test('heights are left out, holes stay', () => {
  const [outer, hole] = [ring(40, 0.2), ring(40, 0.05)];
  const { area } = areaOf(text({ type: 'Polygon', coordinates: [outer.map((at) => [...at, 80]), hole] }));
  expect(area.coordinates).toHaveLength(2);
  expect(area.coordinates[0]?.[0]).toHaveLength(2);
});

test.each([
  ['an open ring', { type: 'Polygon', coordinates: [ring(8).slice(0, -1)] }],
  ['a line', { type: 'LineString', coordinates: ring(8) }],
  ['nothing', { type: 'FeatureCollection', features: [] }],
  ['no numbers', { type: 'Polygon', coordinates: [[['a', 'b']]] }],
])('%s is no area', (_, value) => {
  expect(areaIn(text(value))).toEqual({ code: 'area.no-polygon' });
});
