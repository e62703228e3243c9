import { needed, type Sketch } from './sketch';

/** Where on a drawing somebody presses: on a corner, on the edge that begins at a corner, or nowhere on it. */
export interface Hit {
  corner: number | null;
  edge: number | null;
  /** Whether a line's first corner is nearer than its last one. */
  nearStart: boolean;
}

/** What a press means. `index`: the corner that it is about. */
export type Meaning =
  | { what: 'add' | 'move' | 'select' | 'insert'; index: number }
  | { what: 'release' | 'finish' | 'close' | 'more' | 'choose' };

/**
 * What a press on the map means, the same for finger, mouse and keys. A selected corner goes where the next press is.
 * While something is drawn each press sets a corner, and one on the last corner, or on an area's first, finishes it. An
 * existing drawing is reshaped: a press on an edge makes a corner there, and one beside a line makes it longer.
 */
export function meaningOf(sketch: Sketch, reshaping: boolean, hit: Hit): Meaning {
  const count = sketch.corners.length;
  if (sketch.tool === 'point') return count === 0 ? { what: 'add', index: 0 } : { what: 'move', index: 0 };
  if (sketch.selected !== null) return ofSelected(sketch.selected, hit);
  if (hit.corner !== null) return reshaping ? { what: 'select', index: hit.corner } : onCorner(sketch, hit.corner);
  if (!reshaping) return { what: 'add', index: count };
  if (hit.edge !== null) return { what: 'insert', index: hit.edge + 1 };
  if (sketch.tool === 'line') return { what: 'add', index: hit.nearStart ? 0 : count };
  return count < needed.area ? { what: 'add', index: count } : { what: 'choose' };
}

function ofSelected(selected: number, { corner }: Hit): Meaning {
  if (corner === selected) return { what: 'release' };
  return corner === null ? { what: 'move', index: selected } : { what: 'select', index: corner };
}

function onCorner({ tool, corners }: Sketch, corner: number): Meaning {
  const enough = corners.length >= needed[tool];
  if (corner === corners.length - 1) return { what: enough ? 'finish' : 'more' };
  if (corner === 0 && corners.length > 2) return { what: tool === 'area' ? 'finish' : 'close' };
  return { what: 'select', index: corner };
}
