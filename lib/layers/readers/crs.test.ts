import { expect, test } from 'vitest';
import { type ReferenceSystem, referenceSystem } from './crs';

const system = (name: string) => referenceSystem(name) as ReferenceSystem;

/** Metres between two positions in degrees. */
function apart([lon, lat]: [number, number], [otherLon, otherLat]: [number, number]) {
  const east = (lon - otherLon) * 111_320 * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(east, (lat - otherLat) * 111_320);
}

test.each([
  ['EPSG:25832', 'EPSG:25832'],
  ['epsg:25832', 'EPSG:25832'],
  ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
  ['urn:ogc:def:crs:EPSG:6.9:25832', 'EPSG:25832'],
  ['urn:x-ogc:def:crs:EPSG:25832', 'EPSG:25832'],
  ['http://www.opengis.net/def/crs/EPSG/0/25832', 'EPSG:25832'],
  ['https://www.opengis.net/def/crs/EPSG/0/25832', 'EPSG:25832'],
  ['http://www.opengis.net/gml/srs/epsg.xml#25832', 'EPSG:25832'],
  ['urn:adv:crs:ETRS89_UTM32', 'EPSG:25832'],
  ['urn:adv:crs:ETRS89_UTM33', 'EPSG:25833'],
  ['urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH', 'EPSG:25832'],
  ['urn:ogc:def:crs,crs:EPSG::25833,crs:EPSG::7837', 'EPSG:25833'],
  ['urn:adv:crs:DE_DHDN_3GK2', 'EPSG:31466'],
  ['urn:adv:crs:DE_DHDN_3GK3_HE100', 'EPSG:31467'],
  ['urn:adv:crs:DE_DHDN_3GK4', 'EPSG:31468'],
  ['urn:adv:crs:ETRS89_Lat-Lon', 'EPSG:4258'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
  ['CRS84', 'EPSG:4326'],
])('%s is %s', (name, code) => {
  expect(system(name).code).toBe(code);
});

test.each(['', 'EPSG', 'EPSG:2263', 'urn:adv:crs:DE_42-83_3GK4', 'somewhere'])(
  '“%s” is no system that we know',
  (name) => {
    expect(referenceSystem(name)).toBeNull();
  },
);

test.each([
  // An example of GeoTools; without the shift of the datum it would lie 140 m off.
  ['EPSG:31467', 3_477_534.683, 5_605_739.857, [8.681739535, 50.586918502], 5],
  // Computed apart from proj4, by Krüger's series and for the last three by the parameters of EPSG:1777.
  ['EPSG:25832', 565_834.36, 5_934_037.95, [9.993699939, 53.551099992], 0.001],
  ['EPSG:25833', 391_000, 5_820_000, [13.393543518, 52.519196232], 0.001],
  ['EPSG:31466', 2_567_000, 5_650_000, [6.953474235, 50.981304143], 0.001],
  ['EPSG:31467', 3_477_534.683, 5_605_739.857, [8.681734586, 50.586907771], 0.001],
  ['EPSG:31468', 4_468_000, 5_333_000, [11.568627371, 48.134224352], 0.001],
  ['EPSG:4258', 9.9937, 53.5511, [9.9937, 53.5511], 0.001],
  ['EPSG:4326', 53.5511, 9.9937, [9.9937, 53.5511], 0.001],
] as const)('a known point in %s lies where it should', (name, x, y, place, metres) => {
  expect(apart(system(name).toDegrees(x, y), [...place])).toBeLessThan(metres);
});

test.each([
  ['EPSG:25832', 565_834, 5_934_037],
  ['EPSG:25833', 391_000, 5_820_000],
  ['EPSG:31466', 2_567_000, 5_650_000],
  ['EPSG:31467', 3_565_000, 5_935_000],
  ['EPSG:31468', 4_468_000, 5_333_000],
  ['EPSG:31469', 5_411_000, 5_656_000],
  ['EPSG:4258', 9.9, 53.5],
  ['EPSG:4326', 7.1, 50.7],
  ['EPSG:3857', 1_112_000, 7_085_000],
] as const)('in %s either number may stand first', (name, east, north) => {
  const { toDegrees } = system(name);
  expect(toDegrees(north, east)).toEqual(toDegrees(east, north));
  const [lon, lat] = toDegrees(east, north);
  expect(lon).toBeGreaterThan(5);
  expect(lon).toBeLessThan(16);
  expect(lat).toBeGreaterThan(47);
  expect(lat).toBeLessThan(56);
});

test('a zone before the easting changes nothing, whatever the system is called', () => {
  const plain = system('EPSG:25832').toDegrees(565_834.36, 5_934_037.95);
  expect(system('EPSG:25832').toDegrees(32_565_834.36, 5_934_037.95)).toEqual(plain);
  expect(system('EPSG:4647').toDegrees(32_565_834.36, 5_934_037.95)).toEqual(plain);
  expect(system('EPSG:4647').toDegrees(5_934_037.95, 32_565_834.36)).toEqual(plain);
});

test('areas can be measured in metres on the ground only', () => {
  const metric = (name: string) => system(name).metric;
  expect([metric('EPSG:25832'), metric('EPSG:31467'), metric('EPSG:4647')]).toEqual([true, true, true]);
  expect([metric('EPSG:4326'), metric('EPSG:4258'), metric('EPSG:3857')]).toEqual([false, false, false]);
});

test('a position that lies nowhere has no numbers', () => {
  expect(system('EPSG:4326').toDegrees(400, 300)).toEqual([Number.NaN, Number.NaN]);
  expect(system('EPSG:25832').toDegrees(1e12, 5e12).every(Number.isNaN)).toBe(true);
});
