import initSqlJs, { type Database } from 'sql.js';
import { expect, test } from 'vitest';
import type { OpenAnnotation } from '../model/collection';
import { geoPackageOf, tableOf } from './geopackage';

const entry = (number: number, change: Partial<OpenAnnotation> = {}): OpenAnnotation => ({
  ...{ id: `entry-${number}`, number, category: 'bench', categoryLabel: 'Bank', text: 'Hier.', place: null },
  ...{ geometry: { type: 'Point', coordinates: [9.5, 53.25] }, lon: 9.5, lat: 53.25 },
  ...{ posted: '2026-11-01T10:00:00.000Z', edited: null, author: 'Anna', official: false },
  ...{ comments: 0, topComments: 0, agrees: 0, disagrees: 0, warning: null, answer: null, answered: null, path: '/a' },
  ...change,
});

async function* chunksOf(...chunks: OpenAnnotation[][]) {
  yield* chunks;
}

const posted: [string, string] = ['2026-11-01T10:00:00.000Z', '2026-11-01T10:00:00.000Z'];

async function packed(): Promise<Database> {
  const file = await geoPackageOf(
    [
      {
        map: { id: 'markt-platz.karte', title: 'Karte', description: 'Bänke' },
        extent: { box: [9.5, 53.25, 9.5, 53.25], posted },
        chunks: chunksOf(
          [entry(1), entry(2, { geometry: null, place: "Am 'Brunnen'" })],
          [entry(4, { official: true })],
        ),
      },
      { map: { id: '2026.karte', title: 'Karte', description: '' }, extent: null, chunks: chunksOf() },
    ],
    'https://town.example',
  );
  const { Database } = await initSqlJs();
  return new Database(file);
}

const all = (database: Database, query: string) => database.exec(query)[0]?.values ?? [];

test('the file says that it is a GeoPackage 1.3, and is whole', async () => {
  const file = await packed();
  expect(all(file, 'pragma application_id')).toEqual([[0x47504b47]]);
  expect(all(file, 'pragma user_version')).toEqual([[10300]]);
  expect(all(file, 'pragma integrity_check')).toEqual([['ok']]);
  expect(all(file, 'pragma foreign_key_check')).toEqual([]);
});

test('each map is a table of features in WGS 84, with what it covers', async () => {
  const file = await packed();
  const contents = 'select table_name, data_type, srs_id, min_x, min_y, max_x, max_y from gpkg_contents';
  expect(all(file, contents)).toEqual([
    ['markt_platz_karte', 'features', 4326, 9.5, 53.25, 9.5, 53.25],
    ['map_2026_karte', 'features', 4326, null, null, null, null],
  ]);
  expect(all(file, 'select * from gpkg_geometry_columns')).toEqual([
    ['markt_platz_karte', 'geom', 'GEOMETRY', 4326, 0, 0],
    ['map_2026_karte', 'geom', 'GEOMETRY', 4326, 0, 0],
  ]);
  expect(all(file, 'select srs_id from gpkg_spatial_ref_sys order by 1')).toEqual([[-1], [0], [4326]]);
});

test('entries keep their order, their words and their places', async () => {
  const file = await packed();
  expect(all(file, 'select fid, number, place, official, link, geom is null from markt_platz_karte')).toEqual([
    [1, 1, null, 0, 'https://town.example/a', 0],
    [2, 2, "Am 'Brunnen'", 0, 'https://town.example/a', 1],
    [3, 4, null, 1, 'https://town.example/a', 0],
  ]);
});

test('the names of tables need no quotation marks, and none begins like the standard’s own', () => {
  expect(['markt-platz.karte', '2026.karte', 'gpkg-contents.karte', 'rtree.karte'].map(tableOf)).toEqual([
    ...['markt_platz_karte', 'map_2026_karte', 'map_gpkg_contents_karte', 'map_rtree_karte'],
  ]);
});
