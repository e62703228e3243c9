import type { PictureEntry } from '../model/scene';
import type { Pixel } from '../model/view';

/** An entry and where its mark stands. */
export interface Placed {
  entry: PictureEntry;
  at: Pixel;
}

export interface Group {
  members: Placed[];
  /** In the middle of its members. */
  at: Pixel;
}

/** Puts together what lies nearer to each other than `apart` pixels, in the order given. */
export function groupsOf(placed: readonly Placed[], apart: number): Group[] {
  const squares = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const one of placed) {
    const near = around(one.at, apart)
      .flatMap((key) => squares.get(key) ?? [])
      .find(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < apart);
    if (near) near.members.push(one);
    else {
      const fresh = { members: [one], at: one.at };
      groups.push(fresh);
      const key = squareOf(one.at, apart);
      squares.set(key, [...(squares.get(key) ?? []), fresh]);
    }
  }
  return groups.map(({ members }) => ({ members, at: middleOf(members) }));
}

const squareOf = ([x, y]: Pixel, side: number) => `${Math.floor(x / side)} ${Math.floor(y / side)}`;

const around = ([x, y]: Pixel, side: number): string[] =>
  [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => squareOf([x + right * side, y + down * side], side)));

const middleOf = (members: readonly Placed[]): Pixel => [
  members.reduce((sum, { at }) => sum + at[0], 0) / members.length,
  members.reduce((sum, { at }) => sum + at[1], 0) / members.length,
];
