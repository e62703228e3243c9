import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { aWms, png } from '@/db/testing/wms';
import { isRefusal } from '@/lib/errors';
import { WmsSource } from '../model/remote';
import { boundsOfTile } from '../model/web-mercator';
import { wmsPicture } from './wms-picture';

/** A tile in the middle of Musterstadt. */
const VIEW = {
  bounds: [...boundsOfTile({ z: 14, x: 8512, y: 5448 })] as [number, number, number, number],
  width: 256,
  height: 256,
};

const asking = async (town: string, listener: RequestListener, source: Partial<WmsSource> = {}) => {
  const { origin } = await anOutsideHost(listener);
  return wmsPicture(town, WmsSource.parse({ address: origin, layers: ['stadt:bplan'], ...source }), VIEW);
};
const codeFor = (listener: RequestListener, source?: Partial<WmsSource>) =>
  asking(randomUUID(), listener, source).then(
    () => 'drawn',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );
const sending =
  (body: Buffer | string, type = 'image/png', status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

test('a WMS draws a part of the map', async () => {
  const picture = await asking(randomUUID(), aWms().listener);
  expect(picture.type).toBe('image/png');
  expect(picture.bytes.equals(png(256, 256))).toBe(true);
});

test.each([
  ['1.3.0', 'EPSG:3857', 'CRS', '782715.1696402048,6709336.594759628,785161.1545453304,6711782.579664754'],
  ['1.3.0', 'EPSG:900913', 'CRS', '782715.1696402048,6709336.594759628,785161.1545453304,6711782.579664754'],
  ['1.3.0', 'EPSG:4326', 'CRS', '51.49506473014367,7.03125,51.50874245880332,7.05322265625'],
  ['1.3.0', 'CRS:84', 'CRS', '7.03125,51.49506473014367,7.05322265625,51.50874245880332'],
  ['1.1.1', 'EPSG:3857', 'SRS', '782715.1696402048,6709336.594759628,785161.1545453304,6711782.579664754'],
  ['1.1.1', 'EPSG:4326', 'SRS', '7.03125,51.49506473014367,7.05322265625,51.50874245880332'],
] as const)(
  'version %s in %s is asked by %s for the right corners in the right order',
  async (version, crs, name, corners) => {
    const wms = aWms(['1.3.0', '1.1.1']);
    const layers = version === '1.3.0' ? ['stadt:bplan', 'stadt:baum'] : ['fnp', 'wohnen'];
    await asking(randomUUID(), wms.listener, { version, crs, layers });
    const [asked] = wms.pictures;
    expect(Object.fromEntries(asked ?? [])).toEqual({
      ...{ SERVICE: 'WMS', VERSION: version, REQUEST: 'GetMap', LAYERS: layers.join(), STYLES: '', [name]: crs },
      ...{ BBOX: expect.any(String), WIDTH: '256', HEIGHT: '256', FORMAT: 'image/png', TRANSPARENT: 'TRUE' },
    });
    const numbers = (list: string) => list.split(',').map(Number);
    for (const [index, number] of numbers(corners).entries())
      expect(numbers(asked?.get('BBOX') ?? '')[index]).toBeCloseTo(number, 6);
  },
);

describe('what is no picture never reaches a browser', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ['HTML under the name of a PNG', sending('<!doctype html><script>alert(1)</script>'), 'remote.no-picture'],
    ['SVG under the name of a PNG', sending(svg), 'remote.no-picture'],
    ['SVG', sending(svg, 'image/svg+xml'), 'outgoing.other-type'],
    ['HTML', sending('<h1>Geoportal</h1>', 'text/html'), 'outgoing.other-type'],
    ['GIF', sending('GIF89a…'), 'remote.no-picture'],
    ['nothing', sending(''), 'remote.no-picture'],
    ['the beginning of a PNG', sending(png(256, 256).subarray(0, 20)), 'remote.no-picture'],
    ['a picture of another size', sending(png(50_000, 1)), 'remote.no-picture'],
    ['a picture with an error beside', sending(png(256, 256), 'image/png', 500), 'remote.no-picture'],
    ['an exception', aWms().listener, 'remote.exception'],
    ['an exception of the older version', aWms(['1.1.1']).listener, 'remote.exception'],
    ['a gigabyte, as it says', lengthy, 'outgoing.too-large'],
    ['a gigabyte, as it turns out', endless, 'outgoing.too-large'],
    [
      'a way inside',
      ((_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end()) as RequestListener,
      'outgoing.not-public',
    ],
    [
      'an exception with an entity',
      sending('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'text/xml'),
      'remote.no-wms',
    ],
  ])('%s', async (_what, listener, code) => {
    expect(await codeFor(listener, { layers: ['unknown'] })).toBe(code);
  });

  test('an exception is told in the words of the WMS', async () => {
    const drawing = asking(randomUUID(), aWms().listener, { layers: ['stadt:bplan', 'gone'] });
    await expect(drawing).rejects.toMatchObject({ facts: { message: 'Could not find layer gone' } });
  });
});

describe('a picture that many look at', () => {
  test('is asked for once, also by those who come while it is drawn, and each tenant’s is its own', async () => {
    const wms = aWms();
    const { origin } = await anOutsideHost(wms.listener);
    const source = WmsSource.parse({ address: origin, layers: ['stadt:bplan'] });
    const [town, other] = [randomUUID(), randomUUID()];
    await Promise.all(Array.from({ length: 30 }, () => wmsPicture(town, source, VIEW)));
    await wmsPicture(town, source, VIEW);
    expect(wms.pictures).toHaveLength(1);
    await wmsPicture(other, source, VIEW);
    expect(wms.pictures).toHaveLength(2);
  });

  test('of a dead WMS costs them nothing', async () => {
    const { origin, asked } = await anOutsideHost((_request, response) => void response.destroy());
    const source = WmsSource.parse({ address: origin, layers: ['stadt:bplan'] });
    const town = randomUUID();
    const look = (x: number) =>
      wmsPicture(town, source, { ...VIEW, width: x + 1 }).catch((error: { code: string }) => error.code);
    for (let x = 0; x < 3; x++) await look(x);
    const started = performance.now();
    const told = await Promise.all(Array.from({ length: 200 }, (_, x) => look(x)));
    expect(new Set(told)).toEqual(new Set(['outgoing.resting']));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(asked).toHaveLength(3);
  });
});

function lengthy(_request: unknown, response: Parameters<RequestListener>[1]) {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': 2 ** 30 }).write(png(256, 256));
}

function endless(_request: unknown, response: Parameters<RequestListener>[1]) {
  response.writeHead(200, { 'content-type': 'image/png' }).write(png(256, 256));
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
  };
  response.on('drain', more);
  more();
}
