import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { pdfOf } from '../pictures/testing/pdf-file';
import { tiffOf } from '../pictures/testing/tiff-file';
import { offerLayers } from '../queries/layers';
import { addPicture } from './add-picture';

const format = formats.find(({ needs }) => needs.map)?.code ?? '';
const folder = mkdtempSync(join(tmpdir(), 'placed-pictures-test-'));

/** Adds a file as a picture to a new offer. Out: its layer, whether it lies where it belongs, and how far one was told that it is. */
async function added(content: Buffer, name: string, more: object = {}) {
  const town = await newTown();
  const { offerId } = await offerIn(town, { format, state: 'open' });
  const file = { path: join(folder, randomUUID()), name };
  writeFileSync(file.path, content);
  const shares: number[] = [];
  const { isPlaced } = await addPicture(
    town.emil,
    { offerId, ...more },
    { file, progress: (share) => shares.push(share) },
  );
  const [layer] = await offerLayers(town.visitor, offerId);
  if (layer?.source.kind !== 'picture') throw new Error('No picture on the map.');
  return { title: layer.title, bounds: layer.bounds, source: layer.source, isPlaced, shares };
}

test('a GeoTIFF lies where it belongs at once', async () => {
  const [lon, lat] = [9.1, 51.2];
  const place = { 33550: [0.001, 0.001, 0], 33922: [0, 0, 0, lon, lat, 0] };
  const keys = [1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326];
  const { isPlaced, bounds, source } = await added(tiffOf({}, { ...place, 34735: keys }), 'Luftbild.tif');
  expect(isPlaced).toBe(true);
  expect(source).toMatchObject({ width: 40, height: 20 });
  const near = (degrees: number) => expect.closeTo(degrees, 9);
  expect(bounds).toEqual([near(lon), near(lat - 0.02), near(lon + 0.04), near(lat)]);
});

test('a TIFF that does not know where it lies waits to be placed, as a page of a PDF does', async () => {
  const scan = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  expect(await added(scan, 'Scan.tif')).toMatchObject({ isPlaced: false, source: { width: 60, height: 40 } });
  const { isPlaced, title, shares, source } = await added(pdfOf([{}, {}]), 'Lageplan.pdf', { page: ' 2 ' });
  expect({ isPlaced, title }).toEqual({ isPlaced: false, title: 'Lageplan' });
  expect(source).toMatchObject({ width: 1667, height: 833 });
  expect(shares).toEqual([0.4]);
});

test('a page is a number', async () => {
  for (const page of ['zwei', '0', '1.5']) {
    await expect(added(pdfOf([{}]), 'Lageplan.pdf', { page })).rejects.toMatchObject({
      facts: { problems: [{ field: 'page', code: 'picture.page-number' }] },
    });
  }
});

test('a TIFF of measurements, and one that is larger than it is wide, are refused', async () => {
  await expect(added(tiffOf({}, { 339: [3, 3, 3] }), 'Hoehen.tif')).rejects.toMatchObject({
    code: 'picture.no-colours',
  });
  const claiming = tiffOf({}, { 256: [50_000], 257: [50_000] });
  await expect(added(claiming, 'Riese.tif')).rejects.toMatchObject({ code: 'picture.too-many-pixels' });
  const whole = tiffOf();
  const half = Buffer.concat([whole.subarray(0, 8), Buffer.alloc(20), whole.subarray(28)]);
  half.writeUInt32LE(0xffff_fff0, 4);
  await expect(added(half, 'Halb.tif')).rejects.toMatchObject({ code: 'picture.other' });
});
