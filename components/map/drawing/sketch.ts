import type { Position } from 'geojson';
import { cross, type Geometry, type Segment, segmentsOf } from '@/lib/annotations/model/place';

export const tools = ['point', 'line', 'area'] as const;
export type Tool = (typeof tools)[number];

/** How many corners a drawing needs before it can be finished. */
export const needed: Record<Tool, number> = { point: 1, line: 2, area: 3 };

/** One corner of a drawing: where it is (EPSG:4326), what is there by name, and whether it was caught by the plan. */
export interface Corner {
  at: Position;
  name: string;
  caught: boolean;
}

/** A drawing on its way. */
export interface Sketch {
  tool: Tool;
  corners: readonly Corner[];
  /** The corner that the next press moves; counted from 0. */
  selected: number | null;
  /** The holes of an area that had some before. */
  holes: Position[][];
}

export const emptySketch = (tool: Tool): Sketch => ({ tool, corners: [], selected: null, holes: [] });

/** A drawing as it was, to go on with. */
export function sketchOf(geometry: Geometry): Sketch {
  const corner = (at: Position): Corner => ({ at, name: '', caught: false });
  if (geometry.type === 'Point') return { ...emptySketch('point'), corners: [corner(geometry.coordinates)] };
  if (geometry.type === 'LineString') return { ...emptySketch('line'), corners: geometry.coordinates.map(corner) };
  const [ring = [], ...holes] = geometry.coordinates;
  return { ...emptySketch('area'), corners: ring.slice(0, -1).map(corner), holes };
}

/** What is drawn; null while it has too few corners. */
export function geometryOf({ tool, corners, holes }: Sketch): Geometry | null {
  const [first, ...others] = corners.map(({ at }) => at);
  if (!first || corners.length < needed[tool]) return null;
  if (tool === 'point') return { type: 'Point', coordinates: first };
  if (tool === 'line') return { type: 'LineString', coordinates: [first, ...others] };
  return { type: 'Polygon', coordinates: [[first, ...others, first], ...holes] };
}

export const missingCorners = ({ tool, corners }: Sketch): number => Math.max(0, needed[tool] - corners.length);

/** Whether the edge of an area runs across itself. A line may. */
export function crossesItself(sketch: Sketch): boolean {
  const geometry = geometryOf(sketch);
  if (geometry?.type !== 'Polygon') return false;
  const edges: Segment[] = segmentsOf(geometry);
  return edges.some((edge, index) => edges.slice(index + 2).some((other) => cross(edge, other)));
}

/** With a corner more: the last one, or before the one at `index`. */
export const withCorner = (sketch: Sketch, corner: Corner, index = sketch.corners.length): Sketch => ({
  ...sketch,
  corners: [...sketch.corners.slice(0, index), corner, ...sketch.corners.slice(index)],
});

/** With a corner elsewhere; it is no longer selected. */
export const withMoved = (sketch: Sketch, index: number, corner: Corner): Sketch => ({
  ...sketch,
  corners: sketch.corners.map((before, place) => (place === index ? corner : before)),
  selected: null,
});

export const withoutCorner = (sketch: Sketch, index: number): Sketch => ({
  ...sketch,
  corners: sketch.corners.filter((_, place) => place !== index),
  selected: null,
});
