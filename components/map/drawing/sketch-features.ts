import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Aim } from './aim';
import type { Sketch } from './sketch';

/** What a part of a drawing is, for the layers that show it. */
export type Part = 'surface' | 'edge' | 'guess' | 'middle' | 'corner' | 'catch';

/**
 * A drawing as features: its surface and edge; the edge that the next press would make (`guess`); where a press makes a
 * new corner (`middle`); its corners; where the plan caught one, and would catch the next (`catch`).
 */
export function sketchFeatures(sketch: Sketch, aim: Aim | null, reshaping: boolean): FeatureCollection {
  const at = sketch.corners.map((corner) => corner.at);
  const isArea = sketch.tool === 'area';
  const edge = isArea && at.length > 2 ? [...at, ...at.slice(0, 1)] : at;
  const guess = aim ? guessed(sketch, at, { next: aim.at, reshaping }) : [];
  return {
    type: 'FeatureCollection',
    features: [
      ...(isArea && at.length > 2 ? [part('surface', { type: 'Polygon', coordinates: [edge, ...sketch.holes] })] : []),
      ...(at.length > 1 ? [part('edge', { type: 'LineString', coordinates: edge })] : []),
      ...(guess.length > 1 ? [part('guess', { type: 'LineString', coordinates: guess })] : []),
      ...(reshaping && sketch.selected === null ? middles(edge) : []),
      ...sketch.corners.map((corner, index) => cornerFeature(sketch, corner.at, index)),
      ...sketch.corners.filter(({ caught }) => caught).map(({ at: place }) => caughtAt(place, 'before')),
      ...(aim?.by ? [caughtAt(aim.at, aim.by)] : []),
    ],
  };
}

const caughtAt = (coordinates: Position, by: string): Feature => part('catch', { type: 'Point', coordinates }, { by });

const part = (name: Part, geometry: Geometry, more: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties: { part: name, ...more },
  geometry,
});

/** From the corners beside it to where the next press would be. */
function guessed(
  { selected, tool }: Sketch,
  at: Position[],
  { next, reshaping }: { next: Position; reshaping: boolean },
): Position[] {
  const beside = (index: number) => (tool === 'area' ? at.at(index % at.length) : index < 0 ? undefined : at[index]);
  const [from, to] =
    selected !== null
      ? [beside(selected - 1), beside(selected + 1)]
      : reshaping
        ? []
        : [at.at(-1), tool === 'area' && at.length > 1 ? at[0] : undefined];
  return [from, next, to].filter((position) => position !== undefined);
}

const middles = (edge: Position[]): Feature[] =>
  edge.slice(1).map((to, index) => {
    const from = edge[index] ?? to;
    const half = (axis: 0 | 1) => ((from[axis] ?? 0) + (to[axis] ?? 0)) / 2;
    return part('middle', { type: 'Point', coordinates: [half(0), half(1)] });
  });

/** The corner that ends a drawing when it is pressed once more is marked, too. */
function cornerFeature({ tool, corners, selected }: Sketch, at: Position, index: number): Feature {
  const ends = tool !== 'point' && (index === corners.length - 1 || (tool === 'area' && index === 0));
  const look = index === selected ? 'selected' : ends ? 'end' : 'plain';
  return part('corner', { type: 'Point', coordinates: at }, { look });
}
