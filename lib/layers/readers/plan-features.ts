import type { PlanFeature } from '../model/plan';
import { type Place, placed } from './placed';
import { type Properties, wordsOf } from './properties';

/** One thing of a file that is no XPlanGML: its layer, its values, and its geometry as GeoJSON in the file's own system. */
export interface Row {
  kind: string;
  properties: Properties;
  geometry: unknown;
}

/** What a row gives to draw: one feature, or one for each part of a geometry collection. Refuses as `placed` does. */
export function planFeatures({ kind, properties, geometry }: Row, place: Place): PlanFeature[] {
  const parts = placed(geometry, place);
  const drawn = parts.length > 0 ? parts : [{ geometry: null, areaM2: null }];
  const words = wordsOf(properties);
  return drawn.map((part) => ({ kind, use: 'other', ...words, ...part }));
}
