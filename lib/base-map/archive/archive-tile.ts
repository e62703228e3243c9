import { Refusal } from '@/lib/errors';
import type { TilePlace } from '@/lib/layers/model/web-mercator';
import { pictureHead } from '@/lib/layers/remote/picture-head';
import { isVectorTile } from '@/lib/layers/remote/vector-tile';
import type { ArchiveFacts } from '../model/archive';
import { pictureIn } from '../style/remote-picture';
import type { Archive } from './open-archive';

/** A tile by what its bytes are. */
export interface ArchiveTile {
  tiles: ArchiveFacts['tiles'];
  type: string;
  bytes: Buffer;
}

/** One tile of a file; null where it has none there. Refuses with `base-map.file-broken` where that cannot be read. */
export async function archiveTile(archive: Archive, { z, x, y }: TilePlace): Promise<ArchiveTile | null> {
  const bytes = await archive.tile(z, x, y).catch(() => {
    throw new Refusal('Invalid', 'base-map.file-broken');
  });
  if (bytes === null || bytes.length === 0) return null;
  if (pictureHead(bytes)) return { tiles: 'raster', ...pictureIn(bytes) };
  if (!isVectorTile(bytes)) throw new Refusal('Invalid', 'base-map.file-broken');
  return { tiles: 'vector', type: 'application/vnd.mapbox-vector-tile', bytes };
}
