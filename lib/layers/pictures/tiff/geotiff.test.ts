import { expect, test } from 'vitest';
import { referenceSystem } from '../../readers/crs';
import { type TestTags, tiffOf } from '../testing/tiff-file';
import { tiffHead } from './geotiff';

/** Kassel's town hall, in metres of EPSG:25832, and a picture of 40 by 20 pixels of half a metre from there. */
const [east, north] = [534_000, 5_685_000];
const keys = (...pairs: [key: number, value: number][]) => [
  1,
  1,
  0,
  pairs.length,
  ...pairs.flatMap(([key, value]) => [key, 0, 1, value]),
];
const projected = (code: number) => keys([1024, 1], [1025, 1], [3072, code]);
const placed: TestTags = { 33550: [0.5, 0.5, 0], 33922: [0, 0, 0, east, north, 0], 34735: projected(25832) };

const cornersOf = (tags: TestTags) => tiffHead(tiffOf({}, tags))?.corners;
const utm = referenceSystem('EPSG:25832');
const inUtm = (x: number, y: number) => utm?.toDegrees(x, y).map((degrees) => expect.closeTo(degrees, 9));

const whole = [inUtm(east, north), inUtm(east + 20, north), inUtm(east + 20, north - 10), inUtm(east, north - 10)];

test('a GeoTIFF lies where its point, its pixels and its reference system say', () => {
  expect(cornersOf(placed)).toEqual(whole);
  expect(cornersOf({ ...placed, 33922: [40, 20, 0, east + 20, north - 10, 0] })).toEqual(whole);
});

test('points that are middles of pixels leave half a pixel around', () => {
  const middles = {
    ...placed,
    33922: [0, 0, 0, east + 0.25, north - 0.25, 0],
    34735: keys([1024, 1], [1025, 2], [3072, 25832]),
  };
  expect(cornersOf(middles)).toEqual(whole);
});

const transformed = (...[a, b, e, f]: [number, number, number, number]) =>
  cornersOf({ 34264: [a, b, 0, east, e, f, 0, north, 0, 0, 0, 0, 0, 0, 0, 1], 34735: projected(25832) });

test('a whole transformation counts, also one that turns the picture; one that mirrors it is a mistake', () => {
  expect(transformed(0.5, 0, 0, -0.5)).toEqual(whole);
  expect(transformed(0, -0.5, -0.5, 0)).toEqual([
    inUtm(east, north),
    inUtm(east, north - 20),
    inUtm(east - 10, north - 20),
    inUtm(east - 10, north),
  ]);
  expect(transformed(0, 0.5, -0.5, 0)).toBeNull();
});

test('degrees and the map’s own metres are known, too', () => {
  const degrees = {
    33550: [0.001, 0.001, 0],
    33922: [0, 0, 0, 9.1, 51.2, 0],
    34735: keys([1024, 2], [1025, 1], [2048, 4326]),
  };
  expect(cornersOf(degrees)?.[2]).toEqual([expect.closeTo(9.14, 9), expect.closeTo(51.18, 9)]);
  expect(cornersOf({ ...placed, 33922: [0, 0, 0, 1_013_000, 6_660_000, 0], 34735: projected(3857) })?.[0]).toEqual([
    expect.closeTo(9.0999, 3),
    expect.closeTo(51.2, 1),
  ]);
});

test.each<[string, TestTags]>([
  ['no tags', {}],
  ['no reference system', { ...placed, 34735: keys([1024, 1]) }],
  ['a reference system that nobody knows', { ...placed, 34735: projected(32767) }],
  ['no size of a pixel', { ...placed, 33550: [] }],
  ['a place beyond the map', { ...placed, 33922: [0, 0, 0, 1e12, 1e12, 0] }],
  ['pixels without size', { ...placed, 33550: [0, 0, 0] }],
])('a TIFF with %s is a picture to be placed', (_what, tags) => {
  expect(tiffHead(tiffOf({}, tags))).toMatchObject({ width: 40, height: 20, hasColours: true, corners: null });
});

test('measurements are no colours', () => {
  expect(tiffHead(tiffOf({}, { 339: [3, 3, 3] }))?.hasColours).toBe(false);
});

test('what is cut off anywhere is no TIFF, and harms nobody', () => {
  const file = tiffOf({}, placed);
  for (let length = 0; length < file.length; length += 7) {
    const head = tiffHead(file.subarray(0, length));
    expect(head === null || head.corners === null).toBe(true);
  }
});
