import { type Header, TileType, tileIdToZxy } from 'pmtiles';
import { z } from 'zod';
import { isRefusal, Refusal } from '@/lib/errors';
import { ZOOM_LIMIT } from '@/lib/layers/model/remote';
import { pictureHead } from '@/lib/layers/remote/picture-head';
import { plainWords } from '@/lib/layers/remote/plain-words';
import type { ArchiveFacts } from '../model/archive';
import { archiveTile } from './archive-tile';
import { type Archive, type FileBytes, openArchive } from './open-archive';

/**
 * What a PMTiles file says of itself, once its header, its directories as far as to the first tile, and that tile were
 * found to be right. In: the file, and its size in bytes. Refuses with `base-map.no-archive`, `base-map.archive-version`
 * {version}, `base-map.archive-kind`, `base-map.file-broken` or `base-map.file-empty`.
 */
export async function archiveFacts(file: FileBytes, size: number): Promise<ArchiveFacts> {
  assertHeader(await file.read(0, HEADER_BYTES));
  try {
    return await factsIn(openArchive(file), size);
  } catch (error) {
    // Whatever the reading of it stumbles over.
    throw isRefusal(error) ? error : new Refusal('Invalid', 'base-map.file-broken');
  }
}

const HEADER_BYTES = 127;
const VERSION = 3;

/** PMTiles 3: seven letters, the version, and then all else. */
function assertHeader(head: Buffer): void {
  if (head.toString('latin1', 0, 7) !== 'PMTiles') throw new Refusal('Invalid', 'base-map.no-archive');
  const version = head[7] ?? 0;
  if (version !== VERSION) throw new Refusal('Invalid', 'base-map.archive-version', { version });
  if (head.length < HEADER_BYTES) throw new Refusal('Invalid', 'base-map.file-broken');
}

async function factsIn(archive: Archive, size: number): Promise<ArchiveFacts> {
  const header = await archive.header();
  const tiles = KINDS[header.tileType];
  if (!tiles) throw new Refusal('Invalid', 'base-map.archive-kind');
  if (!isWhole(header, size)) throw new Refusal('Invalid', 'base-map.file-broken');
  const first = await archive.firstTile();
  if (first === null) throw new Refusal('Invalid', 'base-map.file-empty');
  const [z, x, y] = tileIdToZxy(first);
  const tile = await archiveTile(archive, { z, x, y });
  if (tile?.tiles !== tiles) throw new Refusal('Invalid', 'base-map.file-broken');
  const { attribution, vector_layers } = Metadata.parse(await archive.metadata());
  return {
    tiles,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: boundsIn(header),
    tileSize: tiles === 'raster' ? (pictureHead(tile.bytes)?.width ?? 256) : 512,
    attribution: plainWords(attribution),
    layers: vector_layers.map(({ id }) => id),
    size,
  };
}

const KINDS: Partial<Record<TileType, ArchiveFacts['tiles']>> = {
  [TileType.Mvt]: 'vector',
  [TileType.Png]: 'raster',
  [TileType.Jpeg]: 'raster',
  [TileType.Webp]: 'raster',
};

const Metadata = z.object({
  attribution: z.string().catch('').default(''),
  vector_layers: z
    .array(z.object({ id: z.string().min(1).max(200) }))
    .max(200)
    .default([]),
});

/** Whether all its parts lie within the file: one that was sent in part only is missing its end. */
const isWhole = (header: Header, size: number): boolean =>
  header.minZoom <= header.maxZoom &&
  header.maxZoom <= ZOOM_LIMIT &&
  header.rootDirectoryOffset + header.rootDirectoryLength <= size &&
  header.jsonMetadataOffset + header.jsonMetadataLength <= size &&
  header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0) <= size &&
  header.tileDataOffset + (header.tileDataLength ?? 0) <= size;

function boundsIn({ minLon, minLat, maxLon, maxLat }: Header): ArchiveFacts['bounds'] {
  const isPlace =
    minLon < maxLon && minLat < maxLat && minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90;
  return isPlace ? [minLon, minLat, maxLon, maxLat] : null;
}
