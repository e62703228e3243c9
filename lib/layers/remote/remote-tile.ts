import { Refusal } from '@/lib/errors';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';
import { isTile, tileAddress } from '../model/remote';
import type { TilePlace } from '../model/web-mercator';
import { newKeptAnswers } from './kept-answers';
import { isVectorTile } from './vector-tile';

/** How large one tile may be, unpacked, in bytes. */
const TILE_BYTES = 1024 * 1024;
/** What servers call vector tiles; those that only serve files know no better than the last two. */
const TILE_TYPES = [
  'application/vnd.mapbox-vector-tile',
  'application/x-protobuf',
  'application/protobuf',
  'application/octet-stream',
  'binary/octet-stream',
];

const tiles = newKeptAnswers<Buffer | null>({
  bytes: 32 * 1024 * 1024,
  ms: 10 * 60_000,
  sizeOf: (tile) => tile?.length ?? 0,
});

/**
 * One vector tile of an outside host, kept for ten minutes. In: the template as `TileSource` allows it. Out: the
 * unpacked tile; null where the host has none there. Refuses with `tile.not-found`, `remote.no-tile`, or what
 * `fetchInTurn` refuses with.
 */
export async function remoteTile(tenantId: string, template: string, place: TilePlace): Promise<Buffer | null> {
  if (!isTile(place)) throw new Refusal('NotFound', 'tile.not-found');
  const address = tileAddress(template, place);
  return tiles(tenantId, address, () => bringTile(tenantId, address));
}

async function bringTile(tenantId: string, address: string): Promise<Buffer | null> {
  const { status, body } = await fetchInTurn(tenantId, address, { types: TILE_TYPES, bytes: TILE_BYTES });
  if (NO_TILE.has(status) || (status === 200 && body.length === 0)) return null;
  if (status !== 200 || !isVectorTile(body)) throw new Refusal('Invalid', 'remote.no-tile', { status });
  return body;
}

const NO_TILE = new Set([204, 404]);
