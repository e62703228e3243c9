import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanFeature } from '../../model/plan';
import { readXplan } from './read';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xplan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(gml: string) {
  const path = join(folder, `${crypto.randomUUID()}.gml`);
  await writeFile(path, gml);
  const features: PlanFeature[] = [];
  const shares: number[] = [];
  const reading = {
    take: (feature: PlanFeature) => features.push(feature),
    progress: (share: number) => shares.push(share),
  };
  const facts = await readXplan({ path, name: 'plan.gml' }, reading);
  const of = (kind: string) => features.filter((feature) => feature.kind === kind);
  return { facts, features, shares, of };
}

const SPACES =
  'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:xplan="http://www.xplanung.de/xplangml/5/4"';
const box = (x: number, size: number, srs = '') =>
  `<gml:Polygon${srs}><gml:exterior><gml:LinearRing><gml:posList>${x} 5934000 ${x + size} 5934000 ${x + size} ${5934000 + size} ${x} ${5934000 + size} ${x} 5934000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`;
const envelope = (srs: string) =>
  `<gml:boundedBy><gml:Envelope srsName="${srs}"><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope></gml:boundedBy>`;
const member = (feature: string) => `<gml:featureMember>${feature}</gml:featureMember>\n`;
const area = (kind: string, inside = '', geometry = box(565_000, 10)) =>
  `<xplan:${kind} gml:id="a${Math.random()}">${inside}<xplan:position>${geometry}</xplan:position></xplan:${kind}>`;
const plan = (...members: string[]) =>
  `<xplan:XPlanAuszug ${SPACES}>${envelope('EPSG:25832')}\n${members.map(member).join('')}</xplan:XPlanAuszug>`;

test('the plan tells its name, number, kind, state and the latest day of its procedure', async () => {
  const head =
    '<xplan:BP_Plan gml:id="p"><xplan:name>Am Süllberg</xplan:name><xplan:nummer>29</xplan:nummer><xplan:technHerstellDatum>2015-05-05</xplan:technHerstellDatum>' +
    `<xplan:planArt>1000</xplan:planArt><xplan:rechtsstand>4000</xplan:rechtsstand><xplan:inkrafttretensDatum>2016-02-29</xplan:inkrafttretensDatum><xplan:raeumlicherGeltungsbereich>${box(565_000, 100)}</xplan:raeumlicherGeltungsbereich></xplan:BP_Plan>`;
  const { facts, of } = await read(plan(head, area('BP_GruenFlaeche'), area('BP_GruenFlaeche')));
  expect(facts).toEqual({
    ...{ format: 'xplan', version: '5.4', crs: 'EPSG:25832', name: 'Am Süllberg', number: '29' },
    ...{ planKind: '1000', legalState: '4000', date: '2016-02-29', counts: { BP_Plan: 1, BP_GruenFlaeche: 2 } },
  });
  expect(of('BP_Plan')[0]).toMatchObject({ use: 'extent', title: 'Am Süllberg', areaM2: 10_000 });
});

test('texts are given to what refers to them, wherever they stand', async () => {
  const text = (id: string) =>
    `<xplan:BP_TextAbschnitt gml:id="${id}"><xplan:schluessel>§ 2 Nr. ${id}</xplan:schluessel><xplan:text>Dächer sind\n     zu begrünen.</xplan:text></xplan:BP_TextAbschnitt>`;
  const refers =
    '<xplan:text>Nur Flachdächer</xplan:text><xplan:refTextInhalt xlink:href="#before"/><xplan:refTextInhalt xlink:href="#behind"/>';
  const { of, facts } = await read(plan(text('before'), area('BP_BaugebietsTeilFlaeche', refers), text('behind')));
  expect(of('BP_BaugebietsTeilFlaeche')[0]?.regulations).toEqual([
    'Nur Flachdächer',
    '§ 2 Nr. before: Dächer sind zu begrünen.',
    '§ 2 Nr. behind: Dächer sind zu begrünen.',
  ]);
  expect(of('BP_TextAbschnitt')[0]).toMatchObject({
    title: '§ 2 Nr. before',
    use: 'other',
    geometry: null,
    areaM2: null,
  });
  expect(facts.counts).toEqual({ BP_TextAbschnitt: 2, BP_BaugebietsTeilFlaeche: 1 });
});

test('features keep the order of the file while one waits for its text, and one whose text never comes', async () => {
  const text = '<xplan:BP_TextAbschnitt gml:id="t"><xplan:text>Ein Text</xplan:text></xplan:BP_TextAbschnitt>';
  const refers = (id: string) => `<xplan:refTextInhalt xlink:href="#${id}"/>`;
  const { features } = await read(
    plan(
      area('BP_WaldFlaeche', refers('t')),
      area('BP_GruenFlaeche'),
      text,
      area('BP_Landwirtschaft', refers('gone')),
      area('BP_Wegerecht'),
    ),
  );
  expect(features.map(({ kind, regulations }) => [kind, ...regulations])).toEqual([
    ...[['BP_WaldFlaeche', 'Ein Text'], ['BP_GruenFlaeche'], ['BP_TextAbschnitt', 'Ein Text']],
    ...[['BP_Landwirtschaft'], ['BP_Wegerecht']],
  ]);
});

test('a number in the place of a text is no regulation', async () => {
  const { features } = await read(plan(area('BP_GruenFlaeche', '<xplan:text>ASK0000000000242</xplan:text>')));
  expect(features[0]?.regulations).toEqual([]);
});

test('facts keep the file’s terms and codes, with units, and what is complex lies flat', async () => {
  const inside = `<xplan:uuid>4711</xplan:uuid><xplan:gehoertZuBereich xlink:href="#b"/><xplan:GRZ>0.4</xplan:GRZ><xplan:Z>2</xplan:Z>
    <xplan:hoehenangabe><xplan:XP_Hoehenangabe><xplan:bezugspunkt>5000</xplan:bezugspunkt><xplan:h uom="urn:adv:uom:m">23</xplan:h></xplan:XP_Hoehenangabe></xplan:hoehenangabe>
    <xplan:dachgestaltung><xplan:BP_Dachgestaltung><xplan:DN uom="grad">45</xplan:DN><xplan:dachform>3100</xplan:dachform></xplan:BP_Dachgestaltung></xplan:dachgestaltung>
    <xplan:zweckbestimmung><xplan:BP_KomplexeZweckbestGemeinbedarf><xplan:allgemein>12000</xplan:allgemein><xplan:textlicheErgaenzung>Grundschule</xplan:textlicheErgaenzung></xplan:BP_KomplexeZweckbestGemeinbedarf></xplan:zweckbestimmung>`;
  const { features } = await read(plan(area('BP_GemeinbedarfsFlaeche', inside)));
  expect(features[0]?.facts.map(({ term, value }) => `${term}=${value}`)).toEqual([
    ...['GRZ=0.4', 'Z=2', 'hoehenangabe.bezugspunkt=5000', 'hoehenangabe.h=23 m', 'DN=45 °', 'dachform=3100'],
    ...['zweckbestimmung=12000', 'zweckbestimmung.textlicheErgaenzung=Grundschule'],
  ]);
});

test.each([
  [
    'a WFS answer',
    `<wfs:FeatureCollection ${SPACES}>${envelope('EPSG:25832')}<wfs:member>${area('FP_Gruen')}</wfs:member><wfs:member>${area('FP_Gruen')}</wfs:member></wfs:FeatureCollection>`,
  ],
  [
    'collections in a collection',
    `<wfs:FeatureCollection ${SPACES}><wfs:member><wfs:FeatureCollection><wfs:member>${area('FP_Gruen', '', box(565_000, 1, ' srsName="EPSG:25832"'))}</wfs:member></wfs:FeatureCollection></wfs:member><wfs:member>${area('FP_Gruen')}</wfs:member></wfs:FeatureCollection>`,
  ],
  [
    'many in one member',
    `<gml:FeatureCollection ${SPACES}>${envelope('EPSG:25832')}<gml:featureMembers>${area('FP_Gruen')}${area('FP_Gruen')}</gml:featureMembers></gml:FeatureCollection>`,
  ],
  [
    'features without members',
    `<xplan:XPlanAuszug ${SPACES}>${envelope('EPSG:25832')}${area('FP_Gruen')}${area('FP_Gruen')}</xplan:XPlanAuszug>`,
  ],
  [
    'the default namespace',
    plan(area('FP_Gruen'), area('FP_Gruen'))
      .replace(/xplan:(?=[A-Zp])/g, '')
      .replace('xmlns:xplan', 'xmlns'),
  ],
  [
    'other prefixes',
    plan(area('FP_Gruen'), area('FP_Gruen'))
      .replace(/xplan(?=[:=])/g, 'ns1')
      .replace(/gml(?=[:=])/g, 'g'),
  ],
  ['GML 3.1', plan(area('FP_Gruen'), area('FP_Gruen')).replace('/gml/3.2', '/gml')],
  [
    'comments and CDATA',
    plan(area('FP_Gruen', '<!-- a --><xplan:name><![CDATA[Park & Ride]]></xplan:name>'), area('FP_Gruen')),
  ],
])('%s is read', async (_what, gml) => {
  const { facts, features } = await read(gml);
  expect(facts.counts).toEqual({ FP_Gruen: 2 });
  expect(features.map(({ use, geometry }) => [use, geometry?.type])).toEqual([
    ['green', 'Polygon'],
    ['green', 'Polygon'],
  ]);
});

test('features inside of features count too', async () => {
  const inner = `<xplan:bereich><xplan:BP_Bereich gml:id="b"><xplan:nummer>0</xplan:nummer></xplan:BP_Bereich></xplan:bereich>`;
  const { facts, of } = await read(plan(`<xplan:BP_Plan gml:id="p">${inner}</xplan:BP_Plan>`, area('BP_GruenFlaeche')));
  expect(facts.counts).toEqual({ BP_Plan: 1, BP_Bereich: 1, BP_GruenFlaeche: 1 });
  expect(of('BP_Plan')[0]?.facts).toEqual([]);
});

test('names that JavaScript has uses for are names like others', async () => {
  const inside =
    '<xplan:constructor><xplan:toString uom="constructor">1</xplan:toString></xplan:constructor><xplan:__proto__>2</xplan:__proto__>';
  const odd = ['constructor', '__proto__', 'toString'].map((kind) => area(kind, inside));
  const { facts, features } = await read(
    plan(
      ...odd,
      area(
        'BP_BaugebietsTeilFlaeche',
        '<xplan:besondereArtDerBaulNutzung>constructor</xplan:besondereArtDerBaulNutzung>',
      ),
    ),
  );
  expect(Object.entries(facts.counts)).toEqual([
    ['constructor', 1],
    ['__proto__', 1],
    ['toString', 1],
    ['BP_BaugebietsTeilFlaeche', 1],
  ]);
  expect(features.map(({ use }) => use)).toEqual(['other', 'other', 'other', 'other']);
  expect(features[0]?.facts).toEqual([
    { term: 'constructor', value: '1' },
    { term: '__proto__', value: '2' },
  ]);
  await expect(read(plan(area('BP_GruenFlaeche', '', '\n<gml:Constructor/>')))).rejects.toMatchObject({
    facts: { reason: 'plan.gml.unknown-geometry' },
  });
});

test('a curve may bound areas that stand before it in the file', async () => {
  const shared =
    '<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember xlink:href="#line"/></gml:Ring></gml:exterior></gml:Polygon>';
  const own =
    '<gml:LineString gml:id="line"><gml:posList>565000 5934000 565010 5934000 565010 5934010 565000 5934000</gml:posList></gml:LineString>';
  const { features } = await read(plan(area('BP_GruenFlaeche', '', shared), area('BP_BauGrenze', '', own)));
  expect(features.map(({ areaM2 }) => areaM2)).toEqual([50, null]);
});

test('a geometry may be elsewhere as a whole', async () => {
  const here = '<xplan:BP_GruenFlaeche gml:id="g"><xplan:position xlink:href="#whole"/></xplan:BP_GruenFlaeche>';
  const { features } = await read(
    plan(here, area('BP_WaldFlaeche', '', box(565_000, 10).replace('<gml:Polygon', '<gml:Polygon gml:id="whole"'))),
  );
  expect(features[0]?.geometry).toEqual(features[1]?.geometry);
});

test('the reference system may be named on the geometry, round it, round all, or anywhere before', async () => {
  const named = (srs: string) => area('BP_GruenFlaeche', '', box(565_000, 10, ` srsName="${srs}"`));
  const bare = plan(named('urn:adv:crs:ETRS89_UTM32'), area('BP_GruenFlaeche')).replace(envelope('EPSG:25832'), '');
  const { features, facts } = await read(bare);
  expect(facts.crs).toBe('EPSG:25832');
  expect(features[1]?.geometry).toEqual(features[0]?.geometry);
  const round = area('BP_GruenFlaeche', envelope('urn:ogc:def:crs:EPSG::25832'));
  expect((await read(plan(round).replace(/^(.*?)<gml:boundedBy>.*?<\/gml:boundedBy>/, '$1'))).facts.crs).toBe(
    'EPSG:25832',
  );
});

test('progress runs from nothing to all', async () => {
  const { shares } = await read(plan(area('BP_GruenFlaeche')));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

const none = plan(area('BP_GruenFlaeche')).replace(envelope('EPSG:25832'), '');
test.each([
  ['XML that is broken', plan(area('BP_GruenFlaeche')).replace('</gml:Polygon>', ''), 2, 'plan.xml.unclosed-tag'],
  ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${plan()}`, 1, 'plan.xml.doctype'],
  [
    'a ring that stays open',
    plan(`\n\n${area('BP_GruenFlaeche')}`.replace(/ 565000 5934000</, ' 565000 5934001<')),
    4,
    'plan.gml.not-closed',
  ],
  ['a geometry that nobody knows', plan(area('BP_GruenFlaeche', '', '\n<gml:Solid/>')), 3, 'plan.gml.unknown-geometry'],
  ['no reference system', none, 2, 'plan.crs.missing'],
  [
    'a reference system that nobody knows',
    none.replace('<gml:Polygon', '<gml:Polygon srsName="EPSG:2263"'),
    2,
    'plan.crs.unknown',
  ],
  [
    'a day that is none',
    plan(
      area('BP_GruenFlaeche'),
      '\n<xplan:BP_Plan gml:id="p"><xplan:satzungsbeschlussDatum>2023-02-30</xplan:satzungsbeschlussDatum></xplan:BP_Plan>',
    ),
    4,
    'plan.xplan.bad-day',
  ],
  [
    'a day as in German',
    plan(
      '<xplan:BP_Plan gml:id="p"><xplan:satzungsbeschlussDatum>1.2.2023</xplan:satzungsbeschlussDatum></xplan:BP_Plan>',
    ),
    2,
    'plan.xplan.bad-day',
  ],
  [
    'a misspelt field',
    plan(
      '<xplan:BP_Plan gml:id="p"><xplan:gemeinde><xplan:XP_Gemeinde><xplan:gemeindename>A</xplan:gemeindename></xplan:XP_Gemeinde></xplan:gemeinde></xplan:BP_Plan>',
    ),
    2,
    'plan.xplan.unknown-field',
  ],
  [
    'another format',
    '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"/>',
    1,
    'plan.xplan.other-format',
  ],
  ['a web page', '<html><body>404</body></html>', 1, 'plan.xplan.other-format'],
  ['nothing to draw', plan('<xplan:BP_Plan gml:id="p"/>'), 1, 'plan.xplan.nothing-drawn'],
  ['nothing at all', '', 1, 'plan.xml.no-root'],
])('%s is refused with file and line', async (_what, gml, line, reason) => {
  await expect(read(gml)).rejects.toMatchObject({
    kind: 'Invalid',
    code: 'plan.broken',
    facts: { file: 'plan.gml', line, reason },
  });
});

test('one long text that everything refers to is not multiplied without end', async () => {
  const long = `<xplan:BP_TextAbschnitt gml:id="t"><xplan:text>${'Viel Text. '.repeat(300_000)}</xplan:text></xplan:BP_TextAbschnitt>`;
  const refers = area('BP_GruenFlaeche', '<xplan:refTextInhalt xlink:href="#t"/>');
  await expect(read(plan(long, ...Array.from({ length: 60 }, () => refers)))).rejects.toMatchObject({
    facts: { reason: 'plan.xplan.too-many-words' },
  });
});
