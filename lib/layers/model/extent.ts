import type { Position } from 'geojson';
import type { PlanGeometry } from './plan';

/** West, south, east, north; degrees, EPSG:4326. */
export type Bounds = [number, number, number, number];

/** What a geometry lies in. */
export function extentOf(geometry: PlanGeometry): Bounds {
  const extent: Bounds = [180, 90, -180, -90];
  eachPosition(geometry.coordinates as Nested, ([lon = 0, lat = 0]) => {
    extent[0] = Math.min(extent[0], lon);
    extent[1] = Math.min(extent[1], lat);
    extent[2] = Math.max(extent[2], lon);
    extent[3] = Math.max(extent[3], lat);
  });
  return extent;
}

/** What several extents lie in; null where there are none. */
export function unionOf(extents: Iterable<Bounds>): Bounds | null {
  let union: Bounds | null = null;
  for (const [west, south, east, north] of extents) {
    union = union
      ? [Math.min(union[0], west), Math.min(union[1], south), Math.max(union[2], east), Math.max(union[3], north)]
      : [west, south, east, north];
  }
  return union;
}

type Nested = Position | Nested[];

function eachPosition(nested: Nested, take: (position: Position) => void): void {
  if (typeof nested[0] === 'number') take(nested as Position);
  else for (const part of nested as Nested[]) eachPosition(part, take);
}
