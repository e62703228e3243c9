import type { Corners, LonLat } from '../../model/picture';
import { type ReferenceSystem, referenceSystem } from '../../readers/crs';
import { isUpright } from '../fit';
import { type Tags, tagsOf } from './tags';

/** What a TIFF says of itself: its size in pixels, whether its values are colours, and where it lies if it knows that. */
export interface TiffHead {
  width: number;
  height: number;
  hasColours: boolean;
  corners: Corners | null;
}

/** The numbers of the tags that are read (TIFF 6.0; OGC 19-008r4, GeoTIFF 1.1). */
const TAG = {
  width: 256,
  height: 257,
  sampleFormat: 339,
  pixelScale: 33550,
  tiepoints: 33922,
  transformation: 34264,
  geoKeys: 34735,
  geoTexts: 34737,
} as const;

/** Reads what a TIFF says of itself; null where it is none. Whoever drew it is believed as to where it lies, if that is on the map. */
export function tiffHead(bytes: Uint8Array): TiffHead | null {
  const tags = tagsOf(bytes, Object.values(TAG));
  const [width, height] = [numbers(tags, TAG.width)[0], numbers(tags, TAG.height)[0]];
  if (!tags || !width || !height) return null;
  const hasColours = numbers(tags, TAG.sampleFormat).every((format) => format === UNSIGNED);
  return { width, height, hasColours, corners: cornersOf(tags, { width, height }) };
}

const UNSIGNED = 1;

function cornersOf(tags: Tags, { width, height }: { width: number; height: number }): Corners | null {
  const keys = geoKeys(tags);
  const system = systemOf(keys);
  const place = placing(tags);
  if (!system || !place) return null;
  // Of a picture whose points are middles of pixels the edge lies half a pixel further out.
  const half = keys.get(KEY.rasterType) === PIXEL_IS_POINT ? 0.5 : 0;
  const at = (x: number, y: number): LonLat => system.toDegrees(...place(x - half, y - half));
  const corners: Corners = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
  return corners.flat().every(Number.isFinite) && isUpright(corners) ? corners : null;
}

const KEY = { modelType: 1024, rasterType: 1025, geographic: 2048, projectedName: 3073, projected: 3072 } as const;
const PIXEL_IS_POINT = 2;
const GEOGRAPHIC = 2;

/** The keys of a GeoTIFF: four numbers each after four that count them. A text is told by its place among the texts. */
function geoKeys(tags: Tags): Map<number, number | string> {
  const [, , , count = 0, ...rest] = numbers(tags, TAG.geoKeys);
  const texts = tags.get(TAG.geoTexts);
  const keys = new Map<number, number | string>();
  for (let index = 0; index < Math.min(count, rest.length / 4); index++) {
    const [key = 0, where = 0, length = 0, value = 0] = rest.slice(index * 4, index * 4 + 4);
    if (where === 0) keys.set(key, value);
    if (where === TAG.geoTexts && typeof texts === 'string') keys.set(key, texts.slice(value, value + length));
  }
  return keys;
}

/** By its EPSG code; a system that was not given one may name it. */
function systemOf(keys: ReadonlyMap<number, number | string>): ReferenceSystem | null {
  const code = keys.get(keys.get(KEY.modelType) === GEOGRAPHIC ? KEY.geographic : KEY.projected);
  return referenceSystem(`EPSG:${code}`) ?? referenceSystem(String(keys.get(KEY.projectedName) ?? ''));
}

/** From pixels to the numbers of the reference system: by a whole transformation, or by one point and the size of a pixel. */
function placing(tags: Tags): ((x: number, y: number) => [number, number]) | null {
  const [a, b, , d, e, f, , h] = numbers(tags, TAG.transformation);
  if (a !== undefined && b !== undefined && d !== undefined && e !== undefined && f !== undefined && h !== undefined)
    return (x, y) => [a * x + b * y + d, e * x + f * y + h];
  const [pixelX, pixelY, , east, north] = numbers(tags, TAG.tiepoints);
  const [across, down] = numbers(tags, TAG.pixelScale);
  if (pixelX === undefined || pixelY === undefined || east === undefined || north === undefined) return null;
  if (!across || !down) return null;
  return (x, y) => [east + (x - pixelX) * across, north - (y - pixelY) * down];
}

function numbers(tags: Tags | null, tag: number): readonly number[] {
  const values = tags?.get(tag);
  return Array.isArray(values) ? values : [];
}
