import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsIn } from '@/lib/text';
import { PLAN_FEATURES_LIMIT } from '../model/plan';
import { blobOf, geopackageOf, square } from './testing/geopackage';
import { outcomeOf } from './testing/outcome';
import { shapefileOf } from './testing/shapefile';
import { zipOf } from './testing/zip';

const XPLAN = `<?xml version="1.0" encoding="UTF-8"?>
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0" xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="a">
<gml:featureMember><xplan:BP_Plan gml:id="b"><xplan:name>Süd</xplan:name></xplan:BP_Plan>`;
const geojson = '{"type": "FeatureCollection", "features": []}';

describe('what is uploaded as a plan', () => {
  test('is XPlanGML where an archive has it, whatever lies beside it', async () => {
    const beside = [
      { name: 'Umring.geojson', data: geojson },
      { name: 'Metadaten.xml', data: '<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd"/>' },
      { name: 'Einstellung.json', data: '{"zoom": 12}' },
    ];
    const { sentence, code } = await outcomeOf('Plan.zip', zipOf([...beside, { name: 'Süd.gml', data: XPLAN }]));
    expect(code).toBe('plan.broken');
    expect(sentence).toContain('Süd.gml');
  });

  test('is one plan: two are refused with their names', async () => {
    const two = ['Nord.gml', 'Süd.gml'].map((name) => ({ name, data: XPLAN }));
    const { code, sentence } = await outcomeOf('Plan.zip', zipOf(two));
    expect(code).toBe('plan.several');
    expect(sentence).toMatch(/Nord\.gml, Süd\.gml/);
  });

  test('may be a zipped GeoPackage or GeoJSON as well', async () => {
    const geopackage = await geopackageOf([[null, blobOf(square()), 'A', 1]]);
    const formats = [geopackage, geojson].map((data) => outcomeOf('Plan.zip', zipOf([{ name: 'Plan', data }])));
    expect((await Promise.all(formats)).map(({ plan }) => plan?.format)).toEqual(['geopackage', 'geojson']);
  });

  test('is refused where it lies in an archive as a Shapefile and as GeoJSON', async () => {
    const shapefile = shapefileOf([], [], { 'plan/Umring.geojson': geojson });
    expect((await outcomeOf('Plan.zip', shapefile)).code).toBe('plan.several');
  });

  test('holds no more than a plan may draw, also where one thing is many', async () => {
    const points = `{"type": "Point", "coordinates": [9, 53]},`.repeat(70_000).slice(0, -1);
    const many = `{"type": "Feature", "properties": {}, "geometry": {"type": "GeometryCollection", "geometries": [${points}]}}`;
    const { code, features } = await outcomeOf(
      'Plan.json',
      `{"type": "FeatureCollection", "features": [${many},${many},${many}]}`,
    );
    expect(code).toBe('plan.too-many-features');
    expect(features).toHaveLength(PLAN_FEATURES_LIMIT);
  });

  test.each(['kml', 'drawing', 'pdf', 'picture', 'archive', 'empty', 'unknown'])(
    'and is of the kind “%s” is refused with a sentence in both languages',
    (content) => {
      for (const language of ['de', 'en'])
        expect(textsIn(language, 'refusals')(`plan.other.${content}`, { file: 'Plan.xyz' })).toMatch(
          /^.*Plan\.xyz.* .*\.$/,
        );
    },
  );
});

const FOLDER = '../shared/data/xplan';

describe.skipIf(!existsSync(FOLDER))(`the real plans (skipped where ${FOLDER} is absent)`, () => {
  test.each([
    ['Blankenese29_xplan60.gml', 'yes', 'EPSG:25832'],
    ['BP2135_xplan51.zip', 'yes', 'EPSG:31467'],
    ['Eidelstedt_4_syntax-error_xplan41.zip', 'plan.broken', undefined],
  ])('open as they were delivered: %s', async (name, expected, crs) => {
    const { code, plan, features } = await outcomeOf(name, readFileSync(`${FOLDER}/${name}`));
    expect([code, plan?.crs]).toEqual([expected, crs]);
    expect(features.length > 50 || expected !== 'yes').toBe(true);
  });
});
