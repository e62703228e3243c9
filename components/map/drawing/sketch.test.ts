import type { LineString, Point, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { measuresOf } from './measured';
import {
  crossesItself,
  emptySketch,
  geometryOf,
  missingCorners,
  type Sketch,
  sketchOf,
  withCorner,
  withMoved,
  withoutCorner,
} from './sketch';
import { firstStep, redone, seenAs, stepped, undone } from './steps';

const corner = (lon: number, lat: number) => ({ at: [lon, lat], name: '', caught: false });

const lawn: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [9, 51],
      [9.01, 51],
      [9.01, 51.01],
      [9, 51.01],
      [9, 51],
    ],
    [
      [9.002, 51.002],
      [9.004, 51.002],
      [9.004, 51.004],
      [9.002, 51.002],
    ],
  ],
};
const way: LineString = { type: 'LineString', coordinates: lawn.coordinates[0]?.slice(0, 3) ?? [] };

test('an area is none before its third corner, and is closed by itself', () => {
  const two = [corner(0, 0), corner(1, 0)].reduce((sketch, next) => withCorner(sketch, next), emptySketch('area'));
  expect([geometryOf(two), missingCorners(two)]).toEqual([null, 1]);
  expect(geometryOf(withCorner(two, corner(1, 1)))).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  });
});

const spot: Point = { type: 'Point', coordinates: [9, 51] };

test.each([lawn, way, spot])('what was drawn before is taken up and given back as it was: $type', (geometry) => {
  expect(geometryOf(sketchOf(geometry))).toEqual(geometry);
});

test('corners are set between others, moved and removed', () => {
  const sketch = withCorner({ ...sketchOf(way), selected: 1 }, corner(9.005, 51), 1);
  const at = ({ corners }: Sketch) => corners.map((one) => one.at[0]);
  expect(at(sketch)).toEqual([9, 9.005, 9.01, 9.01]);
  expect(withMoved(sketch, 1, corner(9.004, 51))).toMatchObject({
    selected: null,
    corners: { 1: { at: [9.004, 51] } },
  });
  expect(at(withoutCorner(sketch, 0))).toEqual([9.005, 9.01, 9.01]);
});

test('an area must not run across itself, a line may', () => {
  const bow = [corner(0, 0), corner(1, 1), corner(1, 0), corner(0, 1)];
  expect(crossesItself({ ...emptySketch('area'), corners: bow })).toBe(true);
  expect(crossesItself({ ...emptySketch('line'), corners: bow })).toBe(false);
  expect(crossesItself(sketchOf(lawn))).toBe(false);
});

test('steps are taken back and done again, until another one is made', () => {
  const three = stepped(stepped(firstStep('none'), 'one'), 'two');
  expect(undone(three)).toEqual({ past: ['none'], now: 'one', future: ['two'] });
  expect(redone(undone(undone(three)))).toEqual({ past: ['none'], now: 'one', future: ['two'] });
  expect(stepped(undone(three), 'other')).toEqual({ past: ['none', 'one'], now: 'other', future: [] });
  expect(undone(firstStep('none'))).toEqual(firstStep('none'));
  expect(seenAs(three, 'two, selected')).toEqual({ past: ['none', 'one'], now: 'two, selected', future: [] });
});

test.each([
  ['a point has no size', sketchOf(spot), []],
  ['a way of more than a kilometre', sketchOf(way), [{ of: 'length', unit: 'km', decimals: 2 }]],
  [
    'two corners of an area',
    { ...emptySketch('area'), corners: [corner(9, 51), corner(9.0001, 51)] },
    [{ of: 'length', unit: 'm', decimals: 1 }],
  ],
  [
    'a lawn of several hectares',
    sketchOf(lawn),
    [
      { of: 'area', unit: 'ha' },
      { of: 'around', unit: 'km' },
    ],
  ],
] as const)('%s is measured in units that one can picture', (_what, sketch, measures) => {
  expect(measuresOf(sketch)).toMatchObject(measures);
  expect(measuresOf(sketch)).toHaveLength(measures.length);
});

test('what an area leaves out does not count', () => {
  const [size] = measuresOf(sketchOf(lawn));
  const [whole] = measuresOf({ ...sketchOf(lawn), holes: [] });
  // The pond is half of a rectangle of a fifth by a fifth.
  expect((size?.value ?? 0) / (whole?.value ?? 0)).toBeCloseTo(0.98, 4);
});
