import type { Position } from 'geojson';
import { acrossWorld, downWorld } from '@/lib/layers/model/web-mercator';
import { TILE_EXTENT } from '../model/tile';
import type { DrawnAnnotation } from '../queries/drawn';
import type { TileAddress, TileFeature } from './marks';

/** So far beyond a tile's edge lines go on, so that no end of one is seen there; in steps of the tile. */
const BEYOND = 128;
/** More corners than this make a tile heavy. What is widest comes first, and what does not fit keeps its mark. */
const CORNERS = 2_500;

/** The lines and areas of a tile, cut off a little beyond its edges. */
export function drawnFeatures(drawn: readonly DrawnAnnotation[], tile: TileAddress): TileFeature[] {
  const features: TileFeature[] = [];
  let corners = 0;
  for (const { id, category, geometry } of drawn) {
    const isArea = geometry.type === 'Polygon';
    const parts = isArea ? ringsIn(geometry.coordinates, tile) : linesIn(inTile(geometry.coordinates, tile));
    corners += parts.reduce((sum, part) => sum + part.length, 0);
    if (corners > CORNERS) break;
    if (parts.length > 0)
      features.push({ type: isArea ? 3 : 2, geometry: parts, tags: { id, category, shape: 'disc' } });
  }
  return features;
}

type Pair = [number, number];
type Axis = 0 | 1;

const inTile = (positions: readonly Position[], { z, x, y }: TileAddress): Pair[] =>
  positions.map(([lon = 0, lat = 0]) => [
    (acrossWorld(lon) * 2 ** z - x) * TILE_EXTENT,
    (downWorld(lat) * 2 ** z - y) * TILE_EXTENT,
  ]);

/** An outer ring runs one way and holes the other, whichever way they were drawn: so readers tell one from the other. */
function ringsIn(rings: readonly Position[][], tile: TileAddress): Pair[][] {
  const cut = rings.map((ring) => {
    const corners = inTile(ring, tile);
    return rounded(corners.every(isInside) ? corners : cutRing(cutRing(corners, 0), 1));
  });
  if ((cut[0]?.length ?? 0) < 4) return [];
  return cut
    .map((ring, index) => (turns(ring) > 0 === (index === 0) ? ring : ring.toReversed()))
    .filter((ring) => ring.length >= 4);
}

function linesIn(line: Pair[]): Pair[][] {
  const pieces = line.every(isInside) ? [line] : cutLine(line, 0).flatMap((piece) => cutLine(piece, 1));
  return pieces.map(rounded).filter((piece) => piece.length > 1);
}

const [LEAST, MOST] = [-BEYOND, TILE_EXTENT + BEYOND];

const isWithin = (value: number) => value >= LEAST && value <= MOST;
const isInside = ([x, y]: Pair) => isWithin(x) && isWithin(y);

/** Where the way from one corner to the next meets an edge. */
function meets(from: Pair, to: Pair, { axis, edge }: { axis: Axis; edge: number }): Pair {
  const part = (edge - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** The edges between two values, in the order in which one meets them. */
function edgesBetween(from: number, to: number): number[] {
  const met = [LEAST, MOST].filter((edge) => (from < edge && to > edge) || (from > edge && to < edge));
  return from < to ? met : met.reverse();
}

function cutLine(line: readonly Pair[], axis: Axis): Pair[][] {
  const pieces: Pair[][] = [];
  let piece: Pair[] = [];
  const end = () => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  for (const [index, corner] of line.entries()) {
    const before = line[index - 1];
    for (const edge of before ? edgesBetween(before[axis], corner[axis]) : []) {
      piece.push(meets(before as Pair, corner, { axis, edge }));
      // Either it comes in here, and this is the first corner of the piece, or it goes out.
      if (piece.length > 1) end();
    }
    if (isWithin(corner[axis])) piece.push(corner);
    else end();
  }
  end();
  return pieces;
}

function cutRing(ring: readonly Pair[], axis: Axis): Pair[] {
  const cut: Pair[] = [];
  for (const [index, corner] of ring.entries()) {
    const before = ring[index - 1];
    for (const edge of before ? edgesBetween(before[axis], corner[axis]) : []) {
      cut.push(meets(before as Pair, corner, { axis, edge }));
    }
    if (isWithin(corner[axis])) cut.push(corner);
  }
  const [first, last] = [cut[0], cut.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...cut, first] : cut;
}

/** To whole steps, without corners that fall onto the one before. */
function rounded(corners: readonly Pair[]): Pair[] {
  const whole: Pair[] = [];
  for (const [x, y] of corners) {
    const corner: Pair = [Math.round(x), Math.round(y)];
    const before = whole.at(-1);
    if (!before || before[0] !== corner[0] || before[1] !== corner[1]) whole.push(corner);
  }
  return whole;
}

/** Twice the area; positive where it runs clockwise on the screen. */
const turns = (ring: readonly Pair[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring[index - 1] ?? [x, y];
    return sum + beforeX * y - x * beforeY;
  }, 0);
