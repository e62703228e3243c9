import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenMap, openMap } from '@/db/testing/open-map';
import { ask, askFor, type Document } from './testing/ask';
import { numbersIn } from './testing/documents';

// The abstract tests of OGC API – Features, Part 2: Coordinate Reference Systems by Reference (18-058r1), Annex A.

let map: OpenMap;
let collection: Document;

beforeAll(async () => {
  map = await openMap();
  collection = await askFor(`${map.root}/collections/${map.id}`);
});

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';

/** By Krüger's series, computed apart from the library that we use. */
const utm = { 25832: [565548.518, 5983984.455], 25833: [172380.983, 5995099.085] } as Record<number, number[]>;

describe('18-058r1, A.1', () => {
  test('/conf/crs/crs-uri and fc-md-crs-list: a map names its systems by their URIs, the default first', () => {
    expect(collection.crs).toEqual([CRS84, `${EPSG}4326`, `${EPSG}25832`, `${EPSG}25833`, `${EPSG}3857`]);
  });

  test('/conf/crs/fc-md-storageCrs-valid-value: it is kept in one of them', () => {
    expect(collection.crs).toContain(collection.storageCrs);
  });

  test('/conf/crs/fc-crs-definition and fc-bbox-crs-definition: both parameters are defined', async () => {
    const { parameters } = (await askFor(`${map.root}/api`)).components;
    for (const name of ['crs', 'bbox-crs'])
      expect(parameters[name]).toMatchObject({
        ...{ name, in: 'query', required: false, style: 'form', explode: false },
        schema: { type: 'string', format: 'uri' },
      });
  });

  test.each(['crs', 'bbox-crs'])('/conf/crs/fc-%s-valid-value: an unknown system is refused', async (name) => {
    for (const uri of [`${EPSG}31467`, '25832', ''])
      expect((await ask(`${map.items}?bbox=9,53,11,55&${name}=${uri}`)).status).toBe(400);
  });

  test('/conf/crs/fc-crs-default-value and ogc-crs-header: without a word it is the default, and says so', async () => {
    const answer = await ask(map.items);
    expect(answer.headers.get('content-crs')).toBe(`<${CRS84}>`);
    expect((await answer.json()).features[0].geometry.coordinates).toEqual([10, 54]);
  });

  test.each([25832, 25833])('/conf/crs/fc-crs-action: places in EPSG:%i, in metres', async (code) => {
    const answer = await ask(`${map.items}?crs=${EPSG}${code}`);
    expect(answer.headers.get('content-crs')).toBe(`<${EPSG}${code}>`);
    const [point, , line, area, words] = (await answer.json()).features;
    const [x, y] = point.geometry.coordinates;
    expect(Math.hypot(x - (utm[code]?.[0] ?? 0), y - (utm[code]?.[1] ?? 0))).toBeLessThan(0.02);
    expect([line.geometry.coordinates.length, area.geometry.coordinates[0].length, words.geometry]).toEqual([
      2,
      5,
      null,
    ]);
    const own = await ask(`${map.items}/${point.id}?crs=${EPSG}${code}`);
    expect([own.headers.get('content-crs'), (await own.json()).geometry]).toEqual([`<${EPSG}${code}>`, point.geometry]);
  });

  test('/conf/crs/fc-crs-action: EPSG:4326 has latitude first', async () => {
    const { features } = await askFor(`${map.items}?crs=${EPSG}4326`);
    expect(features[0].geometry.coordinates).toEqual([54, 10]);
  });

  test.each([
    ['degrees, longitude first', `bbox=9.9,53.9,10.1,54.1&bbox-crs=${CRS84}`, [1, 4, 5]],
    ['degrees, latitude first', `bbox=53.9,9.9,54.1,10.1&bbox-crs=${EPSG}4326`, [1, 4, 5]],
    ['metres around one point', `bbox=565547,5983983,565550,5983986&bbox-crs=${EPSG}25832`, [1, 4, 5]],
    ['metres beside it', `bbox=565550,5983983,565552,5983986&bbox-crs=${EPSG}25832`, [4, 5]],
    ['metres across the line', `bbox=499999,5900000,500001,5900001&bbox-crs=${EPSG}25832`, [3, 4, 5]],
  ])('/conf/crs/fc-bbox-crs-action: a box in %s', async (_how, query, expected) => {
    expect(numbersIn(await askFor(`${map.items}?${query}`))).toEqual(expected);
  });

  test('/conf/crs/fc-bbox-crs-action: a box that the system does not have is refused', async () => {
    expect((await ask(`${map.items}?bbox=565547,5983983,565550,5983986`)).status).toBe(400);
    expect((await ask(`${map.items}?bbox=53,100,54,200&bbox-crs=${EPSG}4326`)).status).toBe(400);
    expect((await ask(`${map.items}?bbox=2,1,1,2&bbox-crs=${EPSG}25832`)).status).toBe(400);
  });
});
