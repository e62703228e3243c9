import type { Box, Quad } from '../model/drawing';
import { intoPicture } from './homography';

/** Pixels row by row, four bytes each: red, green, blue, and how opaque. */
export interface Raster {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/**
 * A picture as it lies with these corners in a drawing: the part of it in `box`, in `fineness` dots to a pixel. Between
 * its own pixels it is smoothed; beyond its edge it goes on as its edge is, and whoever draws it cuts that off.
 */
export function warped(source: Raster, corners: Quad, { box, fineness }: { box: Box; fineness: number }): Raster {
  const [left, top, right, bottom] = box;
  const width = Math.max(1, Math.round((right - left) * fineness));
  const height = Math.max(1, Math.round((bottom - top) * fineness));
  const pixels = new Uint8Array(width * height * 4);
  const [a, b, c, d, e, f, g, h, i] = intoPicture(corners);
  const [stepX, stepY] = [(right - left) / width, (bottom - top) / height];
  for (let row = 0; row < height; row++) {
    const y = top + (row + 0.5) * stepY;
    for (let column = 0; column < width; column++) {
      const x = left + (column + 0.5) * stepX;
      const depth = g * x + h * y + i;
      const across = ((a * x + b * y + c) / depth) * source.width - 0.5;
      const down = ((d * x + e * y + f) / depth) * source.height - 0.5;
      sample(source, { across, down }, pixels, (row * width + column) * 4);
    }
  }
  return { pixels, width, height };
}

/** Writes the colour between four pixels. A function of its own is as fast as none: it is inlined. */
function sample(
  { pixels, width, height }: Raster,
  { across, down }: { across: number; down: number },
  to: Uint8Array,
  at: number,
): void {
  const x = across < 0 ? 0 : across > width - 1 ? width - 1 : across;
  const y = down < 0 ? 0 : down > height - 1 ? height - 1 : down;
  const [left, top] = [x | 0, y | 0];
  const [shareX, shareY] = [x - left, y - top];
  const upper = (top * width + left) * 4;
  const lower = top < height - 1 ? upper + width * 4 : upper;
  const next = left < width - 1 ? 4 : 0;
  for (let part = 0; part < 4; part++) {
    const above = mixed(pixels[upper + part] ?? 0, pixels[upper + next + part] ?? 0, shareX);
    const below = mixed(pixels[lower + part] ?? 0, pixels[lower + next + part] ?? 0, shareX);
    to[at + part] = mixed(above, below, shareY) + 0.5;
  }
}

const mixed = (one: number, other: number, share: number) => one + (other - one) * share;
