import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { conformance } from '@/lib/open-data/model/documents';
import { resources } from '@/lib/open-data/model/resources';

/** To which parts of the standard the interface conforms. */
export const { GET, OPTIONS } = apiRoute(resources.conformance, async (call) =>
  answerWith(call, conformance(), resources.conformance),
);
