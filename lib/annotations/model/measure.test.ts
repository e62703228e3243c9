import { expect, test } from 'vitest';
import { areaOf, lengthOf, metresPerDegree } from './measure';

/** How far off a measure is, as a part of what it should be. */
const off = (measured: number, known: number) => Math.abs(measured - known) / known;

test.each([
  // Geoscience Australia's test line for Vincenty's formula, GRS 80: Flinders Peak to Buninyong.
  ['55 km in Australia', [144.424867889, -37.951033417], [143.926495528, -37.652821139], 54_972.271],
  ['a degree along the equator', [0, 0], [1, 0], 111_319.491],
  ['a degree of the meridian at the equator', [9, 0], [9, 1], 110_574.389],
  ['a degree of the meridian in the middle of Germany', [9, 50], [9, 51], 111_238.681],
] as const)('the length of %s agrees with the geodesic', (_what, from, to, known) => {
  expect(off(lengthOf([[...from], [...to]]), known)).toBeLessThan(1e-5);
});

test('a line is as long as its parts, and a point has no length', () => {
  const [a, b, c] = [
    [9, 51],
    [9.01, 51],
    [9.01, 51.02],
  ];
  expect(lengthOf([a, b, c] as number[][])).toBeCloseTo(
    lengthOf([a, b] as number[][]) + lengthOf([b, c] as number[][]),
    6,
  );
  expect(lengthOf([[9, 51]])).toBe(0);
});

test('the area of one degree by one at the equator agrees with the geodesic one', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  expect(off(areaOf(square), 12_308_778_361.469)).toBeLessThan(5e-5);
});

test('all of the earth has 510 million square kilometres', () => {
  const half = (south: number, north: number) => [
    [-180, south],
    [180, south],
    [180, north],
    [-180, north],
  ];
  expect(off(areaOf(half(-90, 90)), 510_065_621_724_089)).toBeLessThan(1e-9);
});

test('a market square of 40 by 25 metres has 1000 square metres, closed or not, whichever way round', () => {
  const degree = metresPerDegree(51.3);
  const [east, north] = [9.5 + 40 / degree.lon, 51.3 + 25 / degree.lat];
  const square = [
    [9.5, 51.3],
    [east, 51.3],
    [east, north],
    [9.5, north],
  ];
  expect(off(areaOf(square), 1000)).toBeLessThan(1e-5);
  expect(areaOf([...square, [9.5, 51.3]])).toBeCloseTo(areaOf(square), 6);
  expect(areaOf([...square].reverse())).toBeCloseTo(areaOf(square), 6);
});
