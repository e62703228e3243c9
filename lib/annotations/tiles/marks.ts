import { DEEPEST_TILE, TILE_EXTENT } from '../model/tile';
import { type Clusters, leafOf, levelAt, placeOf, placeOfRow } from './clusters';
import { categoryIn, idOf, isDrawnIn, statusIn } from './leaves';
import { at, eachIn, LOWEST } from './level';
import { WORLD } from './mercator';

/** A tile's address (XYZ, EPSG:3857). */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** One feature of a tile, as vt-pbf writes it: 1 a point, 2 lines, 3 rings; places in steps of the tile. */
export interface TileFeature {
  type: 1 | 2 | 3;
  geometry: [number, number][] | [number, number][][];
  tags: Record<string, string | number | boolean>;
}

/** More marks than this in one place nobody can tell apart: they stay in their groups, however near one looks. */
const MOST = 400;

/** The marks of a tile: what one sees of single annotations, and of groups how many they are. Each is in one tile only. */
export function marksIn(clusters: Clusters, categories: readonly string[], tile: TileAddress): TileFeature[] {
  const shown = rowsIn(clusters, tile.z, tile);
  const [zoom, rows] =
    tile.z === DEEPEST_TILE && shown.length > MOST
      ? ([LOWEST - 1, rowsIn(clusters, LOWEST - 1, tile)] as const)
      : ([tile.z, shown] as const);
  return rows.map(({ row, leaf, place }) => ({
    type: 1,
    geometry: [place],
    tags: leaf < 0 ? groupTags(clusters, zoom, row) : markTags(clusters, categories, leaf),
  }));
}

interface Shown {
  row: number;
  /** The annotation that it is; -1 for a group. */
  leaf: number;
  place: [number, number];
}

function rowsIn(clusters: Clusters, zoom: number, tile: TileAddress): Shown[] {
  const level = levelAt(clusters.levels, zoom);
  const shown: Shown[] = [];
  eachIn(level, boxOf(tile), (row) => {
    const count = at(level.count, row);
    if (count === 0) return;
    const leaf = count === 1 ? leafOf(clusters, zoom, row) : -1;
    const place = inTile(tile, leaf < 0 ? placeOfRow(level, row) : placeOf(clusters.leaves, leaf));
    if (place.every((part) => part >= 0 && part < TILE_EXTENT)) shown.push({ row, leaf, place });
  });
  return shown;
}

/** A little more than the tile: the last one of a group may lie beside its middle. */
function boxOf({ z, x, y }: TileAddress) {
  const width = WORLD / 2 ** z;
  const [west, north] = [x * width - WORLD / 2, y * width - WORLD / 2];
  const beside = width / 8;
  return { west: west - beside, north: north - beside, east: west + width + beside, south: north + width + beside };
}

function inTile({ z, x, y }: TileAddress, [east, south]: [number, number]): [number, number] {
  const width = WORLD / 2 ** z;
  const stepOf = (steps: number, index: number) => Math.floor(((steps + WORLD / 2) / width - index) * TILE_EXTENT);
  return [stepOf(east, x), stepOf(south, y)];
}

function markTags({ leaves }: Clusters, categories: readonly string[], leaf: number): TileFeature['tags'] {
  const kind = at(leaves.kinds, leaf);
  return {
    ...{
      id: idOf(leaves, leaf),
      category: categories[categoryIn(kind)] ?? '',
      shape: isDrawnIn(kind) ? 'disc' : 'pin',
    },
    ...(statusIn(kind) > 0 && { answered: true }),
  };
}

function groupTags({ levels }: Clusters, zoom: number, row: number): TileFeature['tags'] {
  const level = levelAt(levels, zoom);
  const count = at(level.count, row);
  return { point_count: count, point_count_abbreviated: shortened(count), splits: at(level.splits, row) };
}

/** As supercluster writes it, so that maps with and without tiles look the same. */
const shortened = (count: number): string =>
  count >= 10_000 ? `${Math.round(count / 1000)}k` : count >= 1000 ? `${Math.round(count / 100) / 10}k` : String(count);
