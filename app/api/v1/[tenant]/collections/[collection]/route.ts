import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { collectionDocument } from '@/lib/open-data/model/documents';
import { resources } from '@/lib/open-data/model/resources';
import { openCollection } from '@/lib/open-data/queries/collections';
import { extentOf } from '@/lib/open-data/queries/extent';

/** One map. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; collection: string }>(resources.collection, async (call) => {
  const map = await openCollection(call.actor, call.tenant.slug, call.params.collection);
  return answerWith(call, collectionDocument(call, map, await extentOf(call.actor, map)), resources.collection);
});
