import type { SqlValue } from 'sql.js';
import { Refusal } from '@/lib/errors';
import { type ReferenceSystem, referenceSystem } from '../crs';
import { legible } from '../legible';
import { systemOfWkt } from '../shapefile/projection';
import { all, assertSound, type OpenDatabase, quoted } from './database';

/** A table of a GeoPackage that holds things to draw. */
export interface Layer {
  table: string;
  geometryColumn: string;
  /** What is written of each thing: all others but the key and what is no text. */
  columns: string[];
  system: ReferenceSystem;
}

/**
 * The layers of a GeoPackage (OGC 12-128r19, 2.1), in the order of its contents. Refuses with `Invalid`:
 * `plan.geopackage.unknown` for another SQLite file, `plan.geopackage.no-layer`, `plan.geopackage.view` for a layer that
 * is computed, `plan.geopackage.too-many-layers`, `plan.unknown-crs`.
 */
export function layersOf(opened: OpenDatabase): Layer[] {
  const { file } = opened;
  for (const table of CATALOGUE) assertCatalogue(opened, table);
  const found = all(opened, LAYERS);
  if (found.length === 0) throw new Refusal('Invalid', 'plan.geopackage.no-layer', { file });
  if (found.length > LAYERS_LIMIT)
    throw new Refusal('Invalid', 'plan.geopackage.too-many-layers', { file, limit: LAYERS_LIMIT });
  return found.map((row) => layerOf(opened, row));
}

const LAYERS_LIMIT = 100;
const CATALOGUE = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];
const LAYERS = `
  SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
  FROM gpkg_contents AS c
  JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
  LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
  WHERE c.data_type = 'features'
  ORDER BY c.rowid`;

function assertCatalogue(opened: OpenDatabase, table: string): void {
  if (!isPlainTable(opened, table)) throw new Refusal('Invalid', 'plan.geopackage.unknown', { file: opened.file });
  assertSound(opened, table);
}

function layerOf(opened: OpenDatabase, row: SqlValue[]): Layer {
  const [table, geometryColumn] = [String(row[0]), String(row[1])];
  const { file } = opened;
  // A view is a query of whoever made the file: it may run for ever.
  if (!isPlainTable(opened, table))
    throw new Refusal('Invalid', 'plan.geopackage.view', { file, layer: legible(table) });
  assertSound(opened, table);
  const columns = columnsOf(opened, table);
  if (!columns.some(({ name }) => name === geometryColumn))
    throw new Refusal('Invalid', 'plan.geopackage.no-layer', { file });
  const others = columns.filter(({ name, type, isKey }) => name !== geometryColumn && !isKey && !/blob/i.test(type));
  return { table, geometryColumn, columns: others.map(({ name }) => name), system: systemOf(row, file) };
}

/** A table whose rows lie in the file as they are: not computed by a view, a module, or columns from each other. */
const isPlainTable = (opened: OpenDatabase, table: string): boolean =>
  all(opened, `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE`, [table]).some(
    ([sql]) => !/^\s*create\s+virtual/i.test(String(sql)),
  ) && columnsOf(opened, table).every(({ isComputed }) => !isComputed);

const columnsOf = (opened: OpenDatabase, table: string) =>
  all(opened, `PRAGMA table_xinfo(${quoted(table)})`).map(([, name, type, , , key, hidden]) => ({
    name: String(name),
    type: String(type),
    isKey: key !== 0,
    isComputed: hidden !== 0,
  }));

function systemOf([, , organization, code, definition]: SqlValue[], file: string): ReferenceSystem {
  const named = `${organization}:${code}`;
  const system = referenceSystem(named) ?? systemOfWkt(String(definition));
  if (!system) throw new Refusal('Invalid', 'plan.unknown-crs', { file, crs: legible(named) });
  return system;
}
