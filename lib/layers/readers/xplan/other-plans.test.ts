import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import type { PlanFeature } from '../../model/plan';
import { outcomeOf } from '../testing/outcome';
import { featureOf, fileOf, named, ORIGIN, onGlobe, property, squareOf, usual, type Writing } from '../testing/xplan';

/** What the plans of each family draw, and what it is for. */
const families = {
  BP: {
    BaugebietsTeilFlaeche: 'residential',
    GruenFlaeche: 'green',
    StrassenVerkehrsFlaeche: 'street',
    UeberbaubareGrundstuecksFlaeche: 'building-area',
  },
  FP: { BebauungsFlaeche: 'residential', Gruen: 'green', Gewaesser: 'water', Strassenverkehr: 'street' },
  LP: { SchutzPflegeEntwicklung: 'nature', Biotopverbundflaeche: 'nature', ErholungFreizeit: 'green' },
  RP: { Siedlung: 'residential', Freiraum: 'green', Schienenverkehr: 'rail', Gewaesser: 'water' },
  SO: { Denkmalschutzrecht: 'heritage', Strassenverkehr: 'street', SchutzgebietNaturschutzrecht: 'nature' },
} as const;
type Family = keyof typeof families;

const versions = ['4/1', '5/0', '5/1', '5/2', '5/3', '5/4', '6/0', '6/1'];
const WORDS = 'Dächer sind zu begrünen.';

/** A whole plan of a family: the plan, its part, a text, what refers to it, and a symbol. */
function planOf(family: Family, writing: Writing): string[] {
  const head = [
    property('name', 'Am Süllberg'),
    property('nummer', '29'),
    property('raeumlicherGeltungsbereich', squareOf(500, writing)),
    '<xplan:gemeinde><xplan:XP_Gemeinde><xplan:ags>02000000</xplan:ags><xplan:gemeindeName>Hamburg</xplan:gemeindeName></xplan:XP_Gemeinde></xplan:gemeinde>',
    property('planArt', '1000'),
    property('rechtsstand', '4000'),
    '<xplan:bereich xlink:href="#bereich"/>',
  ].join('');
  const inside =
    '<xplan:gehoertZuBereich xlink:href="#bereich"/><xplan:refTextInhalt xlink:href="#text"/><xplan:rechtscharakter>1000</xplan:rechtscharakter>' +
    '<xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>';
  const point = `<gml:Point${named(writing.srs)}><gml:pos>${writing.at(5, 5)}</gml:pos></gml:Point>`;
  return [
    featureOf(`${family}_Plan`, 'plan', head),
    featureOf(`${family}_Bereich`, 'bereich', property('nummer', '0')),
    ...Object.keys(families[family]).map((kind, index) =>
      featureOf(`${family}_${kind}`, `o${index}`, inside, squareOf(100, writing, [index * 100, 0])),
    ),
    featureOf(writing.version < '6' ? `${family}_TextAbschnitt` : 'XP_TextAbschnitt', 'text', property('text', WORDS)),
    featureOf('XP_PPO', 'symbol', '<xplan:dientZurDarstellungVon xlink:href="#o0"/>', point),
  ];
}

const read = (file: string | Uint8Array) => outcomeOf('plan.gml', file);
const drawnIn = (features: PlanFeature[]) => features.filter(({ geometry }) => geometry);

describe.each(versions)('XPlanGML %s', (version) => {
  test.each(Object.keys(families) as Family[])(
    '%s: everything in it is counted, coloured and in words',
    async (family) => {
      const { code, plan, features } = await read(fileOf(planOf(family, { ...usual, version }), { ...usual, version }));
      expect(code).toBe('yes');
      expect(plan).toMatchObject({ version: version.replace('/', '.'), crs: 'EPSG:25832', name: 'Am Süllberg' });
      expect(plan).toMatchObject({ number: '29', planKind: '1000', legalState: '4000' });
      const uses = Object.entries(families[family]);
      expect(Object.values(plan?.counts ?? {})).toEqual(Array(uses.length + 4).fill(1));
      for (const [kind, use] of uses) {
        const feature = features.find((one) => one.kind === `${family}_${kind}`);
        expect(feature).toMatchObject({ use, regulations: [WORDS] });
        expect(feature?.areaM2).toBeCloseTo(10_000, 3);
      }
      expect(features.filter(({ use }) => use === 'symbol')).toHaveLength(1);
    },
  );
});

const degrees = (east: number, north: number) => onGlobe(east, north).map((one) => one.toFixed(9));
const gaussKrueger = (zone: number, swapped: boolean) => {
  const { forward } = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m`,
  );
  return (east: number, north: number) => {
    const written = forward(onGlobe(east, north)).map((one) => one.toFixed(3));
    return (swapped ? written.reverse() : written).join(' ');
  };
};
const metres = (east: number, north: number) => [ORIGIN[0] + east, ORIGIN[1] + north];

const ways: [string, Writing['at']][] = [
  ...[
    'EPSG:25832',
    'urn:ogc:def:crs:EPSG::25832',
    'urn:ogc:def:crs:EPSG:9.6.3:25832',
    'urn:ogc:def:crs:EPSG:v8.9:25832',
    'http://www.opengis.net/def/crs/EPSG/0/25832',
    'https://www.opengis.net/def/crs/EPSG/0/25832',
    'http://www.opengis.net/gml/srs/epsg.xml#25832',
    'urn:adv:crs:ETRS89_UTM32',
    'epsg:25832',
  ].map((name): [string, Writing['at']] => [name, usual.at]),
  ['EPSG:25832', (east, north) => `32${metres(east, north).join(' ')}`],
  ['EPSG:4647', (east, north) => `32${metres(east, north).join(' ')}`],
  ['EPSG:5652', (east, north) => metres(east, north).reverse().join(' 32')],
  ['EPSG:3044', (east, north) => metres(east, north).reverse().join(' ')],
  [
    'EPSG:25832',
    (east, north) =>
      metres(east, north)
        .map((one) => (one / 1e5).toFixed(9))
        .join('E5 ')
        .concat('e+5'),
  ],
  ['EPSG:4326', (east, north) => degrees(east, north).join(' ')],
  ['urn:ogc:def:crs:EPSG::4326', (east, north) => degrees(east, north).reverse().join(' ')],
  ['http://www.opengis.net/def/crs/EPSG/0/4258', (east, north) => degrees(east, north).reverse().join(' ')],
  ['urn:adv:crs:ETRS89_Lat-Lon', (east, north) => degrees(east, north).reverse().join(' ')],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', (east, north) => degrees(east, north).join(' ')],
  ...([2, 3, 4] as const).flatMap((zone): [string, Writing['at']][] => [
    [`EPSG:3146${zone + 4}`, gaussKrueger(zone, false)],
    [`urn:ogc:def:crs:EPSG::3146${zone + 4}`, gaussKrueger(zone, true)],
    [`urn:adv:crs:DE_DHDN_3GK${zone}`, gaussKrueger(zone, false)],
    [`EPSG:567${zone + 4}`, gaussKrueger(zone, false)],
  ]),
];

test.each(ways)('in %s the plan lies where it lies in every other, however its numbers stand', async (srs, at) => {
  const writing = { ...usual, srs, around: srs, at };
  const { code, features } = await read(fileOf(planOf('BP', writing), writing));
  expect(code).toBe('yes');
  const [symbol] = features
    .filter(({ use }) => use === 'symbol')
    .map(({ geometry }) => geometry?.coordinates as number[]);
  const [lon = 0, lat = 0] = onGlobe(5, 5);
  expect(Math.abs((symbol?.[0] ?? 0) - lon) * 66_000).toBeLessThan(0.01);
  expect(Math.abs((symbol?.[1] ?? 0) - lat) * 111_000).toBeLessThan(0.01);
});

const heights = (east: number, north: number) => `${usual.at(east, north)} ${(17.5 - east / 100).toFixed(2)}`;

test.each<[string, Partial<Writing>]>([
  ['named round all and nowhere else', { srs: null }],
  ['named on the geometries and not round all', { around: null }],
])('the reference system may be %s', async (_where, how) => {
  const writing = { ...usual, ...how };
  const { features } = await read(fileOf(planOf('FP', writing), writing));
  expect(drawnIn(features)).toHaveLength(6);
});

test('positions may have heights, with and without being announced', async () => {
  const writing = { ...usual, at: heights };
  const flat = await read(fileOf(planOf('BP', usual), usual));
  const silent = fileOf(planOf('BP', writing), writing);
  for (const file of [silent, silent.replaceAll('<gml:posList', '<gml:posList srsDimension="3"')]) {
    const { features } = await read(file);
    expect(features.map(({ geometry }) => geometry)).toEqual(flat.features.map(({ geometry }) => geometry));
  }
});

const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const declared = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n${text}`;
const licence = `<!--\n  ${'Lizenz & Nutzung: <nur> zum Test. '.repeat(500)}\n-->`;

const wrappings: [string, (text: string) => string | Uint8Array][] = [
  ['plain', (text) => text],
  ['with the mark of UTF-8', (text) => `\uFEFF${declared('UTF-8', text)}`],
  ['in UTF-16, small end first', (text) => utf16(declared('UTF-16', text))],
  ['in UTF-16, large end first', (text) => utf16(declared('UTF-16', text), true)],
  ['in ISO-8859-1', (text) => Buffer.from(declared('ISO-8859-1', text), 'latin1')],
  ['in Windows-1252', (text) => Buffer.from(declared('windows-1252', text), 'latin1')],
  [
    'with a long comment and instructions before it',
    (text) => declared('utf-8', `${licence}<?xml-stylesheet href="a.xsl"?>${text}`),
  ],
  ['with comments inside', (text) => text.replaceAll('<gml:posList>', '<gml:posList><!-- Ring -->')],
  ['with CDATA', (text) => text.replace('Am Süllberg', '<![CDATA[Am Süllberg]]>')],
  ['with references for letters', (text) => text.replace('Süll', 'S&#xFC;ll')],
  ['with Windows’ line ends', (text) => text.replaceAll('\n', '\r\n').replaceAll('><', '>\r\n\t<')],
  ['with an empty line before its declaration', (text) => `\r\n ${declared('UTF-8', text)}`],
  ['of XML 1.1', (text) => `<?xml version="1.1"?>${text}`],
];
const roots = ['xplan:XPlanAuszug', 'gml:FeatureCollection', 'wfs:FeatureCollection'] as const;

describe.each(wrappings)('a file %s', (_what, wrapped) => {
  test.each(roots.flatMap((root) => ['xplan', '', 'ns0', 'XPLAN-5.x_y'].map((prefix) => ({ root, prefix }))))(
    'is read: $root, prefix “$prefix”',
    async (how) => {
      const writing = { ...usual, ...how };
      const { code, plan, features } = await read(wrapped(fileOf(planOf('BP', writing), writing)));
      expect(code).toBe('yes');
      expect(plan?.name).toBe('Am Süllberg');
      expect(features).toHaveLength(8);
      expect(drawnIn(features)).toHaveLength(6);
    },
  );
});

test('what a service sends along beside the plan belongs to it', async () => {
  const [plan = '', ...others] = planOf('BP', usual);
  const beside = `<wfs:additionalObjects><wfs:SimpleFeatureCollection>${others.map((one) => `<wfs:member>${one}</wfs:member>`).join('')}</wfs:SimpleFeatureCollection></wfs:additionalObjects></wfs:FeatureCollection>`;
  const file = fileOf([plan], { ...usual, root: 'wfs:FeatureCollection' }).replace('</wfs:FeatureCollection>', beside);
  const { features } = await read(file.replace('href="#text"', 'href="https://dienst.example/wfs?ID=text#text"'));
  expect(features).toHaveLength(8);
  expect(features.find(({ kind }) => kind === 'BP_BaugebietsTeilFlaeche')?.regulations).toEqual([WORDS]);
});

test('several plans in one file are all drawn', async () => {
  const second = planOf('BP', usual).map((one) =>
    one.replace(/gml:id="|href="#/g, '$&second-').replace('Am Süllberg', 'Am Elbhang'),
  );
  const { plan, features } = await read(fileOf([...planOf('BP', usual), ...second], usual));
  expect(plan?.counts).toMatchObject({ BP_Plan: 2, BP_GruenFlaeche: 2, XP_TextAbschnitt: 2 });
  expect(features.filter(({ use }) => use === 'extent').map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Am Süllberg', 'Am Elbhang']),
  );
});

describe('a plan whose content is a picture', () => {
  const picture = property(
    'refScan',
    '<xplan:XP_ExterneReferenz><xplan:referenzURL>plan.tif</xplan:referenzURL></xplan:XP_ExterneReferenz>',
  );
  const raster = featureOf('XP_Rasterdarstellung', 'raster', picture);

  test('is drawn as its extent', async () => {
    const [plan = '', part = ''] = planOf('BP', usual);
    const { code, features } = await read(fileOf([plan, part, raster], usual));
    expect(code).toBe('yes');
    expect(drawnIn(features).map(({ use }) => use)).toEqual(['extent']);
  });

  test('and has not even an extent is told to be without a drawing', async () => {
    const { sentence } = await read(
      fileOf([featureOf('BP_Plan', 'p', property('name', 'Nur ein Scan')), raster], usual),
    );
    expect(sentence).toContain('plan.xplan.nothing-drawn');
  });
});

test.each([
  ['no byte', '', 'plan.other.empty'],
  ['only white space', ' \n\t\n', 'plan.other.unknown'],
  ['only a declaration', '<?xml version="1.0"?>', 'plan.not-xplan'],
])('a file with %s is refused', async (_what, file, code) => {
  expect((await read(file)).code).toBe(code);
});

describe('codes', () => {
  const list = 'https://registry.gdi-de.org/codelist/de.xleitstelle.xplanung';
  const area = (inside: string) =>
    read(fileOf([featureOf('BP_BaugebietsTeilFlaeche', 'a', inside, squareOf(10, usual))], usual));

  test.each([
    ['as they are', property('besondereArtDerBaulNutzung', '1700')],
    ['with spaces round them', property('besondereArtDerBaulNutzung', '\n  1700\n')],
    [
      'with the space of their list',
      property('besondereArtDerBaulNutzung', '1700').replace('>', ` codeSpace="${list}">`),
    ],
    [
      'as the address of their list',
      property('besondereArtDerBaulNutzung', `${list}/XP_BesondereArtDerBaulNutzung/1700`),
    ],
    [
      'as a link to it',
      `<xplan:besondereArtDerBaulNutzung xlink:href="${list}/XP_BesondereArtDerBaulNutzung/1700" xlink:title="Gewerbegebiet"/>`,
    ],
  ])('may stand %s', async (_how, inside) => {
    const [feature] = (await area(inside)).features;
    expect(feature).toMatchObject({
      use: 'commercial',
      facts: [{ term: 'besondereArtDerBaulNutzung', value: '1700' }],
    });
  });

  test('that are names are told by their title', async () => {
    const [feature] = (await area(`<xplan:detail xlink:href="${list}/BP_Detail/Huegelhaus" xlink:title="Hügelhaus"/>`))
      .features;
    expect(feature?.facts).toEqual([{ term: 'detail', value: 'Hügelhaus' }]);
  });

  test('of what a special area is for make it one, simple or complex', async () => {
    const complex =
      '<xplan:sonderNutzung><xplan:BP_KomplexeSonderNutzung><xplan:allgemein>1600</xplan:allgemein></xplan:BP_KomplexeSonderNutzung></xplan:sonderNutzung>';
    for (const inside of [property('sonderNutzung', '1600'), complex])
      expect((await area(inside)).features[0]?.use).toBe('special');
  });
});

test.each([
  ['LP', 'inkrafttretenDatum'],
  ['RP', 'datumDesInkrafttretens'],
  ['BP', 'inkrafttretensDatum'],
  ['FP', 'wirksamkeitsDatum'],
])('the day on which a plan of the family %s came into force is its day', async (family, name) => {
  const days = property('aufstellungsbeschlussDatum', '2020-01-01') + property(name, '2021-02-03+01:00');
  const plan = featureOf(`${family}_Plan`, 'p', days, squareOf(10, usual));
  expect((await read(fileOf([plan], usual))).plan?.date).toBe('2021-02-03');
});
