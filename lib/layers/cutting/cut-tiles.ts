import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Bounds } from '../model/extent';
import type { PlanFeature } from '../model/plan';
import { acrossWorld, downWorld } from '../model/web-mercator';

/** One tile of a plan: Mapbox Vector Tile 2.1, packed with gzip. */
export interface PlanTile {
  zoom: number;
  x: number;
  y: number;
  bytes: Uint8Array;
}

/** The name of the one layer inside of each tile. */
export const TILE_LAYER = 'plan';

/** The first and the last zoom of the tiles. Deeper down, the last ones are drawn larger. */
export const TILE_ZOOMS = { from: 6, to: 16 };

/** Steps of a tile's grid. With these, a step of the last zoom is about 5 cm in Germany. */
const EXTENT = 8192;
const BUFFER = 128;

/**
 * Cuts what a plan draws into tiles, each made when it is asked for. In: the features with their numbers, without those
 * that have no geometry; what all of them lie in. Tiles with nothing in them are left out.
 */
export function* cutTiles(features: readonly NumberedFeature[], bounds: Bounds): Generator<PlanTile> {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: features.map(asTileFeature) },
    { maxZoom: TILE_ZOOMS.to, extent: EXTENT, buffer: BUFFER, tolerance: 4, wrap: false },
  );
  for (const [x, y] of tilesAround(bounds, TILE_ZOOMS.from)) yield* cutBelow(index, { zoom: TILE_ZOOMS.from, x, y });
}

export interface NumberedFeature {
  number: number;
  feature: PlanFeature;
}

type Address = Pick<PlanTile, 'zoom' | 'x' | 'y'>;

/** A tile and those that lie in it. What is too small to be seen in one may be seen in those. */
function* cutBelow(index: GeoJSONVT, { zoom, x, y }: Address): Generator<PlanTile> {
  const tile = index.getTile(zoom, x, y);
  if (!tile?.numPoints) return;
  if (tile.features.length > 0) {
    const bytes = gzipSync(fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT }));
    yield { zoom, x, y, bytes };
  }
  if (zoom === TILE_ZOOMS.to) return;
  for (const [dx, dy] of QUARTERS) yield* cutBelow(index, { zoom: zoom + 1, x: 2 * x + dx, y: 2 * y + dy });
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** What the map needs to draw a feature and to ask for the rest of it. */
const asTileFeature = ({ number, feature: { use, title, colours, geometry } }: NumberedFeature): Feature => ({
  type: 'Feature',
  id: number,
  properties: {
    number,
    use,
    ...(title !== null && { title }),
    ...(colours?.fill && { fill: colours.fill }),
    ...(colours?.fillOpacity !== undefined && { 'fill-opacity': colours.fillOpacity }),
    ...(colours?.stroke && { stroke: colours.stroke }),
    ...(colours?.strokeWidth !== undefined && { 'stroke-width': colours.strokeWidth }),
  },
  // Features without one are not given here.
  geometry: geometry as NonNullable<typeof geometry>,
});

/** The addresses of all tiles of one zoom that bounds touch. Web mercator, EPSG:3857, as everybody cuts. */
function tilesAround([west, south, east, north]: Bounds, zoom: number): [number, number][] {
  const [left, top] = tileAt(west, north, zoom);
  const [right, bottom] = tileAt(east, south, zoom);
  const tiles: [number, number][] = [];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) tiles.push([x, y]);
  return tiles;
}

function tileAt(lon: number, lat: number, zoom: number): [number, number] {
  const count = 2 ** zoom;
  const inWorld = (share: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return [inWorld(acrossWorld(lon)), inWorld(downWorld(lat))];
}
