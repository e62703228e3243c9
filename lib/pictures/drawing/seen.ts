import type { Feature, Geometry, Position } from 'geojson';
import type { Box } from '../model/drawing';
import type { Bounds, Pixel, View } from '../model/view';
import { boxAround } from './clip';

/** One point, line or surface that can be seen in a view, in its pixels. */
export interface Seen {
  /** As styles count them: 1 point, 2 line, 3 surface. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  /** A point's place, a line, or a surface's outer ring and holes, unclipped; without what no eye sees. */
  lines: readonly (readonly Pixel[])[];
  /** What it lies in, in pixels. */
  box: Box;
  /** Whether all of it lies in the view or its margin: then nothing has to be cut off. */
  whole: boolean;
}

/** How far beyond its edge a view looks, in pixels: a wide river's middle may lie outside, its bank inside. */
export const MARGIN = 64;

/** What of these features a view may show, part by part, in their order. */
export function seenIn(features: readonly Feature[], view: View): Seen[] {
  const bounds = view.boundsWith(MARGIN);
  const frame = frameOf(view);
  const seen: Seen[] = [];
  for (const { geometry, properties } of features) {
    for (const { type, lines } of partsOf(geometry)) {
      // Most of a town is not in the picture: this is asked in degrees, before anything is projected.
      if (!reaches(lines[0] ?? [], bounds)) continue;
      const pixels = lines.map((line) => projected(line, view));
      const box = boxAround(pixels[0] ?? []);
      seen.push({
        type,
        properties: properties ?? {},
        lines: pixels,
        box,
        whole: isWithin(box, frame),
      });
    }
  }
  return seen;
}

/** The view with its margin. */
export const frameOf = ({ width, height }: { width: number; height: number }): Box => [
  -MARGIN,
  -MARGIN,
  width + MARGIN,
  height + MARGIN,
];

/** Corners closer than this to the one before are left out, in pixels: nobody sees them. The first and the last stay. */
const NEAR = 0.5;

function projected(line: readonly Position[], { project }: View): Pixel[] {
  const kept: Pixel[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let index = 0; index < line.length; index++) {
    const pixel = project(line[index] as Position);
    const near = Math.abs(pixel[0] - lastX) + Math.abs(pixel[1] - lastY) < NEAR;
    if (near && index < line.length - 1) continue;
    kept.push(pixel);
    lastX = pixel[0];
    lastY = pixel[1];
  }
  return kept;
}

function reaches(line: readonly Position[], [west, south, east, north]: Bounds): boolean {
  let [left, below, right, above] = [true, true, true, true];
  for (const [lon = 0, lat = 0] of line) {
    left &&= lon < west;
    below &&= lat < south;
    right &&= lon > east;
    above &&= lat > north;
    if (!left && !below && !right && !above) return true;
  }
  return line.length > 0 && !left && !below && !right && !above;
}

const isWithin = (box: Box, frame: Box): boolean =>
  box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];

interface PartOfGeometry {
  type: Seen['type'];
  lines: readonly Position[][];
}

/** Every single point, line and surface of a geometry. */
function partsOf(geometry: Geometry | null): PartOfGeometry[] {
  switch (geometry?.type) {
    case 'Point':
      return [{ type: 1, lines: [[geometry.coordinates]] }];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => ({ type: 1, lines: [[point]] }));
    case 'LineString':
      return [{ type: 2, lines: [geometry.coordinates] }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ type: 2, lines: [line] }));
    case 'Polygon':
      return [{ type: 3, lines: geometry.coordinates }];
    case 'MultiPolygon':
      return geometry.coordinates.map((lines) => ({ type: 3, lines }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [];
  }
}
