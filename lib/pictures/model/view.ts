import type { Position } from 'geojson';
import type { MapView } from '@/lib/annotations/model/map-view';
import { acrossWorld, downWorld, latitudeAt, longitudeAt } from '@/lib/layers/model/web-mercator';
import { metresPerPixel, zoomAtScale } from './scale';

/** West, south, east, north; degrees, EPSG:4326. */
export type Bounds = readonly [number, number, number, number];

/** A place in a picture: pixels from its left and upper edge, 96 to the inch. */
export type Pixel = readonly [x: number, y: number];

/** The part of the world that a picture shows, as a live map of the same size would: north is up. */
export interface View {
  width: number;
  height: number;
  /** As of a live map: 512 pixels are the world at zoom 0. Between whole numbers, too. */
  zoom: number;
  /** The latitude of the middle, in degrees: distances count there. */
  latitude: number;
  /** Where a place lies in the picture; in EPSG:3857, as on the live map. */
  project: (place: Position) => Pixel;
  /** What lies in the picture or at most so many pixels beside it, in degrees. */
  boundsWith: (margin: number) => Bounds;
}

/** The whole of `bounds` with `padding` pixels around it, as large as the picture allows. */
export function viewOf(bounds: Bounds, size: { width: number; height: number }, padding = 0): View {
  const [west, north] = onWorld([bounds[0], bounds[3]]);
  const [east, south] = onWorld([bounds[2], bounds[1]]);
  const share = Math.max(
    (east - west) / Math.max(1, size.width - 2 * padding),
    (south - north) / Math.max(1, size.height - 2 * padding),
    SMALLEST,
  );
  return viewAround([(west + east) / 2, (north + south) / 2], size, Math.log2(1 / (share * WORLD)));
}

/** Around what has to be seen, as on the live map, in pixels. */
const PADDING = 24;

/** What a picture for a page shows of bounds. */
export const screenView = (bounds: Bounds, size: { width: number; height: number }): View =>
  viewOf(bounds, size, PADDING);

/** What lies in a live map of that size at this place and zoom, but for its padding: so a picture of it shows the same. */
export function boundsOfView({ lat, lon, zoom }: MapView, size: { width: number; height: number }): Bounds {
  const inner = { width: size.width - 2 * PADDING, height: size.height - 2 * PADDING };
  return viewAround(onWorld([lon, lat]), inner, zoom).boundsWith(0);
}

/** The middle of `bounds` at the scale 1 : `scale`, measured on paper in the middle of the picture. */
export function viewAtScale(bounds: Bounds, size: { width: number; height: number }, scale: number): View {
  const [west, north] = onWorld([bounds[0], bounds[3]]);
  const [east, south] = onWorld([bounds[2], bounds[1]]);
  const middle: Pixel = [(west + east) / 2, (north + south) / 2];
  return viewAround(middle, size, zoomAtScale(scale, latitudeAt(middle[1])));
}

/** How many metres of ground one pixel in the middle of the picture stands for. */
export const metresPerPixelIn = (view: View): number => metresPerPixel(view.latitude, view.zoom);

function viewAround(middle: Pixel, size: { width: number; height: number }, zoom: number): View {
  const side = WORLD * 2 ** zoom;
  const left = middle[0] * side - size.width / 2;
  const top = middle[1] * side - size.height / 2;
  return {
    ...size,
    zoom,
    latitude: latitudeAt(middle[1]),
    project: ([lon = 0, lat = 0]) => [acrossWorld(lon) * side - left, downWorld(lat) * side - top],
    boundsWith: (margin) => [
      longitudeAt((left - margin) / side),
      latitudeAt((top + size.height + margin) / side),
      longitudeAt((left + size.width + margin) / side),
      latitudeAt((top - margin) / side),
    ],
  };
}

/** The side of the world at zoom 0, in pixels. */
const WORLD = 512;
/** No view is smaller than this share of the world: half a metre. */
const SMALLEST = 1e-8 / 512;
/** Shares of the world's side, from its left and upper edge. */
const onWorld = ([lon = 0, lat = 0]: Position): Pixel => [acrossWorld(lon), downWorld(lat)];
