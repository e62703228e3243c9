import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import type { LonLat } from '../model/picture';
import { offerLayers } from '../queries/layers';
import { layerPicture } from '../queries/picture';
import { layerTile } from '../queries/tiles';
import { addPicture } from './add-picture';
import { placePictureByCorners, placePictureByPoints } from './place-picture';

const format = formats.find(({ needs }) => needs.map)?.code ?? '';
const folder = mkdtempSync(join(tmpdir(), 'pictures-test-'));

const fileWith = (content: Buffer | string, name = 'Lageplan.png') => {
  const file = { path: join(folder, randomUUID()), name };
  writeFileSync(file.path, content);
  return { file };
};
const sheet = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } });
const plan = async () => fileWith(await sheet(400, 200).png().toBuffer());

let town: Town;
let offerId: string;
beforeEach(async () => {
  town = await newTown();
  ({ offerId } = await offerIn(town, { format, state: 'open' }));
});

const pictureOnMap = async () => {
  const [layer] = await offerLayers(town.visitor, offerId);
  if (layer?.source.kind !== 'picture') throw new Error('No picture on the map.');
  return { ...layer, source: layer.source };
};

test('a picture that an editor adds lies on the map for everybody, with its own proportions', async () => {
  const { id } = await addPicture(town.emil, { offerId }, await plan());
  const { source, title, bounds } = await pictureOnMap();
  expect(title).toBe('Lageplan');
  expect(source).toMatchObject({ width: 400, height: 200 });
  const [[west, north], [east], [, south]] = source.corners;
  expect(bounds).toEqual([west, south, east, north]);
  const { bytes, type, published } = await layerPicture(town.visitor, id);
  expect({ type, published }).toEqual({ type: 'image/webp', published: true });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 400, height: 200 });
  await expect(layerTile(town.visitor, id, { z: 0, x: 0, y: 0 })).rejects.toMatchObject({ code: 'layer.not-found' });
});

test('a photograph is kept without what it tells of its place, its camera and its author', async () => {
  const sent = await sheet(40, 20)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Petra Muster' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Petra Muster</secret></x:xmpmeta>')
    .toBuffer();
  const before = await sharp(sent).metadata();
  expect([before.exif, before.xmp].every(Boolean)).toBe(true);
  const { id } = await addPicture(town.emil, { offerId }, fileWith(sent, 'Foto.jpg'));
  const { bytes } = await layerPicture(town.visitor, id);
  const after = await sharp(bytes).metadata();
  expect([after.exif, after.xmp, after.iptc, after.icc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/EXIF|XMP |GPS|Petra/);
});

test('a photograph that was taken sideways is turned upright', async () => {
  const sideways = await sheet(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  await addPicture(town.emil, { offerId }, fileWith(sideways));
  expect((await pictureOnMap()).source).toMatchObject({ width: 20, height: 40 });
});

test('a picture that is larger than maps can draw is made smaller', async () => {
  await addPicture(town.emil, { offerId }, fileWith(await sheet(8_192, 1_024).png().toBuffer()));
  expect((await pictureOnMap()).source).toMatchObject({ width: 4_096, height: 512 });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

/** What a PNG says of itself, and nothing after it. */
const headOf = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

/** A WebP by its first bytes, and an SVG for who reads on. */
const twoKinds = `RIFFaaaaWEBPVP8 ${'a'.repeat(10)}\x08\0\x08\0${svg}`;

test.each([
  ['an SVG', svg, 'picture.other'],
  ['an SVG with a comment first', `<!-- ${'x'.repeat(2_000)} -->${svg}`, 'picture.other'],
  ['a page that says it is a picture', '<!doctype html><script>alert(1)</script>', 'picture.other'],
  ['a GIF', 'GIF89a/*\x01\x00*/=1;alert(1)', 'picture.other'],
  ['a PDF that is none', '%PDF-1.7\n/JavaScript', 'picture.broken'],
  ['a TIFF that is none', 'II*\0\x08\0\0\0', 'picture.other'],
  ['nothing', '', 'picture.other'],
  ['a PNG that claims to be 50,000 pixels wide and high', headOf(50_000, 50_000), 'picture.too-many-pixels'],
  ['a PNG that ends with its head', headOf(40, 20), 'picture.broken'],
  ['a file of two kinds at once', twoKinds, 'picture.broken'],
])('%s is refused, and nothing of it stays', async (_what, content, code) => {
  await expect(addPicture(town.emil, { offerId }, fileWith(content))).rejects.toMatchObject({ kind: 'Invalid', code });
  expect(await offerLayers(town.visitor, offerId)).toEqual([]);
});

test.each(['png', 'jpeg', 'webp'] as const)('half of a file (%s) is refused', async (kind) => {
  const noise = sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  const whole = await noise.toFormat(kind).toBuffer();
  const half = fileWith(whole.subarray(0, whole.length / 2));
  await expect(addPicture(town.emil, { offerId }, half)).rejects.toMatchObject({ code: 'picture.broken' });
  await addPicture(town.emil, { offerId }, fileWith(whole));
  expect((await pictureOnMap()).source.width).toBe(200);
});

const points = (layerId: string) => ({
  layerId,
  ...{ x1: '0', y1: '0', at1: '51.2, 9.1' },
  ...{ x2: '400', y2: '0', at2: '51,2; 9,104' },
  ...{ x3: '0', y3: '200', at3: '51.1988, 9.1' },
});
const near = ([lon, lat]: LonLat) => [expect.closeTo(lon, 6), expect.closeTo(lat, 6)];

test('three known points put the picture in its place', async () => {
  const { id } = await addPicture(town.emil, { offerId }, await plan());
  await placePictureByPoints(town.emil, points(id));
  const { source, bounds } = await pictureOnMap();
  expect(source.corners).toEqual([
    near([9.1, 51.2]),
    near([9.104, 51.2]),
    near([9.104, 51.1988]),
    near([9.1, 51.1988]),
  ]);
  expect(bounds).toEqual([...near([9.1, 51.1988]), ...near([9.104, 51.2])]);
});

test('points that place nothing are refused, and the picture stays where it was', async () => {
  const { id } = await addPicture(town.emil, { offerId }, await plan());
  const { source } = await pictureOnMap();
  const place = (other: object) => placePictureByPoints(town.emil, { ...points(id), ...other });
  await expect(place({ x3: '200', at3: '51.2, 9.102', y3: '0' })).rejects.toMatchObject({
    code: 'picture.points-on-line',
  });
  await expect(place({ x2: '401' })).rejects.toMatchObject({ code: 'picture.pixel-outside' });
  await expect(place({ at3: '51.2012, 9.1' })).rejects.toMatchObject({ code: 'picture.twisted' });
  await expect(place({ y3: '0,1', at3: '-60, 9.1' })).rejects.toMatchObject({ code: 'picture.off-map' });
  await expect(place({ x2: '', at2: 'Marktplatz' })).rejects.toMatchObject({
    facts: {
      problems: [
        { field: 'x2', code: 'picture.pixel-missing' },
        { field: 'at2', code: 'place.unreadable' },
      ],
    },
  });
  expect((await pictureOnMap()).source).toEqual(source);
});

test('dragged corners put the picture in its place, unless they twist it', async () => {
  const { id } = await addPicture(town.emil, { offerId }, await plan());
  const [a, b, c, d] = [
    [9.1, 51.2],
    [9.11, 51.201],
    [9.111, 51.19],
    [9.101, 51.189],
  ] as const;
  const place = (...corners: (readonly number[])[]) =>
    placePictureByCorners(town.emil, { layerId: id, corners: JSON.stringify(corners) });
  await place(a, b, c, d);
  expect((await pictureOnMap()).source.corners).toEqual([a, b, c, d]);
  await expect(place(a, c, b, d)).rejects.toMatchObject({ code: 'picture.twisted' });
  await expect(place(a, [9.11, 89], c, d)).rejects.toMatchObject({ code: 'picture.off-map' });
  await expect(place(a, b, c)).rejects.toMatchObject({ code: 'input.invalid' });
});

test('only those who prepare offers add and place pictures', async () => {
  await expect(addPicture(town.anna, { offerId }, await plan())).rejects.toMatchObject({ code: 'role.editor-needed' });
  await expect(addPicture(town.visitor, { offerId }, await plan())).rejects.toMatchObject({ code: 'sign-in.needed' });
  const { id } = await addPicture(town.emil, { offerId }, await plan());
  await expect(placePictureByPoints(town.anna, points(id))).rejects.toMatchObject({ code: 'role.editor-needed' });
  const other = await newTown();
  await expect(placePictureByPoints(other.emil, points(id))).rejects.toMatchObject({ code: 'layer.not-found' });
  await expect(layerPicture(other.visitor, id)).rejects.toMatchObject({ code: 'layer.not-found' });
});

test('the picture of a draft is seen by who prepares it, and by nobody else', async () => {
  const draft = await offerIn(town, { format, state: 'draft' });
  const { id } = await addPicture(town.emil, { offerId: draft.offerId }, await plan());
  expect((await layerPicture(town.emil, id)).published).toBe(false);
  await expect(layerPicture(town.visitor, id)).rejects.toMatchObject({ code: 'layer.not-found' });
  await expect(layerPicture(town.anna, id)).rejects.toMatchObject({ code: 'layer.not-found' });
});
