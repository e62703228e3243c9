import { Refusal } from '@/lib/errors';
import { PLAN_FEATURES_LIMIT, type PlanFacts, type PlanFeature, type Reading } from '../model/plan';
import { readGeojson } from './geojson/read';
import { readGeopackage } from './geopackage/read';
import { legible } from './legible';
import { planIn } from './plan-in';
import { readShapefile } from './shapefile/read';
import { type PlanFile, unpack } from './unpack';
import { readXplan } from './xplan/read';

/**
 * Reads the plan in an uploaded file, whatever it is: XPlanGML, GeoJSON, GeoPackage or a Shapefile, as it is or zipped.
 * `directory` is an empty one for what is unpacked; who made it removes it. Refuses with `Invalid` and a code of
 * `plan.…` for what is no plan, broken, too large, or made to harm; what was taken before that counts for nothing.
 */
export async function openPlan(file: PlanFile, directory: string, reading: Reading): Promise<PlanFacts> {
  const uploaded = { path: file.path, name: legible(file.name) };
  const { format, files } = await planIn(await unpack(uploaded, directory), uploaded.name);
  return readers[format](files, limited(reading, uploaded.name));
}

/** How each format is read: from its one file, a Shapefile from its several. */
const readers: Record<PlanFacts['format'], (files: PlanFile[], reading: Reading) => Promise<PlanFacts>> = {
  xplan: (files, reading) => readXplan(only(files), reading),
  geojson: (files, reading) => readGeojson(only(files), reading),
  geopackage: (files, reading) => readGeopackage(only(files), reading),
  shapefile: readShapefile,
};

function only([file]: PlanFile[]): PlanFile {
  if (!file) throw new Error('A plan is at least one file.');
  return file;
}

function limited(reading: Reading, file: string): Reading {
  let taken = 0;
  const take = (feature: PlanFeature) => {
    taken += 1;
    if (taken > PLAN_FEATURES_LIMIT)
      throw new Refusal('Invalid', 'plan.too-many-features', { file, limit: PLAN_FEATURES_LIMIT });
    reading.take(feature);
  };
  return { take, progress: reading.progress };
}
