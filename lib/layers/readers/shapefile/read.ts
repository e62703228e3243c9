import { readFile } from 'node:fs/promises';
import type { Geometry } from 'geojson';
import { Refusal } from '@/lib/errors';
import { NOTHING_SAID, type PlanFacts, type Reading } from '../../model/plan';
import type { ReferenceSystem } from '../crs';
import { legible } from '../legible';
import { planFeatures } from '../plan-features';
import type { Properties } from '../properties';
import type { PlanFile } from '../unpack';
import { type ShapefileParts, shapefilesIn, shortTextOf } from './parts';
import { nameOfWkt, systemOfWkt } from './projection';
import { ShapeFault, shapesOf } from './shapes';
import { TableFault, tableRows } from './table';

/**
 * Reads all Shapefiles among these files; `kind` is the name of each. Refuses with `Invalid`: `plan.shapefile.…`,
 * `plan.unknown-crs`, `plan.geometry.…` with the number of the feature.
 */
export async function readShapefile(files: PlanFile[], { take, progress }: Reading): Promise<PlanFacts> {
  const shapefiles = await shapefilesIn(files);
  const counts: Record<string, number> = {};
  let crs: string | undefined;
  for (const [index, parts] of shapefiles.entries()) {
    const system = await systemOf(parts);
    const kind = legible(parts.name);
    let number = 0;
    for await (const { properties, geometry } of thingsIn(parts)) {
      number += 1;
      const place = { system, file: parts.shapes.name, feature: String(number) };
      if (!properties) continue;
      counts[kind] = (counts[kind] ?? 0) + 1;
      for (const feature of planFeatures({ kind, properties, geometry }, place)) take(feature);
    }
    crs ??= system.code;
    progress((index + 1) / shapefiles.length);
  }
  return { format: 'shapefile', ...NOTHING_SAID, crs: crs ?? '', counts };
}

async function systemOf({ projection }: ShapefileParts): Promise<ReferenceSystem> {
  const text = await shortTextOf(projection);
  const system = systemOfWkt(text);
  if (!system)
    throw new Refusal('Invalid', 'plan.unknown-crs', { file: projection.name, crs: legible(nameOfWkt(text)) });
  return system;
}

interface Thing {
  /** Null for a thing that was removed and not cleared away. */
  properties: Properties | null;
  geometry: Geometry | null;
}

/** Geometries and rows side by side: the first belongs to the first. */
async function* thingsIn({ shapes, table, encoding }: ShapefileParts): AsyncGenerator<Thing> {
  const geometries = shapesOf(await readFile(shapes.path));
  const rows = tableRows(await readFile(table.path), encoding && (await shortTextOf(encoding)));
  for (let number = 1; ; number += 1) {
    const geometry = next(geometries, { file: shapes.name, feature: String(number) });
    const row = next(rows, { file: table.name, feature: String(number) });
    if (geometry.done && row.done) return;
    if (geometry.done || row.done) throw new Refusal('Invalid', 'plan.shapefile.uneven', { file: shapes.name });
    yield { properties: row.value, geometry: geometry.value };
  }
}

function next<T>(values: Generator<T>, facts: { file: string; feature: string }): IteratorResult<T> {
  try {
    return values.next();
  } catch (fault) {
    const { reason } = fault instanceof ShapeFault ? fault : { reason: fault instanceof TableFault && 'broken' };
    if (reason === 'unknown-kind') throw new Refusal('Invalid', 'plan.shapefile.unknown-kind', facts);
    if (reason === 'too-large') throw new Refusal('Invalid', 'plan.geometry.too-large', facts);
    throw reason === 'broken' ? new Refusal('Invalid', 'plan.shapefile.broken', facts) : fault;
  }
}
