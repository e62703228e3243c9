import { readFile } from 'node:fs/promises';
import type { SqlValue } from 'sql.js';
import { Refusal } from '@/lib/errors';
import { NOTHING_SAID, PLAN_BYTES_LIMIT, PLAN_FEATURES_LIMIT, type PlanReader, type Reading } from '../../model/plan';
import type { ReferenceSystem } from '../crs';
import { legible } from '../legible';
import type { Place } from '../placed';
import { planFeatures } from '../plan-features';
import { WkbFault } from '../wkb';
import { geometryOfBlob } from './blob';
import { all, type OpenDatabase, openDatabase, quoted, rows } from './database';
import { type Layer, layersOf } from './layers';

/**
 * Reads the layers of a GeoPackage (OGC 12-128r19, SQLite): `kind` is the name of the table. Refuses with `Invalid`:
 * `plan.geopackage.…`, `plan.unknown-crs`, `plan.geometry.…` with layer and number of the feature.
 */
export const readGeopackage: PlanReader = async (file, reading) => {
  const opened = await openDatabase(await readFile(file.path), file.name);
  try {
    const layers = layersOf(opened);
    const sizes = layers.map((layer) => sizeOf(opened, layer));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total > PLAN_FEATURES_LIMIT)
      throw new Refusal('Invalid', 'plan.too-many-features', { file: file.name, limit: PLAN_FEATURES_LIMIT });
    const budget = new Budget(file.name, total, reading);
    for (const layer of layers) readLayer(opened, layer, budget);
    reading.progress(1);
    const counts = Object.fromEntries(layers.map(({ table }, index) => [legible(table), sizes[index] ?? 0]));
    return { format: 'geopackage', ...NOTHING_SAID, crs: layers[0]?.system.code ?? '', counts };
  } finally {
    opened.database.close();
  }
};

/** A centimetre, in metres and in degrees of latitude. */
const [CENTIMETRE, CENTIMETRE_IN_DEGREES] = [0.01, 1e-7];

/** What is read so far. Pages that several rows share could give more bytes than the file has. */
class Budget {
  #bytes = 0;
  #rows = 0;

  constructor(
    private readonly file: string,
    private readonly total: number,
    readonly reading: Reading,
  ) {}

  spend(row: SqlValue[]): void {
    this.#rows += 1;
    for (const value of row) this.#bytes += typeof value === 'object' ? (value?.length ?? 0) : String(value).length;
    if (this.#rows > this.total || this.#bytes > 2 * PLAN_BYTES_LIMIT)
      throw new Refusal('Invalid', 'plan.geopackage.broken', { file: this.file });
    if (this.#rows % 1000 === 0) this.reading.progress(this.#rows / this.total);
  }
}

const sizeOf = (opened: OpenDatabase, { table }: Layer): number =>
  Number(all(opened, `SELECT count(*) FROM ${quoted(table)}`)[0]?.[0] ?? 0);

function readLayer(opened: OpenDatabase, layer: Layer, budget: Budget): void {
  const { table, geometryColumn, columns, system } = layer;
  const kind = legible(table);
  const wanted = [geometryColumn, ...columns].map(quoted).join(', ');
  let number = 0;
  for (const row of rows(opened, `SELECT ${wanted} FROM ${quoted(table)}`)) {
    budget.spend(row);
    number += 1;
    const place = { system, file: opened.file, feature: `${kind} ${number}` };
    const properties = Object.fromEntries(columns.map((column, index) => [column, row[index + 1]]));
    const geometry = geometryOf(row[0], place);
    for (const feature of planFeatures({ kind, properties, geometry }, place)) budget.reading.take(feature);
  }
}

function geometryOf(value: SqlValue | undefined, { system, file, feature }: Place) {
  if (value === null || value === undefined) return null;
  const tolerance = isInDegrees(system) ? CENTIMETRE_IN_DEGREES : CENTIMETRE;
  try {
    if (value instanceof Uint8Array) return geometryOfBlob(value, tolerance);
  } catch (error) {
    if (!(error instanceof WkbFault)) throw error;
  }
  throw new Refusal('Invalid', 'plan.geometry.unknown', { file, feature });
}

/** Such a system gives degrees back as they are. */
const isInDegrees = (system: ReferenceSystem) => system.toDegrees(9, 50)[0] === 9;
