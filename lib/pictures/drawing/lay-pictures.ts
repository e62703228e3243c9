import sharp, { type Sharp } from 'sharp';
import type { Box, LaidPicture, PictureShape, Quad, Shape } from '../model/drawing';
import { boxAround } from './clip';
import { type Raster, warped } from './warp';

/** The shapes with the pixels of each picture among them as they lie there. In: how fine, in dots to a pixel of the drawing. */
export const layPictures = (shapes: readonly Shape[], fineness: number): Promise<Shape[]> =>
  Promise.all(
    shapes.map(async (shape): Promise<Shape> => {
      if (shape.kind === 'part') return { ...shape, shapes: await layPictures(shape.shapes, fineness) };
      return shape.kind === 'picture' ? { ...shape, laid: await laid(shape, fineness) } : shape;
    }),
  );

async function laid(shape: PictureShape, fineness: number): Promise<LaidPicture | undefined> {
  const { width = 0, height = 0 } = await sharp(shape.bytes).metadata();
  const box = common(boxAround(shape.corners), shape.frame);
  if (width * height === 0 || box[2] <= box[0] || box[3] <= box[1]) return undefined;
  const source = { bytes: shape.bytes, width, height };
  return isUprightBox(shape.corners) ? upright(source, shape, fineness) : turned(source, { ...shape, box }, fineness);
}

interface Source {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Nobody sees a turn by less than this, in pixels, from one corner to the next. */
const STRAIGHT = 0.05;

const isUprightBox = ([topLeft, topRight, bottomRight, bottomLeft]: Quad): boolean =>
  Math.abs(topLeft[1] - topRight[1]) < STRAIGHT &&
  Math.abs(bottomLeft[1] - bottomRight[1]) < STRAIGHT &&
  Math.abs(topLeft[0] - bottomLeft[0]) < STRAIGHT &&
  Math.abs(topRight[0] - bottomRight[0]) < STRAIGHT;

/** Cuts out the pixels that are seen, whole ones, and makes them no finer than is drawn. */
async function upright({ bytes, width, height }: Source, { corners, frame }: PictureShape, fineness: number) {
  const [left, top, right, bottom] = boxAround(corners);
  const [across, down] = [width / (right - left), height / (bottom - top)];
  const seen = common([left, top, right, bottom], frame);
  const from = [Math.floor((seen[0] - left) * across), Math.floor((seen[1] - top) * down)] as const;
  const to = [
    Math.min(width, Math.ceil((seen[2] - left) * across)),
    Math.min(height, Math.ceil((seen[3] - top) * down)),
  ] as const;
  const size = { width: Math.max(1, to[0] - from[0]), height: Math.max(1, to[1] - from[1]) };
  const box: Box = [
    left + from[0] / across,
    top + from[1] / down,
    left + (from[0] + size.width) / across,
    top + (from[1] + size.height) / down,
  ];
  const cut = sharp(bytes).extract({ left: from[0], top: from[1], ...size });
  return packed(cut.resize(noFiner(size, box, fineness)), box);
}

/** Shrinks a picture to about what is drawn of it, and then lays each pixel where it belongs. */
async function turned(
  { bytes, width, height }: Source,
  { corners, box }: PictureShape & { box: Box },
  fineness: number,
): Promise<LaidPicture> {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const across = Math.max(apart(topLeft, topRight), apart(bottomLeft, bottomRight));
  const down = Math.max(apart(topLeft, bottomLeft), apart(topRight, bottomRight));
  const size = noFiner({ width, height }, [0, 0, across, down], fineness);
  const { data, info } = await sharp(bytes).resize(size).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const source: Raster = { pixels: data, width: info.width, height: info.height };
  const raster = warped(source, corners, { box, fineness });
  const { pixels, ...sides } = raster;
  return packed(sharp(pixels, { raw: { ...sides, channels: 4 } }), box);
}

const apart = (one: Quad[number], other: Quad[number]) => Math.hypot(one[0] - other[0], one[1] - other[1]);

const noFiner = (size: { width: number; height: number }, [left, top, right, bottom]: Box, fineness: number) => ({
  width: Math.max(1, Math.min(size.width, Math.ceil((right - left) * fineness))),
  height: Math.max(1, Math.min(size.height, Math.ceil((bottom - top) * fineness))),
  fit: 'fill' as const,
});

/** Lines and letters keep their edges: no colour is left out. What shines through is kept without any loss. */
async function packed(picture: Sharp, box: Box): Promise<LaidPicture> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  if (info.channels === 4 && !isOpaque(data)) {
    const bytes = await sharp(data, { raw }).png({ compressionLevel: 2 }).toBuffer();
    return { bytes, type: 'image/png', box };
  }
  const bytes = await sharp(data, { raw }).removeAlpha().jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  return { bytes, type: 'image/jpeg', box };
}

function isOpaque(pixels: Buffer): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

const common = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];
