import { expect, test } from 'vitest';
import { lengthOf } from '@/lib/annotations/model/measure';
import type { Corners } from '@/lib/layers/model/picture';
import { besides, placeOf, withMoved } from './picture-handles';

const corners: Corners = [
  [9, 51.1],
  [9.2, 51.1],
  [9.2, 51],
  [9, 51],
];

test('a corner moves alone, and the others stay', () => {
  expect(withMoved(corners, 'bottomRight', [9.3, 50.9])).toEqual([corners[0], corners[1], [9.3, 50.9], corners[3]]);
});

test('the whole picture moves by its middle, and keeps its shape', () => {
  const moved = withMoved(corners, 'whole', [10.1, 52.05]);
  expect(placeOf(moved, 'whole')).toEqual([expect.closeTo(10.1, 9), expect.closeTo(52.05, 9)]);
  moved.forEach(([lon, lat], index) => {
    expect(lon - (corners[index]?.[0] ?? 0)).toBeCloseTo(1, 9);
    expect(lat - (corners[index]?.[1] ?? 0)).toBeCloseTo(1, 9);
  });
});

test('ten metres are ten metres, to the east as to the north', () => {
  expect(lengthOf([[9, 51], besides([9, 51], [10, 0])])).toBeCloseTo(10, 4);
  expect(lengthOf([[9, 51], besides([9, 51], [0, -10])])).toBeCloseTo(10, 4);
});
