import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { isRefusal } from '@/lib/errors';
import { remoteTile } from './remote-tile';
import { isVectorTile } from './vector-tile';

/** One field of a message of Protocol Buffers with some content. */
const field = (number: number, content: Buffer | string) => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from([number * 8 + 2, bytes.length]), bytes]);
};
const version = Buffer.from([15 * 8, 2]);
const point = field(2, Buffer.concat([Buffer.from([3 * 8, 1]), field(4, Buffer.from([9, 50, 34]))]));
const TILE = field(3, Buffer.concat([version, field(1, 'gebaeude'), point, Buffer.from([5 * 8, 0x80, 0x20])]));

const PLACE = { z: 14, x: 8512, y: 5448 };
const serving =
  (body: Buffer | string, type = 'application/x-protobuf', headers = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body);

async function tileOf(listener: RequestListener, place = PLACE) {
  const { origin, asked } = await anOutsideHost(listener);
  const tile = await remoteTile(randomUUID(), `${origin}/tiles/{z}/{x}/{y}.pbf?key=k`, place).catch((error: unknown) =>
    isRefusal(error) ? error.code : error,
  );
  return { tile, asked };
}

test('a tile is brought from its address, unpacked', async () => {
  for (const type of ['application/x-protobuf', 'application/vnd.mapbox-vector-tile', 'application/octet-stream']) {
    const { tile, asked } = await tileOf(serving(gzipSync(TILE), type, { 'content-encoding': 'gzip' }));
    expect(tile).toEqual(TILE);
    expect(asked).toEqual(['/tiles/14/8512/5448.pbf?key=k']);
  }
});

test.each([
  ['404', (_q, r) => void r.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')],
  ['204', (_q, r) => void r.writeHead(204).end()],
  ['nothing', serving('')],
] as [string, RequestListener][])('where the host says %s there is no tile, and no mishap', async (_what, listener) => {
  expect((await tileOf(listener)).tile).toBeNull();
});

test('what many look at is asked for once, also where there is nothing', async () => {
  const { origin, asked } = await anOutsideHost((_request, response) => void response.writeHead(404).end());
  const town = randomUUID();
  for (let time = 0; time < 9; time++) expect(await remoteTile(town, `${origin}/{z}/{x}/{y}`, PLACE)).toBeNull();
  expect(asked).toHaveLength(1);
});

test.each([
  ['HTML by its type', serving('<h1>x</h1>', 'text/html'), 'outgoing.other-type'],
  ['HTML under a tile’s type', serving('<!doctype html><script>alert(1)</script>'), 'remote.no-tile'],
  ['a picture', serving(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'remote.no-tile'],
  ['more than a megabyte', serving(Buffer.alloc(1024 * 1024 + 1)), 'outgoing.too-large'],
  [
    'more than a megabyte once unpacked',
    serving(gzipSync(Buffer.alloc(9_000_000)), 'application/x-protobuf', { 'content-encoding': 'gzip' }),
    'outgoing.too-large',
  ],
  ['an error', ((_q, r) => r.writeHead(403).end()) as RequestListener, 'remote.no-tile'],
  [
    'a way inside',
    ((_q, r) => r.writeHead(302, { location: 'http://[::1]/' }).end()) as RequestListener,
    'outgoing.not-public',
  ],
])('%s is no tile', async (_what, listener, code) => {
  expect((await tileOf(listener)).tile).toBe(code);
});

test.each([
  { z: 1, x: 2, y: 0 },
  { z: 1, x: 0, y: 2 },
  { z: 23, x: 0, y: 0 },
  { z: -1, x: 0, y: 0 },
  { z: 1.5, x: 0, y: 0 },
  { z: 3, x: Number.NaN, y: 0 },
])('nobody is asked for a tile that no map has: %j', async (place) => {
  const { tile, asked } = await tileOf(serving(TILE), place);
  expect([tile, asked.length]).toEqual(['tile.not-found', 0]);
});

describe('the parts of a tile', () => {
  test('are whole, in one or more layers with names', () => {
    expect(isVectorTile(TILE)).toBe(true);
    expect(isVectorTile(Buffer.concat([TILE, field(3, Buffer.concat([field(1, 'wege'), version]))]))).toBe(true);
    expect(isVectorTile(Buffer.concat([TILE, Buffer.from([0x81, 1]), Buffer.alloc(8)]))).toBe(true);
  });

  test('are not, where one is cut off, goes beyond the end, or has no name', () => {
    for (let length = 1; length < TILE.length; length++) expect(isVectorTile(TILE.subarray(0, length))).toBe(false);
    expect(isVectorTile(field(3, version))).toBe(false);
    expect(isVectorTile(field(3, field(1, '')))).toBe(false);
    expect(isVectorTile(field(3, Buffer.from([10, 99, 1])))).toBe(false);
    expect(isVectorTile(Buffer.from('1affffffffffffffffffff01', 'hex'))).toBe(false);
    expect(isVectorTile(Buffer.from([3 * 8 + 3]))).toBe(false);
    expect(isVectorTile(Buffer.from([5 * 8, 1]))).toBe(false);
  });

  test('are looked through in no time, however small they are', () => {
    const many = Buffer.alloc(3 * 350_000, Buffer.from([0x80, 1, 1]));
    const started = performance.now();
    expect(isVectorTile(many)).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
