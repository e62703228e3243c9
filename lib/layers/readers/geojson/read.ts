import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { Refusal } from '@/lib/errors';
import { NOTHING_SAID, type PlanReader } from '../../model/plan';
import { type ReferenceSystem, referenceSystem } from '../crs';
import { legible } from '../legible';
import { planFeatures } from '../plan-features';
import type { Span } from './json-walk';
import { type Outline, outlineOf } from './outline';

/**
 * Reads GeoJSON (RFC 7946): a FeatureCollection, a Feature, or a bare geometry. The reference system is WGS 84, or what
 * the `crs` member of the older GeoJSON (2008) names. Refuses with `Invalid`: `plan.json.…` for broken JSON,
 * `plan.geojson.…` for JSON that is no GeoJSON, `plan.unknown-crs`, `plan.geometry.…` with the number of the feature.
 */
export const readGeojson: PlanReader = async (file, { take, progress }) => {
  const outline = outlineOf(await readFile(file.path), file.name);
  const system = systemOf(outline, file.name);
  const kind = kindOf(outline, file.name);
  const things = thingsOf(outline, file.name);
  things.forEach((span, index) => {
    const where = { file: file.name, feature: String(index + 1) };
    const { properties, geometry } = thingIn(outline, span, where);
    for (const feature of planFeatures({ kind, properties, geometry }, { system, ...where })) take(feature);
    if (index % 1000 === 0) progress(index / things.length);
  });
  progress(1);
  return { format: 'geojson', ...NOTHING_SAID, crs: system.code, counts: { [kind]: things.length } };
};

/** So many bytes are a quarter of a million positions: no area of a plan has them. */
const FEATURE_BYTES = 8 * 1024 * 1024;
const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

function systemOf({ member }: Outline, file: string): ReferenceSystem {
  const crs = member('crs') as { properties?: { name?: unknown; href?: unknown; code?: unknown } } | null | undefined;
  const { name, code, href } = crs?.properties ?? {};
  const named = crs ? String(name ?? (code ? `EPSG:${code}` : (href ?? ''))) : 'EPSG:4326';
  const system = referenceSystem(named);
  if (!system) throw new Refusal('Invalid', 'plan.unknown-crs', { file, crs: legible(named) });
  return system;
}

function kindOf({ member }: Outline, file: string): string {
  const name = member('name');
  return typeof name === 'string' && name.trim() ? legible(name.trim()) : parse(file).name;
}

/** Where each thing of the file lies. */
function thingsOf({ member, features, whole }: Outline, file: string): Span[] {
  const type = member('type');
  if (type === 'FeatureCollection' && features) return features;
  if (type === 'Feature' || GEOMETRIES.includes(String(type))) return [whole];
  throw new Refusal('Invalid', 'plan.geojson.unknown', { file });
}

interface Thing {
  properties: Record<string, unknown>;
  geometry: unknown;
}

function thingIn({ valueIn, whole }: Outline, span: Span, where: { file: string; feature: string }): Thing {
  if (span.end - span.start > FEATURE_BYTES) throw new Refusal('Invalid', 'plan.geometry.too-large', where);
  const thing = valueIn(span) as { type?: unknown; properties?: unknown; geometry?: unknown } | null;
  if (GEOMETRIES.includes(String(thing?.type)) && span === whole) return { properties: {}, geometry: thing };
  if (thing?.type !== 'Feature') throw new Refusal('Invalid', 'plan.geojson.no-feature', where);
  const { properties, geometry } = thing;
  return { properties: isObject(properties) ? properties : {}, geometry };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
