import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { featuresDocument } from '@/lib/open-data/model/documents';
import { PAGE } from '@/lib/open-data/model/parameters';
import { resources } from '@/lib/open-data/model/resources';
import { annotationPage } from '@/lib/open-data/queries/annotations';
import { openCollection } from '@/lib/open-data/queries/collections';

/** A page of a map's entries. How many there are is told only where nothing is left out: else they had to be counted. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; collection: string }>(resources.items, async (call) => {
  const { limit = PAGE, bbox: box, datetime: posted, category, after } = call.asked;
  const map = await openCollection(call.actor, call.tenant.slug, call.params.collection);
  const page = await annotationPage(call.actor, map, { limit, box, posted, category, after });
  const matched = box || posted || category ? null : map.count;
  return answerWith(call, featuresDocument(call, map, { ...page, matched }), { ...resources.items, stamped: true });
});
