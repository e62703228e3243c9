import { NOWHERE } from '../model/packed';
import { GONE, type Leaves, WITHOUT_MARK } from './leaves';
import { at, type Box, eachIn, type Level, LOWEST } from './level';
import { stepX, stepY, WORLD } from './mercator';

/** Marks nearer to each other than this are one group, in parts of a tile's width: 38 of its 512 pixels. */
export const REACH = 38 / 512;

/** A map's annotations, and the marks of each zoom that they make. */
export interface Clusters {
  leaves: Leaves;
  levels: readonly Level[];
}

/** Whether one more annotation finds room on every level. */
export const hasRoom = ({ leaves, levels }: Clusters): boolean =>
  leaves.rows < leaves.seq.length && levels.every(({ rows, count }) => rows < count.length);

/** Counts an annotation in at every zoom: with the nearest mark in reach, or as one of its own. */
export function countIn(clusters: Clusters, leaf: number): void {
  const { leaves, levels } = clusters;
  if (at(leaves.places, 2 * leaf) === NOWHERE) return;
  const [x, y] = placeOf(leaves, leaf);
  let below: { level: Level; row: number } | null = null;
  for (let zoom = LOWEST; zoom >= 0; zoom--) {
    const level = levelAt(levels, zoom);
    const joined = zoom === LOWEST ? -1 : nearestIn(level, { x, y, reach: reachAt(zoom) });
    const row: number = joined >= 0 ? joined : addRow(level, { x, y, leaf });
    if (below) below.level.up[below.row] = row;
    else leaves.lowest[leaf] = row;
    if (joined >= 0) {
      joinFrom(levels, zoom, row);
      return;
    }
    below = { level, row };
  }
}

/** Counts an annotation out at every zoom. */
export function countOut({ leaves, levels }: Clusters, leaf: number): void {
  let row = at(leaves.lowest, leaf);
  leaves.lowest[leaf] = GONE;
  if (row === WITHOUT_MARK || row === GONE) return;
  for (let zoom = LOWEST; zoom >= 0; zoom--) {
    const level = levelAt(levels, zoom);
    level.count[row] = at(level.count, row) - 1;
    row = at(level.up, row);
  }
}

/** The only annotation of a mark that counts one: usually the one it began with, unless that has gone meanwhile. */
export function leafOf(clusters: Clusters, zoom: number, row: number): number {
  const { leaves, levels } = clusters;
  const level = levelAt(levels, zoom);
  const leaf = at(level.leaf, row);
  if (zoom === LOWEST || at(leaves.lowest, leaf) >= 0) return leaf;
  let found = leaf;
  // What makes up a group lies no farther from its middle than the group reaches.
  eachIn(levelAt(levels, zoom + 1), around(placeOfRow(level, row), 2 * reachAt(zoom)), (child) => {
    const below = levelAt(levels, zoom + 1);
    if (below.up[child] === row && at(below.count, child) > 0) found = leafOf(clusters, zoom + 1, child);
  });
  return found;
}

/** Where an annotation is. */
export const placeOf = ({ places }: Leaves, leaf: number): [number, number] => [
  stepX(at(places, 2 * leaf)),
  stepY(at(places, 2 * leaf + 1)),
];

export const placeOfRow = ({ xy }: Level, row: number): [number, number] => [at(xy, 2 * row), at(xy, 2 * row + 1)];

export const levelAt = (levels: readonly Level[], zoom: number): Level => levels[zoom] as Level;

const reachAt = (zoom: number) => (REACH * WORLD) / 2 ** zoom;

function nearestIn(level: Level, { x, y, reach }: { x: number; y: number; reach: number }): number {
  let [nearest, least] = [-1, reach ** 2];
  eachIn(level, around([x, y], reach), (row) => {
    const away = (at(level.xy, 2 * row) - x) ** 2 + (at(level.xy, 2 * row + 1) - y) ** 2;
    if (away <= least && at(level.count, row) > 0) [nearest, least] = [row, away];
  });
  return nearest;
}

/** One mark more from this row on upwards; all of these fall apart below this zoom by now. */
function joinFrom(levels: readonly Level[], from: number, joined: number): void {
  let row = joined;
  for (let zoom = from; zoom >= 0; zoom--) {
    const level = levelAt(levels, zoom);
    level.count[row] = at(level.count, row) + 1;
    const splits = at(level.splits, row);
    level.splits[row] = splits === 0 ? from + 1 : Math.min(splits, from + 1);
    row = at(level.up, row);
  }
}

function addRow(level: Level, { x, y, leaf }: { x: number; y: number; leaf: number }): number {
  const row = level.rows++;
  level.xy[2 * row] = x;
  level.xy[2 * row + 1] = y;
  level.count[row] = 1;
  level.leaf[row] = leaf;
  return row;
}

const around = ([x, y]: readonly [number, number], reach: number): Box => ({
  west: x - reach,
  north: y - reach,
  east: x + reach,
  south: y + reach,
});
