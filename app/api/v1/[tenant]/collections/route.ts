import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { collectionsDocument } from '@/lib/open-data/model/documents';
import { resources } from '@/lib/open-data/model/resources';
import { openCollections } from '@/lib/open-data/queries/collections';
import { extentsOf } from '@/lib/open-data/queries/extent';

/** All maps that are published. */
export const { GET, OPTIONS } = apiRoute(resources.collections, async (call) => {
  const maps = await openCollections(call.actor, call.tenant.slug);
  return answerWith(call, collectionsDocument(call, await extentsOf(call.actor, maps)), resources.collections);
});
