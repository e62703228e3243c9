import sharp, { type Color } from 'sharp';
import { expect, test } from 'vitest';
import type { PictureShape, Quad } from '../model/drawing';
import { layPictures } from './lay-pictures';

/** Red, with a green field in its upper left quarter. */
const sheet = (background: Color = '#dd3333') =>
  sharp({ create: { width: 400, height: 200, channels: 4, background } })
    .composite([
      { input: { create: { width: 200, height: 100, channels: 3, background: '#33aa77' } }, left: 0, top: 0 },
    ])
    .png()
    .toBuffer();

async function laid(corners: Quad, bytes?: Buffer) {
  const shape: PictureShape = {
    ...{ kind: 'picture', corners, frame: [0, 0, 100, 100], opacity: 1 },
    bytes: bytes ?? (await sheet()),
  };
  const [drawn] = (await layPictures([{ kind: 'part', shapes: [shape] }], 2)) as unknown as [
    { shapes: PictureShape[] },
  ];
  return drawn.shapes[0]?.laid;
}

/** The colour at a place of the drawing: `green` or `red`; null beside the picture. */
async function colourAt(corners: Quad, [x, y]: [number, number]) {
  const picture = await laid(corners);
  if (!picture) return null;
  const [left, top, right, bottom] = picture.box;
  const { data, info } = await sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
  const column = Math.floor(((x - left) / (right - left)) * info.width);
  const row = Math.floor(((y - top) / (bottom - top)) * info.height);
  if (column < 0 || row < 0 || column >= info.width || row >= info.height) return null;
  const at = (row * info.width + column) * info.channels;
  return (data[at] ?? 0) > (data[at + 1] ?? 0) ? 'red' : 'green';
}

test('an upright picture lies where its corners are, no finer than it is drawn', async () => {
  const corners: Quad = [
    [20, 30],
    [80, 30],
    [80, 60],
    [20, 60],
  ];
  expect(await colourAt(corners, [25, 35])).toBe('green');
  expect(await colourAt(corners, [75, 35])).toBe('red');
  expect(await colourAt(corners, [25, 55])).toBe('red');
  expect(await colourAt(corners, [15, 35])).toBeNull();
  const picture = await laid(corners);
  expect(picture?.box).toEqual([20, 30, 80, 60]);
  expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 120, height: 60 });
});

test('of a picture that is larger than what is looked at only whole pixels of that part are drawn', async () => {
  const picture = await laid([
    [-950, -950],
    [1050, -950],
    [1050, 1050],
    [-950, 1050],
  ]);
  const [left, top, right, bottom] = picture?.box ?? [0, 0, 0, 0];
  expect([left <= 0, top <= 0, right >= 100, bottom >= 100]).toEqual([true, true, true, true]);
  expect(right - left).toBeLessThan(120);
});

test('a picture that was turned by a quarter is drawn so', async () => {
  const corners: Quad = [
    [60, 20],
    [60, 80],
    [30, 80],
    [30, 20],
  ];
  expect(await colourAt(corners, [55, 25])).toBe('green');
  expect(await colourAt(corners, [55, 75])).toBe('red');
  expect(await colourAt(corners, [35, 25])).toBe('red');
});

test('a picture beside what is looked at is not drawn', async () => {
  expect(
    await laid([
      [200, 30],
      [280, 30],
      [280, 60],
      [200, 60],
    ]),
  ).toBeUndefined();
});

test('what shines through in a picture still does', async () => {
  const glass = await laid(
    [
      [20, 30],
      [80, 30],
      [80, 60],
      [20, 60],
    ],
    await sheet({ r: 0, g: 0, b: 0, alpha: 0 }),
  );
  expect(glass?.type).toBe('image/png');
  const { data, info } = await sharp(glass?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.channels, data.at(-1), data[3]]).toEqual([4, 0, 255]);
});
