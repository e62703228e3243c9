/** How large a base map's own file may be, in bytes: a large city down to its houses. */
export const FILE_BYTES_LIMIT = 200 * 1024 * 1024;

/** What a PMTiles file says of itself, checked. */
export interface ArchiveFacts {
  tiles: 'vector' | 'raster';
  minZoom: number;
  maxZoom: number;
  /** West, south, east, north; degrees, EPSG:4326. Null where the file does not say. */
  bounds: [number, number, number, number] | null;
  /** How wide a picture is, in pixels; 512 for vectors. */
  tileSize: number;
  /** Whom it wants named, as plain words; empty where it does not say. */
  attribution: string;
  /** The layers within its tiles, where they are vectors. */
  layers: string[];
  /** In bytes. */
  size: number;
}
