import type { Geometry, Polygon, Position } from 'geojson';
import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { latitudeAt, longitudeAt } from '@/lib/layers/model/web-mercator';
import type { Bounds } from '../map/map-canvas';
import type { Pixel } from './pixels';
import { type Caught, catchAt, type Guide } from './snap';

/** Begins the names of all layers that a plan draws. */
const PLAN = 'plan-';
/** The allowed area is drawn, too, but known more exactly than it is drawn. */
const AREA = 'plan-area';

/** What the plan draws at a place on the screen, or the edge of the allowed area there. `reach` in pixels. */
export function caughtByPlan(
  map: MapLibreMap,
  pixel: Pixel,
  { reach, area }: { reach: number; area: Polygon | undefined },
): Caught | null {
  const box: [PointLike, PointLike] = [
    [pixel.x - reach, pixel.y - reach],
    [pixel.x + reach, pixel.y + reach],
  ];
  const layers = map.getLayersOrder().filter((id) => id.startsWith(PLAN) && map.getLayer(id)?.source !== AREA);
  const drawn = layers.length > 0 ? map.queryRenderedFeatures(box, { layers }) : [];
  const [west, north] = map.unproject(box[0]).toArray();
  const [east, south] = map.unproject(box[1]).toArray();
  return catchAt(pixel, [...drawn.map(asGuide), ...(area ? [{ lines: area.coordinates, within: null }] : [])], {
    project: ([lon = 0, lat = 0]) => map.project([lon, lat]),
    around: [west, south, east, north],
    reach,
  });
}

/** The names of the tile's numbers are MapLibre's own; without them nothing is cut off. */
const asGuide = (feature: MapGeoJSONFeature): Guide => ({
  lines: linesOf(feature.geometry),
  within: boundsOfTile(feature),
});

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((at) => [at]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}

function boundsOfTile({ _x: x, _y: y, _z: z }: MapGeoJSONFeature): Bounds | null {
  if (![x, y, z].every(Number.isFinite)) return null;
  const tiles = 2 ** z;
  return [longitudeAt(x / tiles), latitudeAt((y + 1) / tiles), longitudeAt((x + 1) / tiles), latitudeAt(y / tiles)];
}
