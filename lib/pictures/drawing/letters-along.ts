import type { Pixel } from '../model/view';

interface Wish {
  /** Of each letter with the gap after it, in pixels. */
  widths: readonly number[];
  /** So far lie two names along one line from each other, in pixels. */
  spacing: number;
  /** By so many degrees one letter may be turned against the next. */
  bend: number;
  /** From the line down to the letters' base line, in pixels. */
  below: number;
}

type Letters = { at: Pixel; turn: number }[];

/**
 * Where a name's letters stand along a line: in its middle, and again after each spacing where it is long. Left to right
 * for the reader, so against the line's own way if need be. Empty where the line is too short or too bent.
 */
export function lettersAlong(line: readonly Pixel[], wish: Wish): Letters[] {
  const first = line[0] as Pixel;
  const last = line.at(-1) as Pixel;
  const way = walk(last[0] < first[0] ? [...line].reverse() : line);
  const width = wish.widths.reduce((sum, each) => sum + each, 0);
  if (way.length < width * ROOM) return [];
  const names = Math.max(1, Math.floor(way.length / (wish.spacing + width)));
  const each = way.length / names;
  return Array.from({ length: names }, (_, index) => each * (index + 0.5) - width / 2)
    .map((start) => standing(way, start, wish))
    .filter((letters) => isStraightEnough(letters, wish.bend));
}

/** A name needs a line somewhat longer than itself. */
const ROOM = 1.1;

interface Walk {
  length: number;
  /** The place so far along the line, and the line's direction there in degrees. */
  at: (along: number) => { at: Pixel; turn: number };
}

function walk(line: readonly Pixel[]): Walk {
  const starts = [0];
  for (let index = 1; index < line.length; index++) {
    starts.push((starts.at(-1) ?? 0) + distance(line[index - 1] as Pixel, line[index] as Pixel));
  }
  return {
    length: starts.at(-1) ?? 0,
    at: (along) => {
      const found = starts.findIndex((start) => start > along);
      const index = found < 1 ? line.length - 1 : found;
      const [from, to] = [line[index - 1] as Pixel, line[index] as Pixel];
      const share = (along - (starts[index - 1] ?? 0)) / (distance(from, to) || 1);
      return {
        at: [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
        turn: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI,
      };
    },
  };
}

/** A letter is turned as the line is below its middle, and stands on a base line beside that. */
function standing(way: Walk, start: number, { widths, below }: Wish): Letters {
  let along = start;
  return widths.map((width) => {
    const { at, turn } = way.at(along + width / 2);
    along += width;
    const radians = (turn * Math.PI) / 180;
    const [x, y] = [Math.cos(radians), Math.sin(radians)];
    return { at: [at[0] - (x * width) / 2 - y * below, at[1] - (y * width) / 2 + x * below], turn };
  });
}

const isStraightEnough = (letters: Letters, bend: number): boolean =>
  letters.every(({ turn }, index) => index === 0 || turned(turn, letters[index - 1]?.turn ?? turn) <= bend);

const turned = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180);

const distance = (one: Pixel, other: Pixel) => Math.hypot(other[0] - one[0], other[1] - one[1]);
