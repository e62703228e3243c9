import { paces } from '@/lib/limits/model/paces';
import { apiRoute } from '@/lib/open-data/door.next';
import { downloadOf } from '@/lib/open-data/download.next';
import { openCollection } from '@/lib/open-data/queries/collections';

/** A whole map to take home: `geojson`, `csv` or `geopackage`. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; collection: string; kind: string }>(
  { accepts: [] },
  async (call) => downloadOf(call, await openCollection(call.actor, call.tenant.slug, call.params.collection)),
  paces.download,
);
