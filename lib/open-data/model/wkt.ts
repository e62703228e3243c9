import type { LineString, Point, Polygon, Position } from 'geojson';

/** A geometry as well-known text (OGC 06-103r4), longitude first. */
export function wktOf(geometry: Point | LineString | Polygon): string {
  if (geometry.type === 'Point') return `POINT (${pair(geometry.coordinates)})`;
  if (geometry.type === 'LineString') return `LINESTRING ${list(geometry.coordinates)}`;
  return `POLYGON (${geometry.coordinates.map(list).join(', ')})`;
}

const list = (line: Position[]) => `(${line.map(pair).join(', ')})`;

const pair = ([lon = 0, lat = 0]: Position) => `${decimal(lon)} ${decimal(lat)}`;

/** Never with an exponent, which not every reader knows: 1e-7 degrees are a centimetre. */
const decimal = (degrees: number) => String(Math.abs(degrees) < 1e-6 ? Number(degrees.toFixed(9)).toFixed(9) : degrees);
