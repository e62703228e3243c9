import initSqlJs, { type Database, type Statement } from 'sql.js';
import type { Collection, Extent, OpenAnnotation } from '../model/collection';
import { geometryBlob, SRS_ID } from '../model/geometry-blob';
import { annotationColumns, CONTENTS, FRAME, systems } from './geopackage-tables';

/** A map as a GeoPackage is told of it. */
export type PackagedMap = Pick<Collection, 'id' | 'title' | 'description'>;

/**
 * Makes a GeoPackage 1.3 (OGC 12-128r17) in memory, with one table of features for each map. In: its maps, each with its
 * annotations in chunks, and the platform's origin for links.
 */
export async function geoPackageOf(
  maps: readonly { map: PackagedMap; extent: Extent | null; chunks: AsyncIterable<OpenAnnotation[]> }[],
  origin: string,
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.exec(FRAME);
    for (const system of systems) database.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)', system);
    for (const { map, extent, chunks } of maps) {
      const insert = openTable(database, map, extent);
      for await (const chunk of chunks) inTransaction(database, () => addAll(insert, chunk, origin));
      insert.free();
    }
    return database.export();
  } finally {
    database.close();
  }
}

/** The name of a map's table: letters, digits and underscores, so that nobody has to quote it. */
export const tableOf = (id: string): string =>
  id.replaceAll(/[^a-z0-9]+/g, '_').replace(/^(?=\d|gpkg|rtree|sqlite)/, 'map_');

/** Out: the statement that adds one annotation. */
function openTable(database: Database, map: PackagedMap, extent: Extent | null): Statement {
  const table = tableOf(map.id);
  const columns = Object.entries(annotationColumns).map(([name, { type }]) => `${name} ${type}`);
  database.exec(
    `create table ${table} (fid integer primary key autoincrement not null, geom geometry, ${columns.join(', ')})`,
  );
  const box = extent?.box ?? [null, null, null, null];
  database.run(CONTENTS, [table, table, map.title, map.description, new Date().toISOString(), ...box, SRS_ID]);
  database.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', [table, 'geom', 'GEOMETRY', SRS_ID]);
  const places = Array.from({ length: columns.length + 1 }, () => '?').join(', ');
  const names = Object.keys(annotationColumns).join(', ');
  return database.prepare(`insert into ${table} (geom, ${names}) values (${places})`);
}

function addAll(insert: Statement, chunk: readonly OpenAnnotation[], origin: string): void {
  for (const annotation of chunk) {
    const cells = Object.values(annotationColumns).map(({ cell }) => cell(annotation, origin));
    insert.run([annotation.geometry && geometryBlob(annotation.geometry), ...cells]);
  }
}

function inTransaction(database: Database, work: () => void): void {
  database.exec('begin');
  work();
  database.exec('commit');
}
