import type { Geometry } from '@/lib/annotations/model/place';
import { pointsOf } from '@/lib/annotations/model/place';
import { unionOf } from '@/lib/layers/model/extent';
import type { LayerView } from '@/lib/layers/model/layer';
import type { Bounds } from './map-canvas';

/** The smallest bounds around a geometry: west, south, east, north. */
export function boundsAround(geometry: Geometry): Bounds {
  const points = pointsOf(geometry);
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** What the plans of a map lie in, as far as they are shown at first; null where there is none. */
export const boundsOfPlans = (layers: readonly LayerView[]): Bounds | null =>
  unionOf(layers.flatMap(({ shown, bounds }) => (shown && bounds ? [bounds] : [])));
