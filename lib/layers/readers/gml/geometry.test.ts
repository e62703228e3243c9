import { expect, test } from 'vitest';
import { type ReferenceSystem, referenceSystem } from '../crs';
import { geometryOf } from './geometry';
import {
  at,
  box,
  curve,
  distancesFrom,
  drawn,
  half,
  lineOf,
  members,
  nodeOf,
  polygon,
  ringsOf,
  segment,
  string,
} from './sketch';

test.each([
  ['Point', `<gml:Point><gml:pos>${at('1,2')}</gml:pos></gml:Point>`, 'Point'],
  [
    'MultiPoint',
    members(
      'MultiPoint',
      'pointMember',
      `<gml:Point><gml:pos>${at('1,2')}</gml:pos></gml:Point>`,
      `<gml:Point><gml:pos>${at('3,4')}</gml:pos></gml:Point>`,
    ),
    'MultiPoint',
  ],
  ['LineString', string('0,0 1,1'), 'LineString'],
  [
    'Curve of segments',
    curve(segment('LineStringSegment', '0,0 1,1'), segment('LineStringSegment', '1,1 2,0')),
    'LineString',
  ],
  ['CompositeCurve', members('CompositeCurve', 'curveMember', string('0,0 1,1'), string('1,1 5,5')), 'LineString'],
  [
    'OrientableCurve',
    `<gml:OrientableCurve orientation="-"><gml:baseCurve>${string('0,0 1,1')}</gml:baseCurve></gml:OrientableCurve>`,
    'LineString',
  ],
  ['MultiCurve', members('MultiCurve', 'curveMember', string('0,0 1,1'), string('2,2 3,3')), 'MultiLineString'],
  ['MultiCurve of one', members('MultiCurve', 'curveMember', half), 'LineString'],
  ['Polygon', polygon(box(0, 0, 10)), 'Polygon'],
  [
    'Surface',
    `<gml:Surface><gml:patches>${polygon(box(0, 0, 10)).replace(/:Polygon/g, ':PolygonPatch')}</gml:patches></gml:Surface>`,
    'Polygon',
  ],
  [
    'CompositeSurface',
    members('CompositeSurface', 'surfaceMember', polygon(box(0, 0, 10)), polygon(box(10, 0, 10))),
    'MultiPolygon',
  ],
  [
    'OrientableSurface',
    `<gml:OrientableSurface orientation="-"><gml:baseSurface>${polygon(box(0, 0, 10))}</gml:baseSurface></gml:OrientableSurface>`,
    'Polygon',
  ],
  [
    'MultiSurface',
    members('MultiSurface', 'surfaceMember', polygon(box(0, 0, 10)), polygon(box(20, 0, 10))),
    'MultiPolygon',
  ],
  [
    'MultiSurface of many in one member',
    `<gml:MultiSurface><gml:surfaceMembers>${polygon(box(0, 0, 10))}${polygon(box(20, 0, 10))}</gml:surfaceMembers></gml:MultiSurface>`,
    'MultiPolygon',
  ],
  [
    'MultiGeometry',
    members('MultiGeometry', 'geometryMember', polygon(box(0, 0, 10)), polygon(box(20, 0, 10))),
    'MultiPolygon',
  ],
])('%s becomes %s', async (_kind, gml, type) => {
  expect((await drawn(gml)).geometry?.type).toBe(type);
});

test('positions may stand in a list, one by one, as points, as coordinates, with heights', async () => {
  const { geometry } = await drawn(string('0,0 10,5'));
  const ways = [
    `<gml:LineString><gml:pos>${at('0,0')}</gml:pos><gml:pos>${at('10,5')}</gml:pos></gml:LineString>`,
    `<gml:LineString><gml:pointProperty><gml:Point><gml:pos>${at('0,0')}</gml:pos></gml:Point></gml:pointProperty><gml:pos>${at('10,5')}</gml:pos></gml:LineString>`,
    `<gml:LineString><gml:coordinates>565000.0,5934000.0 565010.0,5934005.0</gml:coordinates></gml:LineString>`,
    `<gml:LineString><gml:coordinates decimal="," cs=" " ts=";">565000,0 5934000,0;565010,0 5934005,0</gml:coordinates></gml:LineString>`,
    `<gml:LineString srsDimension="3"><gml:posList>${at('0,0')} 7 ${at('10,5')} 8</gml:posList></gml:LineString>`,
    `<gml:LineString><gml:posList srsDimension="3">${at('0,0')} 7 ${at('10,5')} 8</gml:posList></gml:LineString>`,
    `<gml:LineString><gml:posList>${at('0,0')} 7 ${at('10,5')} 8</gml:posList></gml:LineString>`,
  ];
  for (const way of ways) expect((await drawn(way)).geometry).toEqual(geometry);
});

test('an area is measured in its own system, less its holes', async () => {
  const whole = await drawn(polygon(box(0, 0, 100), box(10, 10, 20), box(50, 50, 10)));
  expect(whole.areaM2).toBeCloseTo(10_000 - 400 - 100, 6);
  expect(whole.geometry?.coordinates).toHaveLength(3);
  const two = await drawn(
    members('MultiSurface', 'surfaceMember', polygon(box(0, 0, 10), box(2, 2, 2)), polygon(box(20, 0, 10))),
  );
  expect(two.areaM2).toBeCloseTo(196, 6);
});

test('outlines run against the clock and holes with it, however the file has them', async () => {
  const backwards = `<gml:LinearRing><gml:posList>${at('0,0 0,10 10,10 10,0 0,0')}</gml:posList></gml:LinearRing>`;
  const turns = (ring: number[][]) =>
    Math.sign(
      ring
        .slice(1)
        .reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0),
    );
  for (const outline of [backwards, box(0, 0, 10)]) {
    const { geometry } = await drawn(polygon(outline, box(2, 2, 2)));
    expect(ringsOf(geometry).map(turns)).toEqual([1, -1]);
  }
});

test('an arc stays within a centimetre of its circle, keeps both ends and bends to the right side', async () => {
  const { geometry } = await drawn(half);
  const far = distancesFrom(geometry, [10, 0]);
  expect(Math.min(...far)).toBeGreaterThan(9.96);
  expect(Math.max(...far)).toBeLessThan(10.04);
  expect(far.length).toBeGreaterThan(30);
  const { geometry: ends } = await drawn(string('0,0 20,0'));
  expect([geometry?.coordinates[0], geometry?.coordinates.at(-1)]).toEqual(ends?.coordinates);
  const latitudes = lineOf(geometry).map(([, lat]) => lat);
  expect(Math.min(...(latitudes as number[]))).toBe(Math.min(...lineOf(ends).map(([, lat]) => lat as number)));
});

test.each([
  ['Circle', curve(segment('Circle', '0,0 10,10 20,0')), 10],
  [
    'CircleByCenterPoint',
    curve(
      `<gml:CircleByCenterPoint numArc="1"><gml:pos>${at('10,0')}</gml:pos><gml:radius uom="m">10</gml:radius></gml:CircleByCenterPoint>`,
    ),
    10,
  ],
  ['Arc whose ends are the same', curve(segment('Arc', '0,0 20,0 0,0')), 10],
  ['small circle', curve(segment('Circle', '0,0 0.2,0.2 0.4,0')), 0.2],
])('%s closes, and the area in it is right within 0.1 %%', async (_kind, gml, radius) => {
  const { areaM2 } = await drawn(polygon(members('Ring', 'curveMember', gml)));
  expect(Math.abs((areaM2 ?? 0) / (Math.PI * radius ** 2) - 1)).toBeLessThan(0.001);
});

test('an ArcString bends as often as it says', async () => {
  const wave = await drawn(curve(segment('ArcString', '0,0 10,10 20,0 30,-10 40,0')));
  const two = await drawn(curve(segment('Arc', '0,0 10,10 20,0'), segment('Arc', '20,0 30,-10 40,0')));
  expect(wave.geometry).toEqual(two.geometry);
});

test('an ArcByCenterPoint runs between its angles', async () => {
  const arc = (unit: string, from: number, to: number) =>
    curve(
      `<gml:ArcByCenterPoint numArc="1"><gml:pos>${at('10,0')}</gml:pos><gml:radius uom="m">10</gml:radius><gml:startAngle uom="${unit}">${from}</gml:startAngle><gml:endAngle uom="${unit}">${to}</gml:endAngle></gml:ArcByCenterPoint>`,
    );
  const { geometry } = await drawn(arc('deg', 180, 0));
  const start = (await drawn(string('0,0 20,0'))).geometry;
  expect(lineOf(geometry)[0]?.[0]).toBeCloseTo(lineOf(start)[0]?.[0] ?? 0, 7);
  expect(lineOf(geometry).at(-1)?.[0]).toBeCloseTo(lineOf(start)[1]?.[0] ?? 0, 7);
  expect((await drawn(arc('gon', 200, 0))).geometry).toEqual(geometry);
});

/** Half a circle from `from` to `to` on one side of the way between them. */
const bulged = (kind: string, list: string, ...rest: string[]) =>
  curve(`<gml:${kind}><gml:posList>${at(list)}</gml:posList>${rest.join('')}</gml:${kind}>`);
const bulge = (value: number) => `<gml:bulge>${value}</gml:bulge>`;
const normal = (value: string) => `<gml:normal>${value}</gml:normal>`;

test('an ArcByBulge lies left of its way where its normal is positive, and right of it else', async () => {
  const { geometry: left } = await drawn(curve(segment('Arc', '0,0 10,10 20,0')));
  const { geometry: right } = await drawn(curve(segment('Arc', '0,0 10,-10 20,0')));
  const by = async (...rest: string[]) => (await drawn(bulged('ArcByBulge', '0,0 20,0', ...rest))).geometry;
  expect(await by(bulge(10), normal('1'))).toEqual(left);
  expect(await by(bulge(-10), normal('-1'))).toEqual(left);
  expect(await by(bulge(10), normal('0 1'))).toEqual(left);
  expect(await by(bulge(10), normal('-1'))).toEqual(right);
  expect(await by(bulge(5), normal('0 -2'))).toEqual(right);
});

test('an ArcStringByBulge bends between each two of its positions', async () => {
  const { geometry } = await drawn(curve(segment('ArcString', '0,0 10,10 20,0 30,-10 40,0')));
  const wave = bulged('ArcStringByBulge', '0,0 20,0 40,0', bulge(10), bulge(-10), normal('1'), normal('1'));
  expect((await drawn(wave)).geometry).toEqual(geometry);
});

test('three points on a straight line make a straight arc', async () => {
  expect((await drawn(curve(segment('Arc', '0,0 5,5 10,10')))).geometry).toEqual(
    (await drawn(string('0,0 5,5 10,10'))).geometry,
  );
});

test('a ring may be made of curves, and an area of its own curve elsewhere in the file', async () => {
  const others = string('0,0 10,0').replace('<gml:LineString', '<gml:LineString gml:id="c1"');
  const ring = `<gml:Ring><gml:curveMember xlink:href="#c1"/><gml:curveMember>${string('10,0 10,10 0,10 0,0')}</gml:curveMember></gml:Ring>`;
  expect((await drawn(polygon(ring), { others })).areaM2).toBeCloseTo(100, 6);
  const turned = `<gml:Ring><gml:curveMember><gml:OrientableCurve orientation="-"><gml:baseCurve xlink:href="#c1"/></gml:OrientableCurve></gml:curveMember><gml:curveMember>${string('0,0 0,10 10,10 10,0')}</gml:curveMember></gml:Ring>`;
  expect((await drawn(polygon(turned), { others })).areaM2).toBeCloseTo(100, 6);
});

test('a ring that ends a few millimetres beside its beginning is closed', async () => {
  const ring = (gap: number) =>
    `<gml:LinearRing><gml:posList>${at(`0,0 10,0 10,10 0,10 0,${gap}`)}</gml:posList></gml:LinearRing>`;
  const { geometry } = await drawn(polygon(ring(0.009)));
  const [outline = []] = ringsOf(geometry);
  expect(outline.at(-1)).toEqual(outline[0]);
  await expect(drawn(polygon(ring(0.02)))).rejects.toMatchObject({ reason: 'plan.gml.not-closed' });
});

test('areas in degrees have no square metres', async () => {
  const ring = '<gml:LinearRing><gml:posList>53.5 9.9 53.5 9.91 53.51 9.91 53.5 9.9</gml:posList></gml:LinearRing>';
  const { geometry, areaM2 } = await drawn(polygon(ring), { crs: 'EPSG:4258' });
  expect(areaM2).toBeNull();
  expect(ringsOf(geometry)[0]?.[0]).toEqual([9.9, 53.5]);
});

test('GML 2 and 3.1 are read too', async () => {
  const old = `<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>565000,5934000 565010,5934000 565010,5934010 565000,5934000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>`;
  const node = await nodeOf(old, 'http://www.opengis.net/gml');
  const system = referenceSystem('EPSG:25832') as ReferenceSystem;
  expect(geometryOf(node, system, { find: () => undefined, budget: { left: 100 } }).areaM2).toBeCloseTo(50, 6);
});
