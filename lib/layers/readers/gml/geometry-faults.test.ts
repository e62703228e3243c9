import { expect, test } from 'vitest';
import { at, box, curve, drawn, members, polygon, string } from './sketch';

test.each([
  ['a kind that nobody knows', '\n<gml:Solid/>', 'plan.gml.unknown-geometry', { tag: 'gml:Solid' }, 2],
  [
    'a segment that nobody knows',
    `\n${curve('\n<gml:Clothoid/>')}`,
    'plan.gml.unknown-geometry',
    { tag: 'gml:Clothoid' },
    3,
  ],
  [
    'a curve that is no part of a circle',
    `\n${curve('\n<gml:BSpline/>')}`,
    'plan.gml.unknown-geometry',
    { tag: 'gml:BSpline' },
    3,
  ],
  [
    'an arc that has no bulge',
    curve(`\n<gml:ArcByBulge><gml:posList>${at('0,0 1,1')}</gml:posList><gml:normal>1</gml:normal></gml:ArcByBulge>`),
    'plan.gml.uneven',
    {},
    2,
  ],
  [
    'a word among the numbers',
    '<gml:Point>\n<gml:pos>565000 abc</gml:pos></gml:Point>',
    'plan.gml.bad-number',
    { value: 'abc' },
    2,
  ],
  [
    'a comma as in German',
    '<gml:Point><gml:pos>565000,5 5934000,5</gml:pos></gml:Point>',
    'plan.gml.bad-number',
    { value: '565000,5' },
    1,
  ],
  [
    'an odd number of numbers',
    '<gml:LineString><gml:posList srsDimension="2">1 2 3</gml:posList></gml:LineString>',
    'plan.gml.uneven',
    {},
    1,
  ],
  ['a line of one point', string('0,0'), 'plan.gml.too-few-points', {}, 1],
  [
    'a ring of two points',
    polygon(`<gml:LinearRing><gml:posList>${at('0,0 1,1 0,0')}</gml:posList></gml:LinearRing>`),
    'plan.gml.too-few-points',
    {},
    1,
  ],
  [
    'a gap in a ring',
    polygon(members('Ring', 'curveMember', string('0,0 5,0'), string('5,1 5,5 0,5 0,0'))),
    'plan.gml.gap',
    {},
    1,
  ],
  ['an area without outline', '<gml:Polygon/>', 'plan.gml.no-outline', { tag: 'gml:Polygon' }, 1],
  [
    'a reference to nothing',
    members('MultiSurface', 'surfaceMember', '').replace(
      '<gml:surfaceMember>',
      '\n<gml:surfaceMember xlink:href="#gone">',
    ),
    'plan.gml.missing-reference',
    { id: 'gone' },
    2,
  ],
  [
    'a reference to elsewhere',
    '<gml:MultiSurface><gml:surfaceMember xlink:href="http://127.0.0.1/x.gml#a"/></gml:MultiSurface>',
    'plan.gml.missing-reference',
    { id: '' },
    1,
  ],
  [
    'a place beyond the pole',
    '<gml:Point srsName="EPSG:25832"><gml:pos>1e12 1e13</gml:pos></gml:Point>',
    'plan.crs.nowhere',
    { crs: 'EPSG:25832' },
    1,
  ],
])('%s is refused with its line', async (_what, gml, reason, facts, line) => {
  await expect(drawn(gml)).rejects.toMatchObject({ reason, facts: expect.objectContaining(facts), line });
});

test('geometries that hold themselves are refused', async () => {
  const others = '<gml:MultiSurface gml:id="m"><gml:surfaceMember xlink:href="#m"/></gml:MultiSurface>';
  await expect(drawn(others.replace('gml:id="m"', ''), { others })).rejects.toMatchObject({
    reason: 'plan.gml.circle',
  });
});

test('a curve of curves that holds itself is refused', async () => {
  const others = '<gml:CompositeCurve gml:id="m"><gml:curveMember xlink:href="#m"/></gml:CompositeCurve>';
  await expect(drawn(others.replace('gml:id="m"', ''), { others })).rejects.toMatchObject({
    reason: 'plan.gml.circle',
  });
});

test('a few lines that mean billions of points are refused', async () => {
  const level = (n: number) =>
    `<gml:MultiSurface gml:id="m${n}">${'x'.repeat(10).replace(/x/g, `<gml:surfaceMember xlink:href="#m${n + 1}"/>`)}</gml:MultiSurface>`;
  const others =
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map(level).join('') +
    polygon(box(0, 0, 1)).replace('<gml:Polygon', '<gml:Polygon gml:id="m9"');
  await expect(drawn(level(0), { others })).rejects.toMatchObject({ reason: 'plan.gml.too-many-points' });
});
