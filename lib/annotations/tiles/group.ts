import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import { DEGREE_STEPS, NOWHERE } from '../model/packed';
import { REACH } from './clusters';
import { type Leaves, WITHOUT_MARK } from './leaves';
import { at, type Level, LOWEST, NODE_SIZE, newLevel } from './level';

/** What was grouped: a level for each zoom, and for each annotation its row on the lowest one. */
export interface Grouped {
  levels: Level[];
  lowest: Int32Array;
}

/**
 * Groups places for every zoom. In: longitude and latitude of each in steps of a degree, and how many more are to find
 * room later. Synchronous: a million take seconds.
 */
export function group(places: Leaves['places'], spare: number): Grouped {
  const trees = treesOf(places);
  const levels: Level[] = [];
  let upper: Upper | null = null;
  // From the top down, since each level is told its rows on the one above.
  for (let zoom = 0; zoom <= LOWEST; zoom++) {
    const tree = trees[zoom] as Tree;
    const next = trees[zoom + 1];
    const level = levelOf(tree, places.length / 2, spare);
    if (upper) linkTo(level, tree, upper);
    upper = { level, positions: positionsOf(tree), tree, isSame: next === tree, points: places.length / 2 };
    levels.push(level);
  }
  nameLeaves(levels, trees);
  return { levels, lowest: lowestRows(trees[LOWEST] as Tree, places.length / 2) };
}

/** What supercluster 9 keeps for each zoom: a kd-tree, and behind each of its ids six numbers. Pinned for that reason. */
interface Tree {
  numItems: number;
  ids: Uint16Array | Uint32Array;
  coords: Int32Array;
  data: Int32Array;
}
const STRIDE = 6;
const ID = 3;
const PARENT = 4;
const COUNT = 5;

interface Upper {
  level: Level;
  tree: Tree;
  /** Where in the tree's order each of its rows is. */
  positions: Uint32Array;
  /** Whether nothing was grouped between it and the one below. */
  isSame: boolean;
  points: number;
}

function treesOf(places: Int32Array): Tree[] {
  const clusters = new Supercluster({
    radius: REACH * 512,
    extent: 512,
    maxZoom: LOWEST - 1,
    nodeSize: NODE_SIZE,
  });
  clusters.load(features(places) as unknown as Feature<Point, Record<string, never>>[]);
  return (clusters as unknown as { trees: Tree[] }).trees;
}

/** One object says all places in turn: a million of them would take more memory than the whole index. */
function features(places: Int32Array): { length: number } & Iterable<unknown> {
  const point = { type: 'Point', coordinates: [0, 0] };
  const feature: { geometry: typeof point | null } = { geometry: null };
  const length = places.length / 2;
  return {
    length,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) {
        const lon = at(places, 2 * index);
        point.coordinates[0] = lon / DEGREE_STEPS;
        point.coordinates[1] = at(places, 2 * index + 1) / DEGREE_STEPS;
        feature.geometry = lon === NOWHERE ? null : point;
        yield feature;
      }
    },
  };
}

function levelOf({ ids, coords, data, numItems }: Tree, points: number, spare: number): Level {
  const level = newLevel(numItems, spare);
  level.xy.set(coords);
  for (let row = 0; row < numItems; row++) {
    const start = at(ids, row) * STRIDE;
    const [id, count] = [at(data, start + ID), at(data, start + COUNT)];
    level.count[row] = count;
    // A group's id tells on which zoom its parts are; what it begins with, the levels below will say.
    level.splits[row] = count > 1 ? (id - points) % 32 : 0;
    level.leaf[row] = count > 1 ? WITHOUT_MARK : id;
  }
  return level;
}

/**
 * Tells each row which one above it is part of. Supercluster makes the rows above in the order of those below: one for
 * each that is left alone, and one for each that a group begins with; its parts name that one.
 */
function linkTo(level: Level, tree: Tree, { positions, isSame, points }: Upper): void {
  const above = new Uint32Array(tree.numItems);
  let made = 0;
  for (let index = 0; index < tree.numItems; index++) {
    const parent = isSame ? -1 : at(tree.data, index * STRIDE + PARENT);
    const first = parent < 0 ? index : (parent - points) >> 5;
    above[index] = first === index ? made++ : at(above, first);
  }
  for (let row = 0; row < tree.numItems; row++) level.up[row] = at(positions, at(above, at(tree.ids, row)));
}

/** From the lowest level up, each group is told one of its annotations. */
function nameLeaves(levels: readonly Level[], trees: readonly Tree[]): void {
  for (let zoom = LOWEST; zoom > 0; zoom--) {
    const [level, above] = [levels[zoom] as Level, levels[zoom - 1] as Level];
    for (let row = 0; row < (trees[zoom] as Tree).numItems; row++) above.leaf[at(level.up, row)] = at(level.leaf, row);
  }
}

function positionsOf({ ids, numItems }: Tree): Uint32Array {
  const positions = new Uint32Array(numItems);
  for (let row = 0; row < numItems; row++) positions[at(ids, row)] = row;
  return positions;
}

/** On the lowest level nothing is grouped, so each row's id is its annotation. */
function lowestRows({ ids, data, numItems }: Tree, points: number): Int32Array {
  const lowest = new Int32Array(points).fill(WITHOUT_MARK);
  for (let row = 0; row < numItems; row++) lowest[at(data, at(ids, row) * STRIDE + ID)] = row;
  return lowest;
}
