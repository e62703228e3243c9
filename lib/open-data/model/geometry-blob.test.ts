import { expect, test } from 'vitest';
import { geometryBlob } from './geometry-blob';

const hex = (blob: Uint8Array) => Buffer.from(blob).toString('hex');

test('a point is eight bytes of header and its well-known binary, without an envelope', () => {
  expect(hex(geometryBlob({ type: 'Point', coordinates: [1, 2] }))).toBe(
    ['47500001', 'e6100000', '01', '01000000', '000000000000f03f', '0000000000000040'].join(''),
  );
});

test('a line has an envelope: west, east, south, north', () => {
  const line = geometryBlob({
    type: 'LineString',
    coordinates: [
      [3, 2],
      [1, 4],
    ],
  });
  expect(hex(line.subarray(0, 8))).toBe('47500003e6100000');
  expect([8, 16, 24, 32].map((at) => Buffer.from(line).readDoubleLE(at))).toEqual([1, 3, 2, 4]);
  expect(hex(line.subarray(40, 49))).toBe('010200000002000000');
  expect(line).toHaveLength(8 + 32 + 9 + 4 * 8);
});

test('an area has as many rings as it has', () => {
  const ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 0],
  ];
  const area = geometryBlob({ type: 'Polygon', coordinates: [ring, ring] });
  expect(hex(area.subarray(40, 53))).toBe('01030000000200000004000000');
  expect(area).toHaveLength(8 + 32 + 9 + 2 * (4 + 4 * 16));
});
