import type { Geometry } from '@/lib/annotations/model/place';
import { pointsOf } from '@/lib/annotations/model/place';
import type { Bounds } from './map-canvas';

/** The smallest bounds around a geometry: west, south, east, north. */
export function boundsAround(geometry: Geometry): Bounds {
  const points = pointsOf(geometry);
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
