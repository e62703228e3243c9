import { describe, expect, test } from 'vitest';
import { blobOf, count, geopackageOf, square, wkb } from '../testing/geopackage';
import { numbersFrom, outcomeOf } from '../testing/outcome';

const read = (bytes: Uint8Array) => outcomeOf('Plan.gpkg', bytes);
const field = (name: string, x?: number) => [null, blobOf(square(x)), name, 8.5];

describe('a GeoPackage', () => {
  test('gives each layer, its rows and their areas', async () => {
    const bytes = await geopackageOf(
      [field('Wohngebiet Süd'), [null, null, 'ohne Ort', null]],
      `CREATE TABLE Straßen (id INTEGER PRIMARY KEY, shape BLOB);
       INSERT INTO gpkg_contents VALUES ('Straßen', 'features', 'Straßen', 25832), ('notes', 'attributes', 'notes', 0);
       INSERT INTO gpkg_geometry_columns VALUES ('Straßen', 'shape', 'LINESTRING', 25832, 0, 0);
       INSERT INTO Straßen VALUES (1, x'${blobOf(wkb(2, count(2), 565_000, 5_934_000, 565_100, 5_934_000)).toString('hex')}');`,
    );
    const { plan, features } = await read(bytes);
    expect(plan).toMatchObject({ format: 'geopackage', crs: 'EPSG:25832', counts: { Flächen: 2, Straßen: 1 } });
    expect(features.map(({ kind, title, geometry }) => [kind, title, geometry?.type])).toEqual([
      ['Flächen', 'Wohngebiet Süd', 'Polygon'],
      ['Flächen', 'ohne Ort', undefined],
      ['Straßen', null, 'LineString'],
    ]);
    expect(features[0]?.areaM2).toBeCloseTo(100, 6);
    expect(features[0]?.facts).toEqual([{ term: 'höhe', value: '8.5' }]);
  });

  test('is read in an archive, and with triggers and an index that need what we have not', async () => {
    const bytes = await geopackageOf(
      [field('A')],
      `CREATE TRIGGER grow AFTER INSERT ON "Flächen" BEGIN INSERT INTO "Flächen" VALUES (NULL, NULL, ST_IsEmpty(NEW.geom), 0); END;
       CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, style TEXT);`,
    );
    expect((await read(bytes)).features).toHaveLength(1);
  });

  test('that was copied while it was open is read without the log that stayed behind', async () => {
    const bytes = await geopackageOf([field('A')]);
    bytes.set([2, 2], 18);
    expect((await read(bytes)).features).toHaveLength(1);
  });

  const endless = `WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more)`;
  const asLayer = (name: string) =>
    `INSERT INTO gpkg_contents VALUES ('${name}', 'features', '${name}', 25832);
     INSERT INTO gpkg_geometry_columns VALUES ('${name}', 'geom', 'GEOMETRY', 25832, 0, 0);`;
  test.each<[string, string, string]>([
    [
      'a layer that is computed without end',
      'plan.geopackage.view',
      `CREATE VIEW v AS ${endless} SELECT n AS geom FROM more; ${asLayer('v')}`,
    ],
    [
      'contents that are computed without end',
      'plan.geopackage.unknown',
      `DROP TABLE gpkg_contents; CREATE VIEW gpkg_contents AS ${endless} SELECT n AS table_name, 'features' AS data_type FROM more;`,
    ],
    [
      'a column that is computed at great length',
      'plan.geopackage.view',
      `ALTER TABLE "Flächen" ADD COLUMN x TEXT AS (hex(zeroblob(400000000)))`,
    ],
    ['a layer that is not there', 'plan.geopackage.view', asLayer('gone')],
    ['no contents', 'plan.geopackage.unknown', 'DROP TABLE gpkg_contents'],
    ['no layer', 'plan.geopackage.no-layer', 'DELETE FROM gpkg_contents'],
    ['no such column', 'plan.geopackage.no-layer', `UPDATE gpkg_geometry_columns SET column_name = 'g'`],
    [
      'an unknown reference system',
      'plan.unknown-crs',
      'UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 2154',
    ],
    ['no reference system', 'plan.unknown-crs', 'DELETE FROM gpkg_spatial_ref_sys'],
    ['text for a geometry', 'plan.geometry.unknown', `UPDATE "Flächen" SET geom = 'POINT(1 1)'`],
    ['a geometry without its header', 'plan.geometry.unknown', `UPDATE "Flächen" SET geom = x'0101'`],
    ['a geometry that is cut off', 'plan.geometry.unknown', `UPDATE "Flächen" SET geom = substr(geom, 1, 50)`],
  ])('with %s is refused', async (_what, expected, sql) => {
    const { code, sentence } = await read(await geopackageOf([field('A'), field('B')], sql));
    expect(code).toBe(expected);
    expect(sentence).toContain('Plan.gpkg');
  });

  test('whose pages run in circles is refused at once', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => field(`Feld ${index}`));
    const bytes = Buffer.from(await geopackageOf(rows, 'PRAGMA page_size = 512; VACUUM'));
    for (let page = 512; page < bytes.length; page += 512) {
      const isInner = bytes[page] === 5;
      for (let cell = 0; isInner && cell < bytes.readUInt16BE(page + 3); cell += 1)
        bytes.copy(bytes, page + bytes.readUInt16BE(page + 12 + 2 * cell), page + 8, page + 12);
    }
    const start = performance.now();
    expect((await read(bytes)).code).toBe('plan.geopackage.broken');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('that is cut off anywhere is refused', async () => {
    const bytes = await geopackageOf([field('A'), field('B')]);
    const next = numbersFrom(5);
    for (let round = 0; round < 25; round += 1) {
      const length = Math.floor(next() * bytes.length);
      expect((await read(bytes.subarray(0, length))).code, `cut after ${length}`).toMatch(/^plan\./);
    }
  });

  test('with bytes that changed on the way gives a plan, or a reason', async () => {
    const bytes = await geopackageOf(Array.from({ length: 60 }, (_, index) => field(`Feld ${index}`, 565_000 + index)));
    const next = numbersFrom(9);
    for (let round = 0; round < 100; round += 1) {
      const changed = Uint8Array.from(bytes);
      for (let change = 0; change < 20; change += 1)
        changed[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      expect((await read(changed)).code, `round ${round}`).toMatch(/^(yes|plan\..+)$/);
    }
  });
});
