import initSqlJs, { type SqlValue } from 'sql.js';

/** Numbers of well-known binary: `u` a kind or a count, `d` a coordinate. Little-endian, each kind with its byte order. */
export const wkb = (kind: number, ...values: (number | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from([1]),
    count(kind),
    ...values.map((each) => (typeof each === 'number' ? double(each) : each)),
  ]);

export function count(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A geometry of a GeoPackage: its header without an envelope, and well-known binary. */
export const blobOf = (geometry: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x47, 0x50, 0, 1]), count(25832), geometry]);

/** A square of 10 m in EPSG:25832, in Hamburg. */
export const square = (x = 565_000, y = 5_934_000): Buffer =>
  wkb(3, count(1), count(5), ...[x, y, x + 10, y, x + 10, y + 10, x, y + 10, x, y]);

/** A GeoPackage with one layer of these rows, after which `sql` is carried out. */
export async function geopackageOf(rows: SqlValue[][], sql = '', layer = 'Flächen'): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    PRAGMA application_id = 1196444487;
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT PRIMARY KEY, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('ETRS89 / UTM 32N', 25832, 'EPSG', 25832, 'undefined');
    INSERT INTO gpkg_contents VALUES ('${layer}', 'features', '${layer}', 25832);
    INSERT INTO gpkg_geometry_columns VALUES ('${layer}', 'geom', 'GEOMETRY', 25832, 0, 0);
    CREATE TABLE "${layer}" (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, höhe REAL);`);
  for (const row of rows) database.run(`INSERT INTO "${layer}" VALUES (?, ?, ?, ?)`, row);
  if (sql) database.run(sql);
  const bytes = database.export();
  database.close();
  return bytes;
}
