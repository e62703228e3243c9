import type { Geometry } from 'geojson';
import { signedArea } from '../gml/geojson';
import type { Position } from '../gml/positions';

/**
 * The polygons in the rings of a Shapefile's record: those that run with the clock are outer rings, the others holes of
 * the smallest outer ring around them. A hole without one is an area of its own, and so are all where none runs with
 * the clock: some programs write them the wrong way round.
 */
export function polygonsOf(rings: Position[][]): Geometry | null {
  const measured = rings.map((ring) => ({ ring, size: signedArea(ring), box: boxOf(ring), holes: [] as Position[][] }));
  const clockwise = measured.filter(({ size }) => size <= 0);
  const outer = new Set(clockwise.length > 0 ? clockwise : measured);
  const bySize = [...outer].sort((one, other) => Math.abs(one.size) - Math.abs(other.size));
  const alone = measured.filter((hole) => !outer.has(hole) && !placeHole(hole, bySize));
  const polygons = [...outer, ...alone].map(({ ring, holes }) => [ring, ...holes]);
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

interface Ring {
  ring: Position[];
  size: number;
  box: Box;
  holes: Position[][];
}

function placeHole(hole: Ring, outer: Ring[]): boolean {
  const around = outer.find(({ ring, box }) => isWithin(hole.box, box) && surrounds(ring, hole.ring));
  around?.holes.push(hole.ring);
  return around !== undefined;
}

/** A hole may touch its ring in corners, so most of its corners decide; few are looked at, since holes are many. */
function surrounds(outer: Position[], hole: Position[]): boolean {
  const looked = hole.slice(0, 9);
  return looked.filter((corner) => isInside(corner, outer)).length * 2 > looked.length;
}

/** Counted by the edges that a ray to the east crosses. */
function isInside([x, y]: Position, ring: Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1] as Position, ring[index] as Position];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(ring: Position[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const isWithin = (inner: Box, outer: Box) =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
