import type { Feature, Geometry, Position } from 'geojson';
import type { Box } from '../model/drawing';
import type { Pixel, View } from '../model/view';
import { boxAround, touch } from './clip';

/** One point, line or surface that can be seen in a view, in its pixels. */
export interface Seen {
  /** As styles count them: 1 point, 2 line, 3 surface. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  /** A point's place, a line, or a surface's outer ring and holes, all unclipped. */
  lines: readonly (readonly Pixel[])[];
  box: Box;
}

/** How far beyond its edge a view looks, in pixels: a wide river's middle may lie outside, its bank inside. */
export const MARGIN = 64;

/** What of these features a view may show, part by part, in their order. */
export function seenIn(features: readonly Feature[], view: View): Seen[] {
  const frame = frameOf(view);
  const seen: Seen[] = [];
  for (const { geometry, properties } of features) {
    for (const { type, lines } of partsOf(geometry)) {
      const pixels = lines.map((line) => line.map(view.project));
      const box = boxAround(pixels[0] ?? []);
      if (touch(box, frame)) seen.push({ type, properties: properties ?? {}, lines: pixels, box });
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
