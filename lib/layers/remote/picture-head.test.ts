import { expect, test } from 'vitest';
import { png } from '@/db/testing/wms';
import { pictureHead } from './picture-head';

/** A JPEG up to the frame that tells its size: application data, a table, then the frame in this way of coding. */
const jpeg = (frame: string) =>
  Buffer.from(
    `ffd8 ffe0 0010 4a46494600010100000100010000 ffc4 0005 000102 ff ${frame} 0011 08 0200 0300 03 012200 021101 031101`.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );

test.each([
  ['PNG', png(300, 200), { type: 'image/png', width: 300, height: 200 }],
  ['JPEG', jpeg('ffc0'), { type: 'image/jpeg', width: 768, height: 512 }],
  ['progressive JPEG', jpeg('ffc2'), { type: 'image/jpeg', width: 768, height: 512 }],
  [
    'lossy WebP',
    Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
    { type: 'image/webp', width: 1, height: 1 },
  ],
  [
    'lossless WebP',
    Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
    { type: 'image/webp', width: 1, height: 1 },
  ],
  [
    'WebP with extras',
    Buffer.from(
      'UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==',
      'base64',
    ),
    { type: 'image/webp', width: 1, height: 1 },
  ],
])('%s tells its kind and size', (_kind, bytes, head) => {
  expect(pictureHead(bytes)).toEqual(head);
});

test.each([
  ['nothing', ''],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['HTML', '<!doctype html>'],
  ['GIF', 'GIF89a\x01\x00\x01\x00'],
  ['a PDF', '%PDF-1.7'],
  ['a film under the same head as WebP', 'RIFF\x22\x00\x00\x00AVI LIST…………………………'],
  ['WebP of an unknown way', `RIFF\x22\x00\x00\x00WEBPVP9 ${' '.repeat(30)}`],
])('%s is no picture that we pass on', (_kind, text) => {
  expect(pictureHead(Buffer.from(text, 'latin1'))).toBeNull();
});

test('a picture that is cut off anywhere in its head is none, and no mishap', () => {
  for (const whole of [
    png(1, 1),
    jpeg('ffc0'),
    Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
  ])
    for (let length = 0; length < 20; length++) expect(pictureHead(whole.subarray(0, length))).toBeNull();
  expect(pictureHead(Buffer.from('ffd8ffff'.padEnd(4_000, 'f'), 'hex'))).toBeNull();
  expect(pictureHead(Buffer.from(`ffd8ffe0${'0000ffe0'.repeat(1_000)}`, 'hex'))).toBeNull();
});
