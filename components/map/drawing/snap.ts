import type { Position } from 'geojson';
import type { Bounds } from '../map/map-canvas';
import { apart, between, nearestOn, type Pixel } from './pixels';

/** Lines that a drawing is caught by. A line of one position is a point. EPSG:4326. */
export interface Guide {
  lines: Position[][];
  /** Only what lies in here counts: a map's tile cuts what it draws beyond its edge. */
  within: Bounds | null;
}

export interface Caught {
  at: Position;
  by: 'corner' | 'edge';
}

interface Eye {
  /** Where a position is on the screen. */
  project: (position: Position) => Pixel;
  /** The part of the earth that is within reach, roughly. */
  around: Bounds;
  /** In pixels. */
  reach: number;
}

/** The corner nearest to a place on the screen, else the nearest place on an edge; null where none is within reach. */
export function catchAt(pixel: Pixel, guides: readonly Guide[], eye: Eye): Caught | null {
  const found = guides.flatMap((guide) =>
    guide.lines.flatMap((line) => candidates(line, pixel, eye).filter(({ at }) => isIn(guide.within, at))),
  );
  const near = found.filter(({ way }) => way <= eye.reach).sort((one, other) => one.way - other.way);
  const best = near.find(({ by }) => by === 'corner') ?? near[0];
  return best ? { at: best.at, by: best.by } : null;
}

type Candidate = Caught & { way: number };

function candidates(line: Position[], pixel: Pixel, eye: Eye): Candidate[] {
  const corners = line
    .filter((at) => overlap(at, at, eye.around))
    .map((at): Candidate => ({ at, by: 'corner', way: apart(eye.project(at), pixel) }));
  const edges = line.slice(1).flatMap((to, index): Candidate[] => {
    const from = line[index] ?? to;
    return overlap(from, to, eye.around) ? [onEdge(from, to, { pixel, eye })] : [];
  });
  return [...corners, ...edges];
}

function onEdge(from: Position, to: Position, { pixel, eye }: { pixel: Pixel; eye: Eye }): Candidate {
  const [start, end] = [eye.project(from), eye.project(to)];
  const share = nearestOn(start, end, pixel);
  const part = (axis: 0 | 1) => (from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * share;
  return { at: [part(0), part(1)], by: 'edge', way: apart(between(start, end, share), pixel) };
}

const overlap = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, [west, south, east, north]: Bounds) =>
  Math.max(x1, x2) >= west && Math.min(x1, x2) <= east && Math.max(y1, y2) >= south && Math.min(y1, y2) <= north;

const isIn = (bounds: Bounds | null, at: Position) => bounds === null || overlap(at, at, bounds);
