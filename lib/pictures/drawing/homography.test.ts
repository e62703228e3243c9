import { expect, test } from 'vitest';
import type { Quad } from '../model/drawing';
import { intoPicture, through } from './homography';

const close = (x: number, y: number) => [expect.closeTo(x, 9), expect.closeTo(y, 9)];

test('the corners of a picture lie at its corners, whatever its shape', () => {
  const shapes: Quad[] = [
    [
      [10, 20],
      [110, 20],
      [110, 70],
      [10, 70],
    ],
    [
      [10, 20],
      [100, 60],
      [80, 120],
      [-10, 80],
    ],
    [
      [10, 20],
      [100, 10],
      [130, 120],
      [-10, 80],
    ],
  ];
  for (const corners of shapes) {
    const inside = corners.map((corner) => through(intoPicture(corners), corner));
    expect(inside).toEqual([close(0, 0), close(1, 0), close(1, 1), close(0, 1)]);
  }
});

test('straight lines stay straight: diagonals meet in the middle of the picture', () => {
  // Of this shape they meet at a third of the height: its upper side is half as long as its lower one.
  const corners: Quad = [
    [25, 0],
    [75, 0],
    [100, 90],
    [0, 90],
  ];
  expect(through(intoPicture(corners), [50, 30])).toEqual(close(0.5, 0.5));
});
