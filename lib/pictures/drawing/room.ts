import type { Box } from '../model/drawing';
import { touch } from './clip';

/** Which parts of a picture are taken by something that nothing else may lie over. */
export interface Room {
  /** Takes these boxes, with `padding` pixels around each, if all of them are free. Out: whether they were. */
  take: (boxes: readonly Box[], padding?: number) => boolean;
}

/** The side of the squares in which taken boxes are looked for, in pixels. */
const SQUARE = 64;

/** A picture of which nothing is taken yet. */
export function emptyRoom(): Room {
  const squares = new Map<string, Box[]>();
  const isFree = (box: Box) => squaresOf(box).every((key) => !squares.get(key)?.some((other) => touch(box, other)));
  return {
    take: (boxes, padding = 0) => {
      const wanted = boxes.map((box) => widened(box, padding));
      if (!wanted.every(isFree)) return false;
      for (const box of wanted) {
        for (const key of squaresOf(box)) squares.set(key, [...(squares.get(key) ?? []), box]);
      }
      return true;
    },
  };
}

const widened = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];

function squaresOf([left, top, right, bottom]: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / SQUARE); x <= right / SQUARE; x++) {
    for (let y = Math.floor(top / SQUARE); y <= bottom / SQUARE; y++) keys.push(`${x} ${y}`);
  }
  return keys;
}
