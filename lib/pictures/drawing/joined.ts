import type { Box, Look, PathShape } from '../model/drawing';

/** A path, and what its own part of the picture lies in; null: anywhere. */
export interface PlacedPath {
  shape: PathShape;
  box: Box | null;
}

/**
 * Makes one path of those that look alike, which a hundredth of the work draws. Nobody sees a difference: what lies over
 * something else is still drawn after it, and where one shines through another, each stays a path of its own.
 */
export function joined(paths: readonly PlacedPath[]): PathShape[] {
  const looks = paths.map(({ shape }) => inOneWord(shape));
  const [first] = paths;
  if (first && isOpaque(first.shape) && looks.every((look) => look === looks[0]))
    return [{ ...first.shape, d: paths.map(({ shape }) => shape.d).join('') }];
  const levels: Map<string, { shape: PathShape; ds: string[] }>[] = [];
  const stack = new Stack();
  paths.forEach(({ shape, box }, index) => {
    const look = looks[index] ?? '';
    const level = stack.put(box ?? EVERYWHERE, isOpaque(shape) ? look : null);
    levels[level] ??= new Map();
    const path = levels[level].get(look);
    if (path) path.ds.push(shape.d);
    else levels[level].set(look, { shape, ds: [shape.d] });
  });
  return levels.flatMap((level) => [...level.values()].map(({ shape, ds }) => ({ ...shape, d: ds.join('') })));
}

const inOneWord = ({ fill, fillOpacity, stroke, strokeOpacity, width, dash, square }: Look): string =>
  `${fill} ${fillOpacity} ${stroke} ${strokeOpacity} ${width} ${dash} ${square}`;

const isOpaque = ({ fillOpacity, strokeOpacity }: Look) => fillOpacity === undefined && strokeOpacity === undefined;

const EVERYWHERE: Box = [-1e6, -1e6, 1e6, 1e6];
/** The side of the squares in which boxes are looked for, in pixels. A box in more of them than this lies over everything. */
const SQUARE = 32;
const SQUARES_MOST = 1_000;
/** Neighbours that share an edge do not lie over each other. */
const SHARED = 0.2;

interface Lying {
  box: Box;
  level: number;
  /** Null: others shine through. */
  look: string | null;
}

/** Tells for one box after the other how many others lie below it. */
class Stack {
  private readonly squares = new Map<number, Lying[]>();
  private readonly all: Lying[] = [];
  private readonly wide: Lying[] = [];

  /** Its level: above all that it lies over, and beside those of its own look where nothing shines through. */
  put(box: Box, look: string | null): number {
    const lying: Lying = { box, level: 0, look };
    const keys = squaresOf(box);
    if (keys) {
      raise(lying, this.wide);
      for (const key of keys) raise(lying, this.squares.get(key) ?? NOTHING);
    } else raise(lying, this.all);
    this.all.push(lying);
    if (!keys) this.wide.push(lying);
    for (const key of keys ?? []) {
      const known = this.squares.get(key);
      if (known) known.push(lying);
      else this.squares.set(key, [lying]);
    }
    return lying.level;
  }
}

const NOTHING: readonly Lying[] = [];

function raise(lying: Lying, others: readonly Lying[]): void {
  const [left, top, right, bottom] = lying.box;
  for (const { box, level, look } of others) {
    if (level < lying.level) continue;
    const isOver =
      left < box[2] - SHARED && right > box[0] + SHARED && top < box[3] - SHARED && bottom > box[1] + SHARED;
    if (isOver) lying.level = look !== null && look === lying.look ? level : level + 1;
  }
}

function squaresOf([left, top, right, bottom]: Box): number[] | null {
  const [west, north] = [Math.floor(left / SQUARE), Math.floor(top / SQUARE)];
  const [east, south] = [Math.floor(right / SQUARE), Math.floor(bottom / SQUARE)];
  if ((east - west + 1) * (south - north + 1) > SQUARES_MOST) return null;
  const keys: number[] = [];
  for (let x = west; x <= east; x++) for (let y = north; y <= south; y++) keys.push(x * 100_003 + y);
  return keys;
}
