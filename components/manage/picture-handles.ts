import { metresPerDegree } from '@/lib/annotations/model/measure';
import type { Corners, LonLat } from '@/lib/layers/model/picture';

/** What of a picture one can take hold of; the corners in the order of `Corners`. */
export const handles = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft', 'whole'] as const;
export type Handle = (typeof handles)[number];

/** Where a handle lies: a corner, or the middle of them all. */
export function placeOf(corners: Corners, handle: Handle): LonLat {
  if (handle !== 'whole') return corners[handles.indexOf(handle)] ?? corners[0];
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

/** The corners with a handle moved there: one corner, or all of them alike. */
export function withMoved(corners: Corners, handle: Handle, to: LonLat): Corners {
  const from = placeOf(corners, handle);
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  return corners.map((corner, index) =>
    handle === 'whole' || handles[index] === handle ? [corner[0] + east, corner[1] + north] : corner,
  ) as Corners;
}

/** A place so many metres to the east and to the north of another. */
export function besides([lon, lat]: LonLat, [east, north]: readonly [number, number]): LonLat {
  const degree = metresPerDegree(lat);
  return [lon + east / degree.lon, lat + north / degree.lat];
}
