import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { CRS84 } from '@/lib/open-data/model/default-system';
import { featureDocument } from '@/lib/open-data/model/documents';
import { inSystem } from '@/lib/open-data/model/reference-systems';
import { resources } from '@/lib/open-data/model/resources';
import { openAnnotation } from '@/lib/open-data/queries/annotations';
import { openCollection } from '@/lib/open-data/queries/collections';

/** One entry. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; collection: string; feature: string }>(
  resources.item,
  async (call) => {
    const { crs: system = CRS84 } = call.asked;
    const map = await openCollection(call.actor, call.tenant.slug, call.params.collection);
    const annotation = await openAnnotation(call.actor, map, call.params.feature);
    const document = featureDocument(call, map, inSystem(annotation, system));
    return answerWith(call, document, { ...resources.item, system });
  },
);
