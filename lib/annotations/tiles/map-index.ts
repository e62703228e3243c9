import { setImmediate as turn } from 'node:timers/promises';
import { inTenant, type TenantId } from '@/db/tenancy';
import { threadById } from '@/lib/threads/queries/thread';
import { type Choice, isChosen } from '../model/choice';
import { type ChangedPlace, changedAfter } from '../queries/changed';
import { packedAfter } from '../queries/packed';
import { type Clusters, countIn, countOut, hasRoom } from './clusters';
import type { ReadyTile } from './encode';
import { grouped } from './grouped';
import {
  addLeaf,
  addPacked,
  categoryIn,
  GONE,
  isDrawnIn,
  kindOf,
  LEAF_BYTES,
  type Leaves,
  newLeaves,
  numberOfStatus,
  rowOf,
  stepsOf,
  tell,
  withRoom,
} from './leaves';
import { at, ROW_BYTES } from './level';
import { isShapeAt, SHAPE_BYTES, type Shapes, sortedShapes } from './shapes';

/** Which annotations an index holds: those of one map that are of a choice. */
export interface Scope {
  tenantId: TenantId;
  threadId: string;
  choice: Choice;
}

/** All of a scope that everybody may see, ready for tiles of any zoom. */
export interface MapIndex {
  scope: Scope;
  /** The number of the map's thread up to which this is certainly true. */
  head: number;
  clusters: Clusters;
  shapes: Shapes;
  /** Each category that occurs, by the number that it has here. */
  categories: string[];
  /** How many annotations there are, by the category's number; those without a place too. */
  counts: number[];
  /** Tiles that were made since something changed, and numbers that were counted. */
  tiles: Map<string, Promise<ReadyTile>>;
  counted: Map<string, Promise<readonly number[]>>;
}

/** Reads the index of a whole map from the database. The right to see is the caller's to check. */
export async function readIndex(scope: Scope): Promise<MapIndex> {
  const { head, commentCount } = await inTenant(scope, (tx) => threadById(tx, scope.threadId));
  const index = emptyIndex(scope, head);
  index.clusters.leaves = newLeaves(commentCount + spareFor(commentCount));
  const drawn = await readLeaves(index);
  await groupAll(index, drawn);
  return index;
}

export const emptyIndex = (scope: Scope, head: number): MapIndex => ({
  ...{ scope, head, categories: [], counts: [], tiles: new Map(), counted: new Map() },
  shapes: sortedShapes([], []),
  clusters: { leaves: newLeaves(0), levels: [] },
});

/** Lines and areas: the cell and the row of each. */
export interface Drawn {
  cells: number[];
  rows: number[];
}

/** Makes the marks of all zooms from the leaves that an index has by now, and counts these. */
export async function groupAll(index: MapIndex, { cells, rows }: Drawn): Promise<void> {
  const { leaves } = index.clusters;
  const spare = spareFor(leaves.rows);
  const room = withRoom(leaves, leaves.rows + spare);
  for (let row = 0; row < room.rows; row++) {
    if (row % COUNTED_AT_ONCE === 0) await turn();
    count(index, at(room.kinds, row), 1);
  }
  await turn();
  const places = room.places.slice(0, 2 * room.rows);
  const given = { places, spare, cells: Float64Array.from(cells), rows: Int32Array.from(rows) };
  const { levels, lowest, shapes } = await grouped(given);
  room.lowest.set(lowest);
  index.clusters = { leaves: room, levels };
  index.shapes = shapes;
}

const COUNTED_AT_ONCE = 100_000;

/** What an index takes, in bytes, without the tiles that were made of it. */
export const bytesOf = ({ clusters: { leaves, levels }, shapes }: MapIndex): number =>
  leaves.seq.length * LEAF_BYTES +
  shapes.sorted * SHAPE_BYTES +
  levels.reduce((sum, { count }) => sum + count.length * ROW_BYTES, 0);

/** Who is further behind than this reads everything anew. */
const FAR_BEHIND = 5_000;

/** Brings an index up to the thread's head. Out: false where it has no room, or is too far behind, and must be read anew. */
export async function catchUp(index: MapIndex): Promise<boolean> {
  for (;;) {
    const { threadId } = index.scope;
    const { head, latest, changed } = await inTenant(index.scope, (tx) => changedAfter(tx, threadId, index.head));
    if (latest - index.head > FAR_BEHIND) return false;
    if (!(await applyAll(index, changed))) return false;
    index.head = head;
    if (head >= latest) return true;
  }
}

/** Whether so much has come later that it should be read anew soon. */
export const isWorn = ({ clusters: { leaves } }: MapIndex): boolean =>
  leaves.rows - leaves.ordered > (leaves.seq.length - leaves.ordered) / 2;

/** So many changes are taken in before others have their turn. */
const SLICE = 40;

async function applyAll(index: MapIndex, changed: readonly ChangedPlace[]): Promise<boolean> {
  for (const [number, change] of changed.entries()) {
    if (number % SLICE === SLICE - 1) await turn();
    if (!apply(index, change)) return false;
  }
  // Only now: what was made in between is of neither state.
  if (changed.length > 0) Object.assign(index, { tiles: new Map(), counted: new Map() });
  return true;
}

/** Room for what comes later: a sixteenth more, and so much that a small map is not read anew for each. */
export const spareFor = (rows: number): number => Math.max(64, Math.min(1_024, rows >> 4));

async function readLeaves(index: MapIndex): Promise<Drawn> {
  const { threadId } = index.scope;
  const drawn: Drawn = { cells: [], rows: [] };
  for (let after = 0; ; ) {
    const part = await inTenant(index.scope, (tx) => packedAfter(tx, threadId, after));
    if (!part) return drawn;
    const { leaves } = index.clusters;
    const needed = leaves.rows + part.count;
    index.clusters.leaves = withRoom(leaves, needed > leaves.seq.length ? Math.ceil(needed * 1.5) : needed);
    addPacked(index.clusters.leaves, part, {
      numberOf: (category) => numberOf(index, category),
      onDrawn: (cell, row) => {
        drawn.cells.push(cell);
        drawn.rows.push(row);
      },
    });
    after = part.last;
  }
}

function apply(index: MapIndex, change: ChangedPlace): boolean {
  const { clusters, scope } = index;
  const { leaves } = clusters;
  const row = rowOf(leaves, change.seq);
  const isWanted = !change.gone && isChosen(scope.choice, change);
  const kind = kindOf(numberOf(index, change.category), numberOfStatus(change.status), change.cell !== null);
  if (row >= 0) count(index, at(leaves.kinds, row), -1);
  if (row >= 0 && isWanted && isAt(index, row, change)) {
    tell(leaves, row, { kind, ...change });
    count(index, kind, 1);
    return true;
  }
  if (row >= 0) countOut(clusters, row);
  if (!isWanted) return true;
  if (!hasRoom(clusters)) return false;
  const added = addLeaf(leaves, change, kind);
  if (change.cell !== null) index.shapes.later.push({ cell: change.cell, row: added });
  countIn(clusters, added);
  count(index, kind, 1);
  return true;
}

/** Whether it is still where it was, and as large. */
function isAt({ clusters, shapes }: MapIndex, row: number, { lon, lat, cell }: ChangedPlace): boolean {
  const { places, kinds } = clusters.leaves;
  const isSame = places[2 * row] === stepsOf(lon) && places[2 * row + 1] === stepsOf(lat);
  return isSame && (cell === null ? !isDrawnIn(at(kinds, row)) : isShapeAt(shapes, cell, row));
}

function count(index: MapIndex, kind: number, more: 1 | -1): void {
  const category = categoryIn(kind);
  index.counts[category] = (index.counts[category] ?? 0) + more;
}

function numberOf({ categories }: MapIndex, category: string): number {
  const known = categories.indexOf(category);
  return known >= 0 ? known : categories.push(category) - 1;
}

/** Whether this row counts now. */
export const isThere = ({ lowest }: Leaves, row: number): boolean => lowest[row] !== GONE;
