import type { LineString, Point, Polygon } from 'geojson';
import { type Box, meetsBox } from './box';
import { moved, systemAt } from './reference-systems';

/** Where entries are looked for. */
export interface SearchArea {
  /** A box in degrees that holds all of it. */
  near: Box;
  /** Whether a geometry, in degrees, meets it. */
  meets: (geometry: Point | LineString | Polygon) => boolean;
}

/**
 * The area of a box in a reference system (17-069r4, 7.15.3; 18-058r1, 7.3). In: its lower left and upper right corner in
 * that system's order. Null where there is no such box.
 */
export function areaOf([a, b, c, d]: Box, uri?: string): SearchArea | null {
  const system = systemAt(uri);
  if (!system.metric) {
    const box: Box = [...system.toDegrees([a, b]), ...system.toDegrees([c, d])];
    return isOnEarth(box) ? { near: box, meets: (geometry) => meetsBox(box, geometry) } : null;
  }
  if (a > c || b > d) return null;
  const border = [a, b, c, d] as const;
  const near = around(borderOf(border).map(system.toDegrees));
  return near && { near, meets: (geometry) => meetsBox(border, moved(geometry, system.fromDegrees)) };
}

function isOnEarth([west, south, east, north]: Box): boolean {
  return Math.abs(west) <= 180 && Math.abs(east) <= 180 && -90 <= south && south <= north && north <= 90;
}

/** So many points stand for each side of a box, whose sides are curves on a map in degrees; and so much, in degrees, is added for what is between them. */
const POINTS = 32;
const MARGIN = 0.01;

const borderOf = ([west, south, east, north]: Box): [number, number][] =>
  Array.from({ length: POINTS + 1 }, (_, at) => at / POINTS).flatMap((part) => {
    const [x, y] = [west + (east - west) * part, south + (north - south) * part];
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ] as [number, number][];
  });

function around(points: [number, number][]): Box | null {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  if (![...lons, ...lats].every(Number.isFinite)) return null;
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ];
}
