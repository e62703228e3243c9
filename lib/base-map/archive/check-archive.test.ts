import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pmtiles, type TestArchive, varint } from '@/db/testing/pmtiles';
import { fullTile } from '@/db/testing/vector-tile';
import { png } from '@/db/testing/wms';
import { isRefusal } from '@/lib/errors';
import { archiveTile } from './archive-tile';
import { archiveFacts } from './check-archive';
import { type FileBytes, openArchive } from './open-archive';

const inMemory = (bytes: Buffer): FileBytes => ({
  name: randomUUID(),
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});
const factsOf = (bytes: Buffer) =>
  archiveFacts(inMemory(bytes), bytes.length).catch((error: unknown) => (isRefusal(error) ? error.code : error));

const water = fullTile('water', { kind: 'lake' });
const vectors: TestArchive = {
  tiles: { '3/4/2': water, '4/8/5': fullTile('roads'), '4/9/5': water },
  bounds: [9.8, 51.4, 10.1, 51.7],
  metadata: {
    attribution: '<a href="https://osm.org">© OpenStreetMap</a>',
    vector_layers: [{ id: 'water' }, { id: 'roads' }],
  },
};

test('a file of vector tiles says what it has', async () => {
  const file = pmtiles(vectors);
  expect(await factsOf(file)).toEqual({
    tiles: 'vector',
    minZoom: 3,
    maxZoom: 4,
    bounds: [9.8, 51.4, 10.1, 51.7],
    tileSize: 512,
    attribution: '© OpenStreetMap',
    layers: ['water', 'roads'],
    size: file.length,
  });
});

test('a file of pictures says how large they are', async () => {
  const tiles = { '5/16/10': png(256, 256) };
  expect(await factsOf(pmtiles({ tiles, type: 'png' }))).toMatchObject({
    tiles: 'raster',
    tileSize: 256,
    bounds: null,
  });
});

test('its tiles are found, also through a directory of directories, and others are not', async () => {
  for (const nested of [false, true]) {
    const archive = openArchive(inMemory(pmtiles({ ...vectors, nested })));
    expect((await archiveTile(archive, { z: 4, x: 9, y: 5 }))?.bytes).toEqual(water);
    expect(await archiveTile(archive, { z: 4, x: 10, y: 5 })).toBeNull();
    expect(await archiveTile(archive, { z: 9, x: 0, y: 0 })).toBeNull();
  }
});

const changed = (at: number, ...values: number[]) => {
  const file = pmtiles(vectors);
  file.set(values, at);
  return file;
};

test.each([
  ['a picture', png(8, 8), 'base-map.no-archive'],
  ['nothing', Buffer.alloc(0), 'base-map.no-archive'],
  ['version 2', pmtiles({ ...vectors, version: 2 }), 'base-map.archive-version'],
  ['version 4', pmtiles({ ...vectors, version: 4 }), 'base-map.archive-version'],
  [
    'a kind of pictures that we do not show',
    pmtiles({ tiles: { '0/0/0': png(8, 8) }, type: 'avif' }),
    'base-map.archive-kind',
  ],
  ['no tile', pmtiles({ tiles: {} }), 'base-map.file-empty'],
  ['only its header', pmtiles(vectors).subarray(0, 127), 'base-map.file-broken'],
  ['half of its header', pmtiles(vectors).subarray(0, 60), 'base-map.file-broken'],
  ['all but its last byte', pmtiles(vectors).subarray(0, -1), 'base-map.file-broken'],
  [
    'a tile that is none',
    pmtiles({ tiles: { '0/0/0': Buffer.from('<script>alert(1)</script>') } }),
    'base-map.file-broken',
  ],
  ['pictures under the name of vectors', pmtiles({ tiles: { '0/0/0': png(8, 8) } }), 'base-map.file-broken'],
  ['a picture of gigabytes', pmtiles({ tiles: { '0/0/0': hugePicture() }, type: 'png' }), 'base-map.no-picture'],
  [
    'a tile that unpacks to gigabytes',
    pmtiles({ tiles: { '0/0/0': Buffer.alloc(40_000_000) } }),
    'base-map.file-broken',
  ],
  ['a directory that is not packed as it says', changed(97, 3), 'base-map.file-broken'],
  ['a way of packing that nobody knows', changed(98, 4), 'base-map.file-broken'],
  ['zooms the wrong way round', changed(100, 9, 3), 'base-map.file-broken'],
  ['a directory far behind its end', changed(8, 0, 0, 0, 0, 0, 1), 'base-map.file-broken'],
  ['a directory without end', withRoot(gzipSync(varint(2 ** 31))), 'base-map.file-broken'],
  ['a directory that unpacks to gigabytes', withRoot(gzipSync(Buffer.alloc(40_000_000))), 'base-map.file-broken'],
  ['metadata that are no JSON object', pmtiles({ ...vectors, metadata: 7 }), 'base-map.file-broken'],
])('a file with %s is refused', async (_what, file, code) => {
  expect(await factsOf(file)).toBe(code);
});

function hugePicture() {
  const picture = png(8, 8);
  picture.writeUInt32BE(60_000, 16);
  return picture;
}

/** A file whose directory is this one, at its end. */
function withRoot(root: Buffer) {
  const file = Buffer.concat([pmtiles(vectors), root]);
  file.writeBigUInt64LE(BigInt(file.length - root.length), 8);
  file.writeBigUInt64LE(BigInt(root.length), 16);
  return file;
}
