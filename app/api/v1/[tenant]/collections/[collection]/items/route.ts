import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { areaOf } from '@/lib/open-data/model/area';
import { CRS84 } from '@/lib/open-data/model/default-system';
import { featuresDocument } from '@/lib/open-data/model/documents';
import { PAGE } from '@/lib/open-data/model/parameters';
import { inSystem } from '@/lib/open-data/model/reference-systems';
import { resources } from '@/lib/open-data/model/resources';
import { annotationPage } from '@/lib/open-data/queries/annotations';
import { openCollection } from '@/lib/open-data/queries/collections';

/** A page of a map's entries. How many there are is told only where nothing is left out: else they had to be counted. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; collection: string }>(resources.items, async (call) => {
  const { limit = PAGE, bbox, datetime: posted, category, after, crs: system = CRS84 } = call.asked;
  const area = (bbox && areaOf(bbox, call.asked['bbox-crs'])) ?? undefined;
  const map = await openCollection(call.actor, call.tenant.slug, call.params.collection);
  const page = await annotationPage(call.actor, map, { limit, area, posted, category, after });
  const matched = area || posted || category ? null : map.count;
  const annotations = page.annotations.map((annotation) => inSystem(annotation, system));
  const document = featuresDocument(call, map, { ...page, annotations, matched });
  return answerWith(call, document, { ...resources.items, stamped: true, system });
});
