import { hash } from 'node:crypto';

/** How many cells the picture of a member has in a row, and how many colours there are. */
export const PICTURE_CELLS = 5;
export const PICTURE_COLOURS = 6;

/** The picture of a member: one path on a grid, the same on the left and on the right, and the number of a colour. */
export interface Picture {
  path: string;
  colour: number;
}

/** Drawn from a member's id alone: the same each time, and in another town, where they have another id, another one. */
export function pictureOf(memberId: string): Picture {
  const bytes = hash('sha256', `picture ${memberId}`, 'buffer');
  const half = Math.ceil(PICTURE_CELLS / 2);
  const cells = Array.from({ length: PICTURE_CELLS * half }, (_, index) => index).filter((index) =>
    isDrawn(bytes, index),
  );
  const squares = cells.flatMap((index) => {
    const [row, column] = [Math.floor(index / half), index % half];
    return [...new Set([column, PICTURE_CELLS - 1 - column])].map((x) => `M${x} ${row}h1v1h-1z`);
  });
  return { path: squares.join(''), colour: (bytes[31] ?? 0) % PICTURE_COLOURS };
}

const isDrawn = (bytes: Buffer, index: number) => index === MIDDLE || (bytes[index] ?? 0) % 2 === 0;

/** Always drawn, so that no picture is empty. */
const MIDDLE = 8;
