import { setImmediate as turn } from 'node:timers/promises';
import { inTenant, type TenantId } from '@/db/tenancy';
import { threadById } from '@/lib/threads/queries/thread';
import { type ChangedPlace, changedAfter } from '../queries/changed';
import { packedAfter } from '../queries/packed';
import { type Clusters, countIn, countOut, hasRoom } from './clusters';
import type { ReadyTile } from './encode';
import { grouped } from './grouped';
import { addLeaf, addPacked, LEAF_BYTES, type Leaves, newLeaves, rowOf, stepsOf, withRoom } from './leaves';
import { at, ROW_BYTES } from './level';

/** Which annotations an index holds: those of one map, of some categories or of all. */
export interface Scope {
  tenantId: TenantId;
  threadId: string;
  /** None named: all. */
  categories: readonly string[];
}

/** All that everybody may see on one map, ready for tiles of any zoom. */
export interface MapIndex {
  scope: Scope;
  /** The number of the map's thread up to which this is certainly true. */
  head: number;
  clusters: Clusters;
  /** Each category that occurs, by the number that it has here. */
  categories: string[];
  /** How many annotations there are, by the category's number; those without a place too. */
  counts: number[];
  /** How many of them are lines or areas. */
  drawn: number;
  /** Tiles that were made since something changed. */
  tiles: Map<string, Promise<ReadyTile>>;
}

/** Reads a map's index from the database. The right to see is the caller's to check. */
export async function readIndex(scope: Scope): Promise<MapIndex> {
  const { head, commentCount } = await inTenant(scope, (tx) => threadById(tx, scope.threadId));
  const index: MapIndex = {
    ...{ scope, head, categories: [], counts: [], drawn: 0, tiles: new Map() },
    clusters: {
      leaves: newLeaves(scope.categories.length > 0 ? 0 : commentCount + spareFor(commentCount)),
      levels: [],
    },
  };
  await readLeaves(index);
  const { leaves } = index.clusters;
  const spare = spareFor(leaves.rows);
  const room = withRoom(leaves, leaves.rows + spare);
  await turn();
  const { levels, lowest } = await grouped(room.places.slice(0, 2 * room.rows), spare);
  room.lowest.set(lowest);
  index.clusters = { leaves: room, levels };
  return index;
}

/** What an index takes, in bytes, without the tiles that were made of it. */
export const bytesOf = ({ clusters: { leaves, levels } }: MapIndex): number =>
  leaves.seq.length * LEAF_BYTES + levels.reduce((sum, { count }) => sum + count.length * ROW_BYTES, 0);

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
  if (changed.length > 0) index.tiles = new Map();
  return true;
}

/** Room for what comes later: a sixteenth more, and so much that a small map is not read anew for each. */
const spareFor = (rows: number): number => Math.max(64, Math.min(1_024, rows >> 4));

async function readLeaves(index: MapIndex): Promise<void> {
  const { categories, threadId } = index.scope;
  for (let after = 0; ; ) {
    const part = await inTenant(index.scope, (tx) => packedAfter(tx, threadId, { after, categories }));
    if (!part) return;
    const { leaves } = index.clusters;
    const needed = leaves.rows + part.count;
    index.clusters.leaves = withRoom(leaves, needed > leaves.seq.length ? Math.ceil(needed * 1.5) : needed);
    const from = index.clusters.leaves.rows;
    addPacked(index.clusters.leaves, part, (category) => numberOf(index, category));
    for (let row = from; row < needed; row++) count(index, at(index.clusters.leaves.kinds, row), 1);
    after = part.last;
  }
}

function apply(index: MapIndex, change: ChangedPlace): boolean {
  const { clusters, scope } = index;
  const { leaves } = clusters;
  const row = rowOf(leaves, change.seq);
  const isWanted = !change.gone && (scope.categories.length === 0 || scope.categories.includes(change.category));
  const kind = 2 * numberOf(index, change.category) + (change.drawn ? 1 : 0);
  if (row >= 0) count(index, at(leaves.kinds, row), -1);
  if (row >= 0 && isWanted && isAt(leaves, row, change)) {
    leaves.kinds[row] = kind;
    count(index, kind, 1);
    return true;
  }
  if (row >= 0) countOut(clusters, row);
  if (!isWanted) return true;
  if (!hasRoom(clusters)) return false;
  countIn(clusters, addLeaf(leaves, change, kind));
  count(index, kind, 1);
  return true;
}

const isAt = ({ places }: Leaves, row: number, { lon, lat }: ChangedPlace): boolean =>
  places[2 * row] === stepsOf(lon) && places[2 * row + 1] === stepsOf(lat);

function count(index: MapIndex, kind: number, more: 1 | -1): void {
  index.counts[kind >> 1] = (index.counts[kind >> 1] ?? 0) + more;
  index.drawn += kind & 1 ? more : 0;
}

function numberOf({ categories }: MapIndex, category: string): number {
  const known = categories.indexOf(category);
  return known >= 0 ? known : categories.push(category) - 1;
}
