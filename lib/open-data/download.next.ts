import { one, Refusal } from '@/lib/errors';
import { logFault } from '@/lib/log';
import { knows, tagOf } from './answer.next';
import type { ApiCall } from './door.next';
import { type Collection, GEOPACKAGE_LIMIT } from './model/collection';
import { type DownloadKind, downloadKinds, downloads } from './model/resources';
import { annotationChunks } from './queries/annotations';
import { extentOf } from './queries/extent';
import { downloadVersion } from './queries/version';
import { packInThread } from './writers/pack';
import { csvPieces, geoJsonPieces, streamOf } from './writers/streams';

/**
 * A whole map as a file. CSV and GeoJSON are sent while they are read, whatever their length. A GeoPackage is made in
 * memory first, so it refuses with `Conflict` above its limit, and with `TooMany` while others are being made. An unknown
 * kind is `NotFound`.
 */
export async function downloadOf(call: ApiCall<{ tenant: string; kind: string }>, map: Collection): Promise<Response> {
  const kind = one(
    downloadKinds.filter((known) => known === call.params.kind),
    'download',
  );
  const etag = tagOf(`${kind} ${call.origin} ${await downloadVersion(call.actor, map)}`);
  const headers = { etag, 'cache-control': 'no-cache' };
  if (knows(call.request, etag)) return new Response(null, { status: 304, headers });
  const { type, ending } = downloads[kind];
  const disposition = `attachment; filename="${map.id}.${ending}"`;
  return new Response(await contentOf(kind, call, map), {
    headers: { ...headers, 'content-type': type, 'content-disposition': disposition },
  });
}

async function contentOf(kind: DownloadKind, { actor, origin }: ApiCall, map: Collection): Promise<BodyInit> {
  const chunks = annotationChunks(actor, map);
  if (kind === 'csv') return streamOf(csvPieces(chunks, origin), logFault);
  if (kind === 'geojson') return streamOf(geoJsonPieces(chunks, { origin, name: map.title }), logFault);
  if (map.count > GEOPACKAGE_LIMIT) throw new Refusal('Conflict', 'download.too-large', { limit: GEOPACKAGE_LIMIT });
  return inTurn(async () => {
    const { id, title, description } = map;
    const packing = { map: { id, title, description }, extent: await extentOf(actor, map), origin };
    return new Blob([(await packInThread(packing, chunks)) as Uint8Array<ArrayBuffer>]);
  });
}

/** So many GeoPackages are made at a time, each of which takes memory while it is. */
const AT_ONCE = 2;
const WAIT_SECONDS = 10;
let underWay = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= AT_ONCE) throw new Refusal('TooMany', 'download.busy', { seconds: WAIT_SECONDS });
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}
