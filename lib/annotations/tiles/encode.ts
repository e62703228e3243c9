import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { TILE_EXTENT } from '../model/tile';
import type { TileFeature } from './marks';

/** A tile as it is sent: a Mapbox Vector Tile (version 2), packed with gzip. */
export interface ReadyTile {
  bytes: Buffer;
  /** The same for the same content. */
  etag: string;
}

/** Writes the layers of a tile. A layer of nothing is left out. */
export async function encodeTile(layers: Readonly<Record<string, readonly TileFeature[]>>): Promise<ReadyTile> {
  const full = Object.entries(layers).filter(([, features]) => features.length > 0);
  const named = Object.fromEntries(full.map(([name, features]) => [name, { features } as never]));
  const bytes = await packed(fromGeojsonVt(named, { version: 2, extent: TILE_EXTENT }), { level: HASTY });
  return { bytes, etag: `"${createHash('sha1').update(bytes).digest('base64url')}"` };
}

/** Gzip from 1 to 9: a little larger than usual, for half the work. */
const HASTY = 3;

const packed = promisify(gzip) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;
