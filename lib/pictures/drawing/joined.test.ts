import { expect, test } from 'vitest';
import type { Box, Look } from '../model/drawing';
import { joined } from './joined';

const path = (d: string, box: Box | null, look: Look) => ({ shape: { kind: 'path' as const, d, ...look }, box });
const [red, blue, glass] = [{ fill: '#ff0000' }, { fill: '#0000ff' }, { fill: '#00ff00', fillOpacity: 0.5 }];
const dsOf = (paths: ReturnType<typeof path>[]) => joined(paths).map(({ d }) => d);

test('what looks alike and lies apart is one path, whatever stands between', () => {
  const paths = [path('a', [0, 0, 9, 9], red), path('b', [20, 0, 29, 9], blue), path('c', [40, 0, 49, 9], red)];
  expect(dsOf(paths)).toEqual(['ac', 'b']);
});

test('what lies over something else is still drawn after it', () => {
  const paths = [path('a', [0, 0, 9, 9], red), path('b', [5, 0, 14, 9], blue), path('c', [10, 0, 19, 9], red)];
  expect(dsOf(paths)).toEqual(['a', 'b', 'c']);
  expect(dsOf([path('a', null, red), path('b', [0, 0, 9, 9], blue), path('c', [50, 0, 59, 9], blue)])).toEqual([
    'a',
    'bc',
  ]);
});

test('where one shines through another each stays a path; neighbours that share an edge are one', () => {
  const over = [path('a', [0, 0, 9, 9], glass), path('b', [5, 0, 14, 9], glass), path('c', [100, 0, 109, 9], glass)];
  expect(dsOf(over)).toEqual(['ac', 'b']);
  expect(dsOf([path('a', [0, 0, 9, 9], glass), path('b', [9, 0, 18, 9], glass)])).toEqual(['ab']);
});

test('what covers the whole picture lies over all before it, and below all after it', () => {
  const paths = [
    path('a', [0, 0, 9, 9], red),
    path('b', [-9_999, -9_999, 9_999, 9_999], blue),
    path('c', [0, 0, 9, 9], red),
  ];
  expect(dsOf(paths)).toEqual(['a', 'b', 'c']);
});
