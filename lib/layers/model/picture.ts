import { z } from 'zod';
import { readCoordinates } from '@/lib/annotations/model/place-from-form';
import type { Bounds } from './extent';

/** How large a picture's file may be, in bytes. */
export const PICTURE_BYTES_LIMIT = 50 * 1024 * 1024;
/** How many million pixels it may have: a sheet of A1 at 200 dots to the inch has 31. */
export const PICTURE_MEGAPIXELS_LIMIT = 40;
/** How wide and how high a picture is kept at most, in pixels: what every graphics card can draw. */
export const PICTURE_SIDE_LIMIT = 4_096;

/** Degrees, EPSG:4326: longitude, latitude. */
export type LonLat = [lon: number, lat: number];
/** Where the corners of a picture lie: top left, top right, bottom right, bottom left. */
export type Corners = [LonLat, LonLat, LonLat, LonLat];

/** A picture that was made anew from a file, and where it lies. */
export interface PictureSource {
  kind: 'picture';
  corners: Corners;
  /** In pixels. */
  width: number;
  height: number;
}

/** The corners as an editor dragged them: JSON, since a form sends them as one field. */
export const CornerPlacement = z.object({
  layerId: z.uuid(),
  corners: z
    .string()
    .transform(readJson)
    .pipe(z.array(z.tuple([z.number(), z.number()])).length(4, 'picture.corners-unreadable'))
    .transform((corners) => corners as Corners),
});

const Pixel = z
  .string()
  .trim()
  .min(1, 'picture.pixel-missing')
  .transform((typed) => Number(typed.replace(',', '.')))
  .pipe(z.number('picture.pixel-missing'));

const Coordinates = z.string().transform((typed, context): LonLat => {
  const [lon, lat] = readCoordinates(typed)?.coordinates ?? [];
  if (lon !== undefined && lat !== undefined) return [lon, lat];
  context.addIssue({ code: 'custom', message: 'place.unreadable' });
  return z.NEVER;
});

/** Three spots of the picture, in pixels from its top left, and where each lies: latitude and longitude as one types them. */
export const PointPlacement = z.object({
  layerId: z.uuid(),
  ...{ x1: Pixel, y1: Pixel, at1: Coordinates },
  ...{ x2: Pixel, y2: Pixel, at2: Coordinates },
  ...{ x3: Pixel, y3: Pixel, at3: Coordinates },
});

/** What a picture lies in. */
export function boundsOfCorners(corners: Corners): Bounds {
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
